import type { Words } from './words';

/** The colours of the range: key, the words, and what to paint. */
const RANGE: readonly (readonly [key: string, de: string, paint: string])[] = [
  ['beige', 'Beige', '#d8c7a6'], ['black', 'Schwarz', '#24282b'], ['blue', 'Blau', '#3a6ea5'], ['burgundy', 'Bordeaux', '#6e1f32'],
  ['copper', 'Kupfer', '#b06a42'], ['cream', 'Creme', '#f2e9d5'], ['green', 'Grün', '#4d7052'], ['grey', 'Grau', '#868e93'],
  ['mint', 'Mint', '#a9d9c4'], ['natural', 'Natur', '#e6dac2'], ['navy', 'Marine', '#17304f'], ['oak', 'Eiche', '#b98d5b'],
  ['olive', 'Oliv', '#6b6b3c'], ['orange', 'Orange', '#e8742c'], ['petrol', 'Petrol', '#1f6470'], ['red', 'Rot', '#b8322b'],
  ['rose', 'Rosé', '#dfa6a6'], ['silver', 'Silber', '#c3c9cd'], ['turquoise', 'Türkis', '#2fa5a5'], ['white', 'Weiß', '#fbfbf8'],
  ['yellow', 'Gelb', '#f2c230'],
];

export const COLOURS: Readonly<Record<string, Words>> = Object.fromEntries(
  RANGE.map(([key, de]) => [key, { de, en: key.charAt(0).toUpperCase() + key.slice(1) }]),
);

export const SWATCHES: Readonly<Record<string, string>> = Object.fromEntries(RANGE.map(([key, , paint]) => [key, paint]));
