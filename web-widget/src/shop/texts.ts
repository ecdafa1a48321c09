import type { Language } from './catalogue';

const de = {
  hint: 'Zum Ausprobieren im Chat: Bestellung', hintWith: 'PLZ',
  title: 'Hafenkontor – Elektronik, Kleidung, Haushalt', since: 'Hamburg, seit 1987', skip: 'Zum Inhalt',
  search: 'Produkte suchen', basket: (n: number) => `Warenkorb, ${n} Artikel`, help: 'Hilfe', categoriesNav: 'Kategorien',
  all: 'Alles', categories: { electronics: 'Elektronik', clothing: 'Kleidung', household: 'Haushalt' } as Record<string, string>,
  categoryLines: {
    electronics: 'Klingt, leuchtet, lädt', clothing: 'Für jedes Schietwetter', household: 'Für Küche, Koje, Kajüte',
  } as Record<string, string>,
  hero: 'Alles, was an Land gehört.', heroLine: 'Elektronik, Kleidung und Haushalt aus dem Kontor am Hamburger Hafen. Ausgesucht von Leuten, die selbst bei Regen rausgehen.',
  heroButton: 'Zum Sortiment', products: 'Unser Sortiment', foundCount: (n: number) => (n === 1 ? '1 Artikel' : `${n} Artikel`),
  none: 'Dazu haben wir nichts gefunden.', noneAction: 'Alle Artikel zeigen', failed: 'Das Sortiment lässt sich gerade nicht laden. Bitte versuchen Sie es gleich noch einmal.',
  more: 'Weitere Artikel zeigen',
  sale: 'Angebot', was: 'bisher', inStock: 'Sofort lieferbar', few: (n: number) => `Nur noch ${n} Stück`, soldOut: 'Zurzeit ausverkauft',
  restock: (date: string) => `Wieder da ab ${date}`, rating: (stars: string, n: number) => `${stars} von 5 Sternen, ${n} Bewertungen`,
  usps: [
    ['ret', '30 Tage Rückgabe', 'Kostenlos aus Deutschland und Österreich'], ['truck', 'Ab 59 € versandkostenfrei', 'Mit DHL in 2–3 Werktagen'],
    ['person', 'Ein Mensch erreichbar', 'Mo–Fr 8–20 Uhr, Sa 9–16 Uhr'],
  ] as const,
  stores: 'Unsere Läden', contact: 'Sprechen Sie mit uns', contactLine: 'Im Chat auf jeder Seite, am Telefon oder per E-Mail.',
  days: 'Mo–Sa', hours: 'Uhr', phoneHours: 'Mo–Fr 8–20 Uhr, Sa 9–16 Uhr',
  colour: 'Farbe', size: 'Größe', add: 'In den Warenkorb', added: 'Liegt im Warenkorb.', details: 'Auf einen Blick', sizing: 'Passform', back: 'Zurück zum Sortiment',
  tax: 'inkl. MwSt., ab 59 € versandkostenfrei', unknown: 'Diesen Artikel führen wir nicht mehr.', article: 'Artikelnummer',
  footerHelp: 'Hilfe und Antworten', footerLinks: [
    ['delivery-costs', 'Versand und Kosten'], ['return-policy', 'Rückgabe'], ['payment-methods', 'Zahlungsarten'],
  ] as const,
  footerNote: 'Hafenkontor ist ein erfundener Laden und führt das Chat-System Lotse vor.', other: 'English',
};

export type Texts = typeof de;
type Loose<T> = T extends string ? string
  : T extends (...args: infer A) => string ? (...args: A) => string
  : T extends readonly unknown[] ? { readonly [K in keyof T]: T[K] extends string ? (K extends '0' ? T[K] : string) : Loose<T[K]> }
  : { readonly [K in keyof T]: Loose<T[K]> };

const en: Loose<Texts> = {
  hint: 'Try it in the chat: order', hintWith: 'postal code',
  title: 'Hafenkontor – electronics, clothing, household', since: 'Hamburg, since 1987', skip: 'Skip to content',
  search: 'Search products', basket: (n) => `Basket, ${n} items`, help: 'Help', categoriesNav: 'Categories',
  all: 'Everything', categories: { electronics: 'Electronics', clothing: 'Clothing', household: 'Household' },
  categoryLines: { electronics: 'Sounds, shines, charges', clothing: 'For any kind of weather', household: 'For galley, berth and cabin' },
  hero: 'Everything you need ashore.', heroLine: 'Electronics, clothing and household goods from the old office at Hamburg harbour. Chosen by people who go out in the rain themselves.',
  heroButton: 'See the range', products: 'Our range', foundCount: (n) => (n === 1 ? '1 item' : `${n} items`),
  none: 'We found nothing for that.', noneAction: 'Show all items', failed: 'The range cannot be loaded right now. Please try again in a moment.',
  more: 'Show more items',
  sale: 'Sale', was: 'was', inStock: 'In stock', few: (n) => `Only ${n} left`, soldOut: 'Sold out at the moment',
  restock: (date) => `Back from ${date}`, rating: (stars, n) => `${stars} out of 5 stars, ${n} reviews`,
  usps: [
    ['ret', '30 days to return', 'Free from Germany and Austria'], ['truck', 'Free delivery from €59', 'With DHL in 2–3 working days'],
    ['person', 'A person within reach', 'Mon–Fri 8–20, Sat 9–16'],
  ],
  stores: 'Our stores', contact: 'Talk to us', contactLine: 'In the chat on every page, by phone or by e-mail.',
  days: 'Mon–Sat', hours: '', phoneHours: 'Mon–Fri 8–20, Sat 9–16',
  colour: 'Colour', size: 'Size', add: 'Add to basket', added: 'It is in your basket.', details: 'At a glance', sizing: 'Fit', back: 'Back to the range',
  tax: 'incl. VAT, free delivery from €59', unknown: 'We no longer carry this item.', article: 'Article number',
  footerHelp: 'Help and answers', footerLinks: [
    ['delivery-costs', 'Shipping and costs'], ['return-policy', 'Returns'], ['payment-methods', 'Ways to pay'],
  ],
  footerNote: 'Hafenkontor is an invented shop that shows the chat system Lotse at work.', other: 'Deutsch',
};

export const TEXTS: Record<Language, Loose<Texts>> = { de, en };
export type ShopTexts = Loose<Texts>;

/** The stores as they stand in the facts of the shop; the times need no translation. */
export const STORES = [
  { city: 'Hamburg', street: 'Am Kaispeicher 12', code: '20457', hours: '10–19' },
  { city: 'Bremen', street: 'Schlachtekai 7', code: '28195', hours: '10–18' },
  { city: 'Kiel', street: 'Förde-Passage 3', code: '24103', hours: '10–18:30' },
] as const;
