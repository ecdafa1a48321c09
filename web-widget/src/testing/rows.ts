import type { InboxRow } from '../protocol/desk';

/** A row that waits in the queue, unless said otherwise. */
export function inboxRow(conversation: string, more: Partial<InboxRow> = {}): InboxRow {
  return {
    conversation, seq: 1, owner: 'queue', agent: null, agentName: null, language: 'de', reason: 'wish', preview: '', intent: null, skill: null,
    team: null, priority: 0, waitingSince: '2026-11-22T09:30:00Z', ticket: false, lastAt: '2026-11-22T09:30:00Z', waitsOn: 'agent', idle: false,
    offeredTo: null, level: null, tags: [], ...more,
  };
}
