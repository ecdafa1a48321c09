import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../protocol/conversation';
import type { Entry, LogEvent, Message } from '../../protocol/event';
import { markup } from '../../testing/markup';
import { TEXTS } from '../texts';
import { items, lineText, openChoices, wayBack } from './items';
import { LotseTranscript } from './transcript';

const said = (seq: number, role: Message['from']['role'], choices: Message['choices'] = []): Entry => ({
  seq, at: '2026-11-22T09:30:00Z', cid: null,
  event: { kind: 'message', from: { role, name: '' }, text: `text ${seq}`, choices, cards: [], sources: [], choice: null },
});
const happened = (seq: number, event: LogEvent): Entry => ({ seq, at: '', cid: null, event });
const NOW = Date.parse('2026-11-22T10:00:00Z');
type Shown = Parameters<typeof items>[0];
const shown = (entries: Shown['entries'], pending: Shown['pending'] = [], receipt = { delivered: 0, read: 0 }) =>
  items({ entries, pending, receipt }, TEXTS.de, NOW);

describe('items', () => {
  const yes = [{ id: 'yes', label: 'Ja' }];

  it('choices_standOnlyUnderTheLastMessage', () => {
    expect(openChoices([said(1, 'bot', yes)], [], 'bot')).toEqual(yes);
    expect(openChoices([said(1, 'bot', yes), said(2, 'shopper')], [], 'bot')).toEqual([]);
    const pending = { command: { type: 'choose', cid: 'x', choice: 'yes' }, at: 0, delivery: 'sending' } as const;
    expect(openChoices([said(1, 'bot', yes)], [pending], 'bot')).toEqual([]);
    expect(shown([said(1, 'bot', yes)], [pending]).at(-1)).toMatchObject({ kind: 'pending', text: 'Ja' });
  });

  it('wayBackFromTheQueue_staysOpenUntilSomebodyTakesOver', () => {
    const log = [
      said(1, 'bot', yes), happened(2, { kind: 'handoff_requested', reason: 'wish', staffed: true }),
      happened(3, { kind: 'queued', position: 1, because: null }), said(4, 'shopper'),
    ];
    expect(openChoices(log, [], 'queue')).toEqual(yes);
    expect(openChoices(log, [], 'agent')).toEqual([]);
    expect(openChoices(log, [], 'nobody')).toEqual([]);
  });

  it('goingOn_standsBesideThePlaceInTheQueue', () => {
    const both = [{ id: 'leave_email', label: 'E-Mail' }, { id: 'go_on', label: 'Weiter' }];
    const log = [said(1, 'bot', both), happened(2, { kind: 'queued', position: 1, because: null })];
    expect(openChoices(log, [], 'queue')).toEqual([both[0]]);
    expect(openChoices(log, [], 'bot')).toEqual(both);
    expect(wayBack([...log, said(3, 'bot')], [], 'queue')).toEqual(both[1]);
    expect(wayBack(log, [], 'agent')).toBeNull();
    expect(wayBack([said(1, 'bot', yes)], [], 'queue')).toBeNull();
  });

  it('marks_followTheReceiptOnceAPersonReadsAlong', () => {
    const log = [
      said(1, 'shopper'), happened(2, { kind: 'queued', position: 1, because: null }), said(3, 'shopper'),
      happened(4, { kind: 'assigned', agent: 'Anna', how: null }), said(5, 'shopper'), said(6, 'agent'), said(7, 'shopper'),
      happened(8, { kind: 'returned_to_bot', by: 'agent' }), said(9, 'shopper'),
    ];
    const marks = shown(log, [], { delivered: 5, read: 3 }).flatMap((item) => (item.kind === 'message' ? [item.mark] : []));
    expect(marks).toEqual([null, 'read', 'delivered', null, 'sent', null]);
  });

  it('days_areNamedUnlessAllIsToday', () => {
    const on = (at: string, seq: number): Entry => ({ ...said(seq, 'bot'), at });
    expect(shown([on('2026-11-22T09:00:00Z', 1)]).map((item) => item.kind)).toEqual(['message']);
    expect(shown([on('2026-11-20T09:00:00Z', 1), on('2026-11-20T10:00:00Z', 2), on('2026-11-22T09:00:00Z', 3)])
      .map((item) => item.kind)).toEqual(['day', 'message', 'message', 'day', 'message']);
  });

  it.each<[LogEvent, string]>([
    [{ kind: 'queued', position: 2, because: 'agent_lost' }, 'Die Verbindung zu Anna ist abgerissen. Sie behalten Ihren Platz.'],
    [{ kind: 'queued', position: 2, because: 'transfer' }, 'Anna gibt Ihr Anliegen an die richtige Stelle weiter. Sie stehen auf Platz 2.'],
    [{ kind: 'assigned', agent: 'Ben', how: 'transfer' }, 'Ihr Anliegen wurde weitergegeben, Ben übernimmt und kennt den Verlauf'],
    [{ kind: 'assigned', agent: 'Cem', how: 'takeover' }, 'Cem aus der Teamleitung übernimmt'],
    [{ kind: 'ticket', email: '' }, 'Nachricht hinterlassen, unser Team meldet sich bei Ihnen'],
    [{ kind: 'rated', score: 4, comment: null, part: 'agent' }, 'Anna: bewertet mit 4 von 5'],
    [{ kind: 'rated', score: 5, comment: null, part: 'bot' }, 'Digitaler Assistent: bewertet mit 5 von 5'],
    [{ kind: 'closed', by: 'agent', outcome: 'solved' }, 'Anna hat die Unterhaltung beendet'],
  ])('line_saysWhatHappened %#', (event, line) => expect(lineText(event, TEXTS.de, 'Anna')).toBe(line));

  it('events_becomeSlimLines', () => {
    const log: Entry[] = [
      said(1, 'bot'),
      happened(2, { kind: 'assigned', agent: 'Anna', how: null }),
      happened(3, { kind: 'unknown' }),
      happened(4, { kind: 'helpful', answer: 1, helpful: true }),
    ];
    expect(shown(log).map((item) => item.kind)).toEqual(['message', 'line']);
    expect(shown(log)[1]).toMatchObject({ text: 'Anna übernimmt' });
  });
});

customElements.define('lotse-transcript', LotseTranscript);

/** The drawing of a log that nobody has answered yet. */
function drawn(entries: readonly Entry[], helped = new Map<number, boolean>()): string {
  const transcript = new LotseTranscript();
  transcript.language = 'de';
  transcript.conversation = { entries, pending: [], helped, typing: null, receipt: { delivered: 0, read: 0 } } as unknown as Conversation;
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
