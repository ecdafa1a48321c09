import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drafts, preferences } from './preferences';

/** A storage as far as it is used; its entries are its own members, as a browser's are. */
function storage(entries: Record<string, string> = {}): Storage {
  const own = { ...entries };
  return Object.defineProperties(own, {
    getItem: { value: (key: string) => own[key] ?? null },
    setItem: { value: (key: string, value: string) => { own[key] = value; } },
    removeItem: { value: (key: string) => { delete own[key]; } },
  }) as unknown as Storage;
}

beforeEach(() => {
  vi.stubGlobal('sessionStorage', storage());
  vi.stubGlobal('localStorage', storage());
});
afterEach(() => vi.unstubAllGlobals());

describe('drafts', () => {
  const begun = ['a:answer', 'a:note', 'b:answer'];
  it('forget_dropsAnswerAndNoteOfOneConversation', () => {
    for (const key of begun) drafts.write(key, 'Moin');
    drafts.forget('a');
    expect(begun.map(drafts.read)).toEqual(['', '', 'Moin']);
  });
  it('forgetAll_leavesNothingToTheNext_andNothingElseOut', () => {
    for (const key of begun) drafts.write(key, 'Moin');
    sessionStorage.setItem('other', 'stays');
    drafts.forgetAll();
    expect(Object.keys(sessionStorage)).toEqual(['other']);
  });
});

describe('preferences', () => {
  it('sound_isOnUntilItIsTurnedOff', () => {
    expect(preferences.tone()).toBe(true);
    preferences.setTone(false);
    expect(preferences.tone()).toBe(false);
  });
  it('whoWentAvailable_isKnownOnce', () => {
    expect(preferences.wentAvailable()).toBeNull();
    preferences.setWentAvailable('anna');
    expect(preferences.wentAvailable()).toBe('anna');
    preferences.setWentAvailable(null);
    expect(preferences.wentAvailable()).toBeNull();
  });
  it('notifications_areAskedForOnce', () => {
    expect([preferences.notifications(), preferences.notificationsChosen()]).toEqual([false, false]);
    preferences.setNotifications(false);
    expect([preferences.notifications(), preferences.notificationsChosen()]).toEqual([false, true]);
  });
});
