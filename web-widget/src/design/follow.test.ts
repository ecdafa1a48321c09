import { describe, expect, it } from 'vitest';
import { Follow } from './follow';

/** A log of which 100 pixels are seen at a time. */
function log(height: number) {
  let top = 0;
  return {
    clientHeight: 100,
    scrollHeight: height,
    get scrollTop() { return top; },
    set scrollTop(to: number) { top = Math.max(0, Math.min(to, this.scrollHeight - 100)); },
  };
}

describe('follow', () => {
  const asElement = (one: ReturnType<typeof log>): Element => one as unknown as Element;

  it('contentBetweenScrollAndItsEvent_isNoReaderScrollingUp', () => {
    const [one, follow] = [log(500), new Follow()];
    follow.toEnd(asElement(one));
    one.scrollHeight = 900;
    follow.scrolled(asElement(one));
    expect(follow.following).toBe(true);
  });

  it('readerScrollingUp_isLeftAlone', () => {
    const [one, follow] = [log(500), new Follow()];
    follow.toEnd(asElement(one));
    one.scrollTop = 200;
    follow.scrolled(asElement(one));
    expect(follow.following).toBe(false);
    one.scrollTop = 400;
    follow.scrolled(asElement(one));
    expect(follow.following).toBe(true);
  });

  it('longAnswer_isShownFromItsBeginning', () => {
    const [one, follow] = [log(900), new Follow()];
    follow.toBeginning(asElement(one), 500);
    expect([one.scrollTop, follow.following]).toEqual([500, false]);
  });

  it('whatCameBefore_isNotBroughtBack', () => {
    const [one, follow] = [log(900), new Follow()];
    one.scrollTop = 600;
    follow.toBeginning(asElement(one), 200);
    expect([one.scrollTop, follow.following]).toEqual([600, false]);
  });

  it('shortAnswer_isShownAtTheEnd', () => {
    const [one, follow] = [log(900), new Follow()];
    follow.toBeginning(asElement(one), 850);
    expect([one.scrollTop, follow.following]).toEqual([800, true]);
  });
});
