import { describe, expect, it } from 'vitest';
import { decodeCard, safeUrl } from '../../protocol/card';
import { markup } from '../../testing/markup';
import { TEXTS } from '../../widget/texts';
import { card } from './card';

describe('card', () => {
  const all = decodeCard({
    title: 'Bestellung', badge: { label: 'Neu', tone: 'purple' }, image: 'javascript:alert(1)', facts: [{ label: 'A', value: 'B' }, 7],
    timeline: [{ label: 'Versendet', at: null, state: 'current' }], link: { label: 'Los', url: 'javascript:alert(1)' },
  });
  it('oddMembers_areLeftOut', () => {
    expect(all).toMatchObject({ badge: { tone: 'neutral' }, facts: [{ label: 'A', value: 'B' }], subtitle: null });
  });
  it('drawing_hasNoScriptAddress', () => {
    const drawn = markup(card(all, TEXTS.de));
    expect(drawn).toContain('Versendet');
    expect(drawn).toContain('aria-current=step');
    expect(drawn).not.toContain('javascript:');
  });
  it.each([['/a', '/a'], ['https://a.b', 'https://a.b'], ['//evil', null], ['javascript:x', null], ['data:x', null]])(
    'address %s', (url, safe) => expect(safeUrl(url)).toBe(safe));
});
