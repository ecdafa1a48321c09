import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../protocol/conversation';
import type { Entry, LogEvent, Message } from '../../protocol/event';
import { markup } from '../../testing/markup';
import { TEXTS } from '../texts';
import { items, openChoices } from './items';
import { LotseTranscript } from './transcript';

const said = (seq: number, role: Message['from']['role'], choices: Message['choices'] = []): Entry => ({
  seq, at: '2026-11-22T09:30:00Z', cid: null,
  event: { kind: 'message', from: { role, name: '' }, text: `text ${seq}`, choices, cards: [], sources: [], choice: null },
});
const happened = (seq: number, event: LogEvent): Entry => ({ seq, at: '', cid: null, event });

describe('items', () => {
  const yes = [{ id: 'yes', label: 'Ja' }];

  it('choices_standOnlyUnderTheLastMessage', () => {
    expect(openChoices([said(1, 'bot', yes)], [], 'bot')).toEqual(yes);
    expect(openChoices([said(1, 'bot', yes), said(2, 'shopper')], [], 'bot')).toEqual([]);
    const pending = { command: { type: 'choose', cid: 'x', choice: 'yes' }, at: 0, delivery: 'sending' } as const;
    expect(openChoices([said(1, 'bot', yes)], [pending], 'bot')).toEqual([]);
    expect(items([said(1, 'bot', yes)], [pending], TEXTS.de).at(-1)).toMatchObject({ kind: 'pending', text: 'Ja' });
  });

  it('wayBackFromTheQueue_staysOpenUntilSomebodyTakesOver', () => {
    const log = [
      said(1, 'bot', yes), happened(2, { kind: 'handoff_requested', reason: 'wish', staffed: true }),
      happened(3, { kind: 'queued', position: 1 }), said(4, 'shopper'),
    ];
    expect(openChoices(log, [], 'queue')).toEqual(yes);
    expect(openChoices(log, [], 'agent')).toEqual([]);
    expect(openChoices(log, [], 'nobody')).toEqual([]);
  });

  it('events_becomeSlimLines', () => {
    const log: Entry[] = [
      said(1, 'bot'),
      happened(2, { kind: 'assigned', agent: 'Anna' }),
      happened(3, { kind: 'unknown' }),
      happened(4, { kind: 'helpful', answer: 1, helpful: true }),
    ];
    expect(items(log, [], TEXTS.de).map((item) => item.kind)).toEqual(['message', 'line']);
    expect(items(log, [], TEXTS.de)[1]).toMatchObject({ text: 'Anna übernimmt' });
  });
});

customElements.define('lotse-transcript', LotseTranscript);

/** The drawing of a log that nobody has answered yet. */
function drawn(entries: readonly Entry[], helped = new Map<number, boolean>()): string {
  const transcript = new LotseTranscript();
  transcript.language = 'de';
  transcript.conversation = { entries, pending: [], helped, typing: null } as unknown as Conversation;
  return markup(transcript.render());
}

describe('drawing', () => {
  const answer: Entry = {
    seq: 1, at: '2026-11-22T09:30:00Z', cid: null,
    event: {
      kind: 'message', from: { role: 'bot', name: 'Lotse' }, text: '<b>30 Tage</b>', choices: [], cards: [], choice: null,
      sources: [{ id: 'a', title: 'Rückgabe', url: '/help/de/a' }, { id: 'b', title: 'Böse', url: 'javascript:alert(1)' }],
    },
  };
  it('notice_standsBeforeTheFirstAnswer', () => {
    expect(drawn([])).toContain('kein Mensch');
    expect(drawn([answer]).indexOf('kein Mensch')).toBeLessThan(drawn([answer]).indexOf('Lotse, Assistent'));
  });
  it('sources_leadOnlyToPages', () => {
    expect(drawn([answer])).toContain('/help/de/a');
    expect(drawn([answer])).not.toContain('javascript:');
  });
  it('helpful_isAskedOnce', () => {
    expect(drawn([answer])).toContain('War das hilfreich?');
    expect(drawn([answer], new Map([[1, true]]))).not.toContain('War das hilfreich?');
  });
});
