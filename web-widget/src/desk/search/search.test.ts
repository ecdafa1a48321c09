import { describe, expect, it } from 'vitest';
import { languageName } from '../languages';
import { TEXTS } from '../texts';
import { address, decodeFound, EVERYTHING } from './query';
import { SEARCH_TEXTS } from './texts';

describe('query', () => {
  it('nothing_asksForEverything', () => expect(address(EVERYTHING, 0)).toBe('/desk/api/search?offset=0&limit=20'));

  it('days_areLocalAndTheLastOneIsIncluded', () => {
    const params = new URL(address({ ...EVERYTHING, q: ' Rückgabe & mehr ', tag: 'vip', from: '2026-11-30', to: '2026-11-30' }, 20), 'http://a').searchParams;
    expect([params.get('q'), params.get('tag'), params.get('offset')]).toEqual(['Rückgabe & mehr', 'vip', '20']);
    expect([params.get('from'), params.get('to')]).toEqual([new Date(2026, 10, 30).toISOString(), new Date(2026, 11, 1).toISOString()]);
  });
});

describe('found', () => {
  const hit = {
    conversation: 'c-1', startedAt: 'a', lastAt: 'b', owner: 'nobody', language: null, agent: null, agentName: null, outcome: null,
    tags: ['x', 7], customer: null, snippet: { from: 'shopper', parts: [{ text: 'wie ', hit: false }, { text: 'lange', hit: true }, 'odd'] },
  };
  it('hits_keepTheirPartsAndOddOnesAreLeftOut', () => {
    const found = decodeFound({ total: 2, hits: [hit, { ...hit, owner: 'king' }] });
    expect(found.total).toBe(2);
    expect(found.hits).toMatchObject([{ conversation: 'c-1', tags: ['x'], snippet: { parts: [{ text: 'wie ', hit: false }, { text: 'lange', hit: true }] } }]);
  });
});

it.each(['de', 'en'] as const)('outcomes_haveTheSameNamesAsAtTheDesk %s', (language) => expect(SEARCH_TEXTS[language].outcomes).toEqual(TEXTS[language].outcomes));

it('languages_areNamedByTheirCode', () => {
  expect([languageName('de', 'en'), languageName('da', 'de'), languageName('?', 'de')]).toEqual(['German', 'Dänisch', '?']);
});
