import type { InboxRow } from '../protocol/desk';
import { intentName } from './intents';
import type { Language } from './texts';

export type Tab = 'mine' | 'queue' | 'waiting' | 'all';
export const TABS: readonly Tab[] = ['mine', 'queue', 'waiting', 'all'];

/** What an inbox shows of a tab: `words` as typed, `language` a code, or empty for every language. */
export interface Filter { readonly words: string; readonly language: string }
export const EVERYTHING: Filter = { words: '', language: '' };

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byLast = (a: InboxRow, b: InboxRow): number => before(b.lastAt, a.lastAt);
/** Whoever waits in the chat goes before messages left, which are answered in the order they came. */
const byWait = (a: InboxRow, b: InboxRow): number =>
  Number(a.ticket) - Number(b.ticket) || (a.ticket ? 0 : b.priority - a.priority) || before(a.waitingSince ?? a.lastAt, b.waitingSince ?? b.lastAt);

/** What is due first stands first; what waits on nobody, or on the shopper, follows. */
function byDue(a: InboxRow, b: InboxRow): number {
  const [due, other] = [a.level?.dueAt, b.level?.dueAt];
  if (due !== undefined && other !== undefined) return before(due, other);
  if (due !== other) return due === undefined ? 1 : -1;
  return Number(b.waitsOn === 'agent') - Number(a.waitsOn === 'agent') || byLast(a, b);
}

/** Whether a row belongs to a tab of the agent `me`. A conversation that is offered to one stands among one's own. */
export function belongs(tab: Tab, row: InboxRow, me: string): boolean {
  const mine = row.owner === 'agent' && row.agent === me;
  switch (tab) {
    case 'mine': return mine;
    case 'queue': return row.owner === 'queue';
    case 'waiting': return mine && row.waitsOn === 'shopper';
    case 'all': return true;
  }
}

/** The rows of a tab in their order: the queue's as it is served, one's own by what is due, the rest by the last word. */
export function rowsOf(tab: Tab, rows: readonly InboxRow[], me: string): InboxRow[] {
  const order = tab === 'queue' ? byWait : tab === 'mine' ? byDue : byLast;
  return rows.filter((row) => belongs(tab, row, me)).sort(order);
}

/** How many rows of a tab stand above its messages left: all of them, except in the queue. */
export function liveOf(tab: Tab, rows: readonly InboxRow[]): number {
  const first = tab === 'queue' ? rows.findIndex((row) => row.ticket) : -1;
  return first < 0 ? rows.length : first;
}

/** How many rows each tab has, in one pass. */
export function counts(rows: readonly InboxRow[], me: string): Readonly<Record<Tab, number>> {
  const found = { mine: 0, queue: 0, waiting: 0, all: 0 };
  for (const row of rows) for (const tab of TABS) if (belongs(tab, row, me)) found[tab] += 1;
  return found;
}

/** The rows in which every word occurs: in preview, intent, name or tag; a word with `#` means the beginning of a tag. */
export function filtered(rows: readonly InboxRow[], filter: Filter, language: Language): readonly InboxRow[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter((word) => word !== '' && word !== '#');
  if (words.length === 0 && filter.language === '') return rows;
  return rows.filter((row) => {
    if (filter.language !== '' && row.language !== filter.language) return false;
    const tags = row.tags.map((tag) => tag.toLowerCase());
    const said = [row.preview, row.intent === null ? '' : intentName(row.intent, language), row.agentName ?? '', ...tags].join('\n').toLowerCase();
    return words.every((word) => (word.startsWith('#') ? tags.some((tag) => tag.startsWith(word.slice(1))) : said.includes(word)));
  });
}
