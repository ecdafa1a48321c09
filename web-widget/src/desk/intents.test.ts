import { expect, it } from 'vitest';
import labels from '../../../training-data/labels.yaml?raw';
import { intentName } from './intents';

it('everyIntentOfTheShop_hasWordsInBothLanguages', () => {
  const known = [...labels.matchAll(/^([a-z_]+\.[a-z_]+):/gm)].map(([, label]) => label ?? '');
  expect(known.length).toBeGreaterThan(40);
  for (const language of ['de', 'en'] as const) {
    expect(known.filter((label) => intentName(label, language) === label)).toEqual([]);
  }
});

it('unknownIntent_showsItsLabel', () => expect(intentName('pets.food', 'de')).toBe('pets.food'));
