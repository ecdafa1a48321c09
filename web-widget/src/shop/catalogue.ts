import { count, countOrNull, isShape, list, type Shape, shape, text, textOrNull } from '../protocol/shape';
import { COLOURS } from './colours';
import type { Language, Words } from './words';

export type { Language, Words };

/** A colour's key in the stock, and its name. */
export interface Colour { readonly key: string; readonly name: Words }

export interface Product {
  readonly id: string;
  readonly sku: string;
  readonly name: Words;
  readonly category: string;
  readonly type: string;
  readonly brand: string;
  readonly price: number;
  readonly was: number | null;
  readonly colours: readonly Colour[];
  readonly sizes: readonly string[];
  readonly stock: Readonly<Record<string, number>>;
  readonly restock: string | null;
  readonly attributes: readonly Words[];
  readonly description: Words;
  readonly sizing: Words | null;
  readonly rating: number;
  readonly reviews: number;
}

/** A text in both languages; a plain string counts for both, because some names need no translation. */
function words(value: unknown): Words {
  if (typeof value === 'string' || typeof value === 'number') return { de: String(value), en: String(value) };
  const from = shape(value, 'text');
  return { de: text(from, 'de'), en: text(from, 'en') };
}

function wordsList(value: unknown): Words[] {
  return Array.isArray(value) ? value.map(words) : [];
}

/** The server names colours by key; their words belong to whoever shows them. */
function colour(value: unknown): Colour {
  const name = words(value);
  const key = name.en.toLowerCase();
  return { key, name: COLOURS[key] ?? name };
}

function stock(value: unknown): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [variant, left] of Object.entries(isShape(value) ? value : {})) {
    if (typeof left === 'number') found[variant] = left;
  }
  return found;
}

function product(from: Shape): Product {
  return {
    id: text(from, 'id'),
    sku: textOrNull(from, 'sku') ?? '',
    name: words(from['name']),
    category: text(from, 'category'),
    type: text(from, 'type'),
    brand: textOrNull(from, 'brand') ?? '',
    price: count(from, 'price'),
    was: countOrNull(from, 'was'),
    colours: Array.isArray(from['colours']) ? from['colours'].map(colour) : [],
    sizes: wordsList(from['sizes']).map((size) => size.de),
    stock: stock(from['stock']),
    restock: textOrNull(from, 'restock'),
    attributes: wordsList(from['attributes']),
    description: words(from['description']),
    sizing: from['sizing'] === null || from['sizing'] === undefined ? null : words(from['sizing']),
    rating: countOrNull(from, 'rating') ?? 0,
    reviews: countOrNull(from, 'reviews') ?? 0,
  };
}

export function decodeProducts(value: unknown): Product[] {
  return list(value, product);
}

/** The products of a category (all if null) whose name, brand, kind or description has every word of the query. */
export function found(products: readonly Product[], category: string | null, query: string): Product[] {
  const wanted = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return products.filter((one) => {
    if (category !== null && one.category !== category) return false;
    const said = [one.name.de, one.name.en, one.brand, one.type, one.sku, one.description.de, one.description.en].join(' ').toLowerCase();
    return wanted.every((word) => said.includes(word));
  });
}

/** The same products with the categories taking turns, so that the front page shows something of everything. */
export function mixed(products: readonly Product[]): Product[] {
  const place = new Map<string, number>();
  const turns = products.map((one) => {
    const turn = place.get(one.category) ?? 0;
    place.set(one.category, turn + 1);
    return { one, turn };
  });
  return turns.sort((a, b) => a.turn - b.turn).map(({ one }) => one);
}

/** Pieces left of a colour and size (null: of any). Stock is kept by `colour`, `size` or `colour/size`. */
export function left(one: Product, colour: string | null = null, size: string | null = null): number {
  let sum = 0;
  for (const [variant, pieces] of Object.entries(one.stock)) {
    const [first = '', second = first] = variant.split(/\/(.*)/, 2);
    const ofColour = colour === null || !one.colours.some(({ key }) => key === first) || first === colour;
    const ofSize = size === null || !one.sizes.includes(second) || second === size;
    if (ofColour && ofSize) sum += pieces;
  }
  return sum;
}

export function money(value: number, language: Language): string {
  return value.toLocaleString(language === 'de' ? 'de-DE' : 'en-IE', { style: 'currency', currency: 'EUR' });
}

export function pictureOf(one: Product): string {
  return `/pictures/${encodeURIComponent(one.type)}.svg`;
}
