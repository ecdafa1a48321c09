import { describe, expect, it } from 'vitest';
import type { InboxRow } from '../protocol/desk';
import { rowsOf } from './lists';

const row = (conversation: string, more: Partial<InboxRow> = {}): InboxRow => ({
  conversation, owner: 'queue', agent: null, agentName: null, language: 'de', reason: 'wish', preview: '', intent: null,
  waitingSince: '2026-11-22T09:30:00Z', ticket: false, lastAt: '2026-11-22T09:30:00Z', ...more,
});

describe('lists', () => {
  const rows = [
    row('late', { waitingSince: '2026-11-22T09:31:00Z' }), row('early'),
    row('mine', { owner: 'agent', agent: 'anna' }), row('bens', { owner: 'agent', agent: 'ben', lastAt: '2026-11-22T09:40:00Z' }),
  ];
  const ids = (tab: 'queue' | 'mine' | 'all') => rowsOf(tab, rows, 'anna').map((one) => one.conversation);
  it('queue_beginsWithTheLongestWait', () => expect(ids('queue')).toEqual(['early', 'late']));
  it('mine_hasOnlyMine', () => expect(ids('mine')).toEqual(['mine']));
  it('all_beginsWithTheLatest', () => expect(ids('all')[0]).toBe('bens'));
});
