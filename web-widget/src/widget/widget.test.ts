import { describe, expect, it } from 'vitest';
import { markup } from '../testing/markup';
import type { Entry, Message } from '../protocol/event';
import { placeText } from './head/head';
import { readableOn } from './settings';
import { TEXTS } from './texts';
import { items, openChoices } from './transcript/items';
import { card } from '../design/card/card';
import { decodeCard, safeUrl } from '../protocol/card';

const said = (seq: number, role: Message['from']['role'], choices: Message['choices'] = []): Entry => ({
  seq, at: '2026-11-22T09:30:00Z',
  event: { kind: 'message', from: { role, name: '' }, text: `text ${seq}`, choices, cards: [], sources: [], choice: null },
});

describe('transcript', () => {
  const yes = [{ id: 'yes', label: 'Ja' }];

  it('choices_standOnlyUnderTheLastMessage', () => {
    expect(openChoices([said(1, 'bot', yes)], [])).toEqual(yes);
    expect(openChoices([said(1, 'bot', yes), said(2, 'shopper')], [])).toEqual([]);
    const pending = { command: { type: 'choose', cid: 'x', choice: 'yes' }, at: 0, delivery: 'sending', echoed: false, seq: null } as const;
    expect(openChoices([said(1, 'bot', yes)], [pending])).toEqual([]);
    expect(items([said(1, 'bot', yes)], [pending], TEXTS.de).at(-1)).toMatchObject({ kind: 'pending', text: 'Ja' });
  });

  it('events_becomeSlimLines', () => {
    const log: Entry[] = [
      said(1, 'bot'),
      { seq: 2, at: '', event: { kind: 'assigned', agent: 'Anna' } },
      { seq: 3, at: '', event: { kind: 'unknown' } },
      { seq: 4, at: '', event: { kind: 'helpful', answer: 1, helpful: true } },
    ];
    expect(items(log, [], TEXTS.de).map((item) => item.kind)).toEqual(['message', 'line']);
    expect(items(log, [], TEXTS.de)[1]).toMatchObject({ text: 'Anna übernimmt' });
  });
});

describe('words', () => {
  it('sender_saysPersonOrMachine', () => {
    expect(TEXTS.de.sender('bot', 'Lotse')).toBe('Lotse, Assistent');
    expect(TEXTS.de.sender('agent', 'Anna')).toBe('Anna, Mensch');
    expect(TEXTS.en.sender('agent', 'Anna')).toBe('Anna, person');
  });
  it('place_saysTheEstimateOnlyIfThereIsOne', () => {
    expect(placeText({ position: 2, etaSeconds: 170 }, TEXTS.de)).toBe('Platz 2 in der Warteschlange, etwa 3 Minuten');
    expect(placeText({ position: 2, etaSeconds: null }, TEXTS.de)).toBe('Platz 2 in der Warteschlange');
  });
});

describe('card', () => {
  const all = decodeCard({
    title: 'Bestellung', badge: { label: 'Neu', tone: 'purple' }, image: 'javascript:alert(1)', facts: [{ label: 'A', value: 'B' }, 7],
    timeline: [{ label: 'Versendet', at: null, state: 'current' }], link: { label: 'Los', url: 'javascript:alert(1)' },
  });
  it('oddMembers_areLeftOut', () => {
    expect(all).toMatchObject({ badge: { tone: 'neutral' }, facts: [{ label: 'A', value: 'B' }], subtitle: null });
  });
  it('drawing_hasNoScriptAddress', () => {
    const drawn = markup(card(all, TEXTS.de));
    expect(drawn).toContain('Versendet');
    expect(drawn).toContain('aria-current=step');
    expect(drawn).not.toContain('javascript:');
  });
  it.each([['/a', '/a'], ['https://a.b', 'https://a.b'], ['//evil', null], ['javascript:x', null], ['data:x', null]])(
    'address %s', (url, safe) => expect(safeUrl(url)).toBe(safe));
});

it.each([['#0b3954', '#ffffff'], ['#ffcc00', '#000000'], ['#808080', '#000000']])('readableOn %s', (colour, text) => {
  expect(readableOn(colour)).toBe(text);
});
