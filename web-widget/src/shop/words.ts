export type Language = 'de' | 'en';

/** A text in both languages of the shop. */
export type Words = Readonly<Record<Language, string>>;
