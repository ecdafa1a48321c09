import { expect, it } from 'vitest';
import { readableOn } from './settings';

it.each([['#0b3954', '#ffffff'], ['#ffcc00', '#000000'], ['#808080', '#000000']])('readableOn %s', (colour, text) => {
  expect(readableOn(colour)).toBe(text);
});
