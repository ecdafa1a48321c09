import { describe, expect, it } from 'vitest';
import { decodeProducts, found, left, mixed, money } from './catalogue';

const jacket = {
  id: 'sturmflut', sku: 'HK-2001', name: { de: 'Sturmflut Regenjacke', en: 'Sturmflut rain jacket' }, category: 'clothing', type: 'rain-jacket',
  brand: 'Kontor', price: 129, was: null, colours: ['navy', 'red'], sizes: ['S', '30/32'],
  stock: { 'navy/S': 5, 'navy/30/32': 0, 'red/S': 2, 'red/30/32': 1 }, restock: null, attributes: [], description: { de: 'Hält dicht.', en: 'Keeps dry.' },
  sizing: null, rating: 4.5, reviews: 10,
};
const lamp = { ...jacket, id: 'laterne', name: { de: 'Laterne', en: 'Laterne' }, category: 'household', type: 'table-lamp', colours: [], sizes: [], stock: { one: 3 } };
const products = decodeProducts([jacket, lamp, { id: 'broken' }]);
const [first, second] = products;

describe('catalogue', () => {
  it('brokenProducts_areLeftOut', () => expect(products.map((one) => one.id)).toEqual(['sturmflut', 'laterne']));
  it('colours_haveNames', () => expect(first?.colours[0]).toEqual({ key: 'navy', name: { de: 'Marine', en: 'Navy' } }));
  it('search_needsEveryWordInAnyLanguage', () => {
    expect(found(products, null, 'RAIN sturm').map((one) => one.id)).toEqual(['sturmflut']);
    expect(found(products, 'household', '')).toEqual([second]);
    expect(found(products, 'household', 'rain')).toEqual([]);
  });
  it('left_countsTheVariant', () => {
    if (!first || !second) throw new Error('two products are expected');
    expect([left(first), left(first, 'navy'), left(first, 'navy', '30/32'), left(first, null, '30/32'), left(first, 'red', 'S')]).toEqual([8, 5, 0, 1, 2]);
    expect(left(second)).toBe(3);
  });
  it('mixed_letsCategoriesTakeTurns', () => {
    if (!first || !second) throw new Error('two products are expected');
    expect(mixed([first, first, second]).map((one) => one.category)).toEqual(['clothing', 'household', 'clothing']);
  });
  it('money_followsTheLanguage', () => expect(money(1299.9, 'de')).toMatch(/1\.299,90\s€/));
});
