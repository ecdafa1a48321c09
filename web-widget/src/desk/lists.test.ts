import { describe, expect, it } from 'vitest';
import { inboxRow } from '../testing/rows';
import { counts, EVERYTHING, filtered, liveOf, rowsOf, type Tab } from './lists';

const due = (dueAt: string) => ({ kind: 'next', warnAt: dueAt, dueAt }) as const;

describe('lists', () => {
  const mine = { owner: 'agent', agent: 'anna', waitingSince: null } as const;
  const rows = [
    inboxRow('late', { waitingSince: '2026-11-22T09:31:00Z' }), inboxRow('early'),
    inboxRow('urgent', { waitingSince: '2026-11-22T09:33:00Z', priority: 1 }),
    inboxRow('answered', { ...mine, waitsOn: 'shopper', lastAt: '2026-11-22T09:39:00Z' }),
    inboxRow('dueLater', { ...mine, level: due('2026-11-22T09:36:00Z') }), inboxRow('dueFirst', { ...mine, level: due('2026-11-22T09:35:00Z') }),
    inboxRow('bens', { owner: 'agent', agent: 'ben', waitsOn: 'shopper', lastAt: '2026-11-22T09:40:00Z' }),
  ];
  const ids = (tab: Tab) => rowsOf(tab, rows, 'anna').map((one) => one.conversation);
  it('queue_isServedByPriorityThenByWait', () => expect(ids('queue')).toEqual(['urgent', 'early', 'late']));
  it('queue_hasMessagesLeftAfterEverybodyWhoWaits', () => {
    const left = { ticket: true, waitingSince: null } as const;
    const queue = rowsOf('queue', [
      inboxRow('leftLater', { ...left, priority: 2, lastAt: '2026-11-22T08:30:00Z' }), inboxRow('leftFirst', { ...left, lastAt: '2026-11-21T16:00:00Z' }), ...rows,
    ], 'anna');
    expect(queue.map((one) => one.conversation)).toEqual(['urgent', 'early', 'late', 'leftFirst', 'leftLater']);
    expect(liveOf('queue', queue)).toBe(3);
    expect(liveOf('all', queue)).toBe(5);
    expect(liveOf('queue', queue.slice(0, 3))).toBe(3);
    expect(liveOf('queue', queue.slice(3))).toBe(0);
  });
  it('mine_beginsWithWhatIsDueFirst', () => expect(ids('mine')).toEqual(['dueFirst', 'dueLater', 'answered']));
  it('waiting_hasOnlyOnesOwnThatWaitOnTheShopper', () => expect(ids('waiting')).toEqual(['answered']));
  it('all_beginsWithTheLatest', () => expect(ids('all')[0]).toBe('bens'));
  it('counts_agreeWithTheLists', () => expect(counts(rows, 'anna')).toEqual({ mine: 3, queue: 3, waiting: 1, all: 7 }));
});

describe('filter', () => {
  const rows = [
    inboxRow('parcel', { preview: 'Wo bleibt mein Paket?', tags: ['Kulanz'], intent: 'order.status' }),
    inboxRow('refund', { preview: 'Where is my refund?', language: 'en', agentName: 'Ben' }),
  ];
  const found = (words: string, language = '') => filtered(rows, { words, language }, 'de').map((one) => one.conversation);
  it.each([
    ['paket', ['parcel']], ['#kul', ['parcel']], ['#paket', []], ['bestellung paket', ['parcel']], ['paket refund', []], ['ben', ['refund']],
    ['  ', ['parcel', 'refund']], ['#', ['parcel', 'refund']],
  ])('words %s', (words, expected) => expect(found(words)).toEqual(expected));
  it('language_isExact', () => expect(found('', 'en')).toEqual(['refund']));
  it('everything_isTheSameList', () => expect(filtered(rows, EVERYTHING, 'de')).toBe(rows));
});
