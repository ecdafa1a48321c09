import { describe, expect, it } from 'vitest';
import { ADMIN_TEXTS as admin } from '../desk/admin/texts';
import { LOGIN_TEXTS as login } from '../desk/login/texts';
import { SEARCH_TEXTS as search } from '../desk/search/texts';
import { TEXTS as desk } from '../desk/texts';
import { TEXTS as shop } from '../shop/texts';
import { TEXTS as widget } from '../widget/texts';
import { DARK, LIGHT } from '../design/tokens.css';
import help from '../../public/help.css?raw';

/** All leaves by path; an empty text is allowed only where it is said here. */
function leaves(value: unknown, path: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

describe.each([
  ['widget', widget], ['desk', desk], ['admin', admin], ['search', search], ['login', login], ['shop', shop],
] as const)('%s texts', (_, texts) => {
  it('existInBothLanguages', () => {
    const german = leaves(texts.de, '').map(([path]) => path);
    expect(leaves(texts.en, '').map(([path]) => path)).toEqual(german);
  });
  it('areNotEmpty', () => {
    const empty = [...leaves(texts.de, 'de'), ...leaves(texts.en, 'en')].filter(([, text]) => text === '').map(([path]) => path);
    expect(empty.filter((path) => path !== 'en.hours')).toEqual([]);
  });
});

describe('help.css', () => {
  it.each([['light', LIGHT], ['dark', DARK]] as const)('hasTheSameTokens %s', (_, values) => {
    for (const [name, value] of Object.entries(values)) expect(help).toContain(`${name}: ${value};`);
  });
});
