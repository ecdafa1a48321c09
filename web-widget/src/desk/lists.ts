import type { InboxRow } from '../protocol/desk';

export type Tab = 'queue' | 'mine' | 'all';
export const TABS: readonly Tab[] = ['queue', 'mine', 'all'];

/** The rows of a tab: who has waited longest stands first; otherwise whoever spoke last. */
export function rowsOf(tab: Tab, rows: readonly InboxRow[], me: string): InboxRow[] {
  const byWait = (a: InboxRow, b: InboxRow): number => (a.waitingSince ?? a.lastAt).localeCompare(b.waitingSince ?? b.lastAt);
  const byLast = (a: InboxRow, b: InboxRow): number => b.lastAt.localeCompare(a.lastAt);
  switch (tab) {
    case 'queue': return rows.filter((row) => row.owner === 'queue').sort(byWait);
    case 'mine': return rows.filter((row) => row.owner === 'agent' && row.agent === me).sort(byLast);
    case 'all': return [...rows].sort(byLast);
  }
}
