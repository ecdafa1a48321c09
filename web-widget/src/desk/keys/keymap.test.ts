import { describe, expect, it } from 'vitest';
import { TEXTS } from '../texts';
import { KEYMAP, Keymap, keysFor, type Press } from './keymap';

const press = (key: string, more: Partial<Press> = {}): Press => ({ key, ctrl: false, alt: false, inField: false, inDialog: false, ...more });

describe('keymap', () => {
  const map = (now = { at: 0 }) => new Keymap(() => now.at);

  it.each(KEYMAP.filter(([name]) => !['open', 'send', 'canned', 'suggestion'].includes(name)))('overviewTellsTheTruth %s', (name, keys) => {
    const keymap = map();
    const [first = '', second] = keys;
    if (first === 'Ctrl') expect(keymap.read(press(second ?? '', { ctrl: true }), true)).toBe(name);
    else {
      const meant = keymap.read(press(first === 'Esc' ? 'Escape' : first), true);
      expect(second === undefined ? meant : keymap.read(press(second), true)).toBe(name);
    }
  });

  it('everyKey_hasOneMeaning', () => {
    const keys = KEYMAP.map(([, pressed]) => pressed.join(' '));
    expect(keys.filter((one, place) => keys.indexOf(one) !== place)).toEqual([]);
  });

  it('figures_insertSuggestions_butNotWhileOneWrites', () => {
    expect(['1', '2', '3', '4'].map((key) => map().read(press(key), true))).toEqual(['suggestion-1', 'suggestion-2', 'suggestion-3', null]);
    for (const key of ['1', 'o', 'v', '#']) {
      expect(map().read(press(key, { inField: true }), true)).toBeNull();
      expect(map().read(press(key, { inDialog: true }), true)).toBeNull();
      expect(map().read(press(key), false)).toBeNull();
    }
  });

  it.each([
    ['agent', []], ['supervisor', ['takeover', 'section-overview']], ['admin', ['takeover', 'section-overview', 'section-admin']],
  ])('overview_showsWhatTheRoleMay %s', (role, more) => {
    const special = ['takeover', 'section-overview', 'section-admin'];
    expect(keysFor(role).map(([name]) => name).filter((name) => special.includes(name)).sort()).toEqual([...more].sort());
  });

  it('everyShortcut_hasWords', () => {
    for (const texts of [TEXTS.de, TEXTS.en]) expect(Object.keys(texts.keyList).sort()).toEqual(KEYMAP.map(([name]) => name).sort());
  });

  it('inAField_lettersAreText_searchAndEscapeAreNot', () => {
    const inField = { inField: true };
    expect(map().read(press('c', inField), true)).toBeNull();
    expect(map().read(press('k', { ...inField, ctrl: true }), true)).toBe('search');
    expect(map().read(press('Escape', inField), true)).toBe('back');
  });

  it('lettersOff_leaveOnlySearchAndEscape', () => {
    expect(map().read(press('j'), false)).toBeNull();
    expect(map().read(press('?'), false)).toBeNull();
    expect(map().read(press('K', { ctrl: true }), false)).toBe('search');
  });

  it('dialogAndBrowserKeys_areLeftAlone', () => {
    expect(map().read(press('a', { inDialog: true }), true)).toBeNull();
    expect(map().read(press('Escape', { inDialog: true }), true)).toBeNull();
    expect(map().read(press('c', { ctrl: true }), true)).toBeNull();
    expect(map().read(press('d', { alt: true }), true)).toBeNull();
  });

  it('g_waitsForItsLetterNotForEver', () => {
    const now = { at: 0 };
    const keymap = map(now);
    keymap.read(press('g'), true);
    expect(keymap.read(press('x'), true)).toBeNull();
    expect(keymap.read(press('m'), true)).toBeNull();
    keymap.read(press('g'), true);
    now.at = 1_500;
    expect(keymap.read(press('n'), true)).toBe('note');
  });
});
