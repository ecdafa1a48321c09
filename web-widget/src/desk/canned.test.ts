import { describe, expect, it } from 'vitest';
import { filled, hole, matching, slashAt, textOf } from './canned';

const replies = [
  { shortcut: 'versand', text: { de: 'Der Versand dauert zwei Tage.', en: 'Shipping takes two days.' } },
  { shortcut: 'danke', text: { de: 'Vielen Dank, {name}!', en: 'Thank you, {name}!' } },
  { shortcut: 'dank-kurz', text: { de: 'Gern.' } },
];

describe('slash', () => {
  it.each([
    ['/', 1, { from: 0, query: '' }], ['/da', 3, { from: 0, query: 'da' }], ['Moin /grüße', 11, { from: 5, query: 'grüße' }],
    ['Zeile\n/x', 8, { from: 6, query: 'x' }], ['/danke', 3, { from: 0, query: 'da' }],
    ['und/oder', 8, null], ['https://', 8, null], ['/da nke', 7, null], ['', 0, null],
  ])('%j at %i', (text, caret, expected) => expect(slashAt(text, caret)).toEqual(expected));
});

describe('canned replies', () => {
  const found = (query: string) => matching(replies, query, 'de').map((one) => one.shortcut);
  it('nothingTyped_showsAll', () => expect(found('')).toEqual(['dank-kurz', 'danke', 'versand']));
  it('beginning_standsFirst', () => expect(found('dank')).toEqual(['dank-kurz', 'danke']));
  it('wordOfTheText_isFoundToo', () => expect(found('tage')).toEqual(['versand']));
  it('capitals_doNotMatter', () => expect(found('VER')).toEqual(['versand']));
  it('missingLanguage_fallsBack', () => expect(textOf({ shortcut: 'x', text: { de: 'Gern.' } }, 'en')).toBe('Gern.'));

  it('variables_areFilled', () =>
    expect(filled('Guten Tag {name}, {agent} hier wegen {order}.', { name: 'Lena Petersen', agent: 'Anna', order: 'HK-204511' }))
      .toBe('Guten Tag Lena Petersen, Anna hier wegen HK-204511.'));
  it('unknownName_goesWithItsBlank_unknownOrderStays', () =>
    expect(filled('Guten Tag {name}, Ihre Bestellung {order}', { name: null, agent: 'Anna', order: null })).toBe('Guten Tag, Ihre Bestellung {order}'));
  it('dollarSigns_areTakenAsTheyAre', () =>
    expect(filled('{name} {agent}', { name: '$&', agent: 'Anna', order: null })).toBe('$& Anna'));
  it('hole_isTheFirstOpenVariable', () => {
    expect(hole('Bestellung {order}, {name}')).toEqual([11, 18]);
    expect(hole('nur {anderes}')).toBeNull();
  });
});
