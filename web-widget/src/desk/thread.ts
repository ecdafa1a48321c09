import type { AgentCommand, Draft, Insight, Note, Packet, Receipt } from '../protocol/desk';
import type { Entry } from '../protocol/event';
import { type Delivery, Outbox } from '../protocol/outbox';
import { Tail } from '../protocol/tail';

export type Line =
  | { readonly kind: 'entry'; readonly entry: Entry; readonly insight: Insight | null }
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'pending'; readonly cid: string; readonly note: boolean; readonly text: string; readonly delivery: Delivery };

/** A message that was left, and what ends it. */
const LEAVES: readonly string[] = ['ticket', 'returned_to_bot', 'closed'];

/** Who is typing; the shopper has no name. */
export interface Typist { readonly role: string; readonly name: string }

/** How far an answer has come. */
export type Mark = 'sent' | 'delivered' | 'read';

/** One conversation as an agent has it: its log, its notes, what the bot believed, and what is on its way out. */
export class Thread {
  readonly tail = new Tail<Entry>();
  readonly outbox = new Outbox<AgentCommand>();
  readonly insights = new Map<number, Insight>();
  /** By number: the server sends all of them again after each `open`. */
  readonly notes = new Map<number, Note>();
  /** What colleagues have begun to write, by their id. */
  readonly drafts = new Map<string, Draft>();
  /** One's own beginning as the server keeps it; null until it has told. */
  draft: string | null = null;
  packet: Packet | null = null;
  /** Whether the server has told whose it is since this desk opened it: before, the packet may be of long ago. */
  told = false;
  typing: readonly Typist[] = [];
  receipt: Receipt = { delivered: 0, read: 0 };
  /** Another one after each change, so that a drawing knows whether it is still true. */
  version = 0;
  /** Up to which number this agent has had it on screen. */
  seen = 0;

  constructor(readonly id: string) {}

  /**
   * Log and notes in the order of time. The bot's belief stands under the shopper's message that it is about, also
   * when the server sent it beside the bot's answer.
   */
  lines(): Line[] {
    const beliefs = this.beliefs();
    const said: Line[] = this.tail.entries.map((entry) => ({ kind: 'entry', entry, insight: beliefs.get(entry.seq) ?? null }));
    for (const note of [...this.notes.values()].sort((a, b) => a.seq - b.seq)) {
      const after = said.findLastIndex((line) => Date.parse(atOf(line)) <= Date.parse(note.at));
      said.splice(after + 1, 0, { kind: 'note', note });
    }
    return [...said, ...this.pending()];
  }

  /** What the shopper could press so far, by id. */
  choices(): ReadonlyMap<string, string> {
    return new Map(this.tail.entries.flatMap(({ event }) =>
      event.kind === 'message' ? event.choices.map(({ id, label }) => [id, label] as const) : []));
  }

  /** The number of the shopper's last message, 0 if there is none. */
  lastFromShopper(): number {
    return this.tail.entries.findLast(({ event }) => event.kind === 'message' && event.from.role === 'shopper')?.seq ?? 0;
  }

  /** The phone number to call, if the shopper left a message that asks for that; null once something else came of it. */
  callBack(): string | null {
    const left = this.tail.entries.findLast(({ event }) => LEAVES.includes(event.kind))?.event;
    if (left?.kind !== 'ticket' || left.email !== '') return null;
    return this.packet?.slots.find((slot) => slot.name === 'phone' && slot.value !== '')?.value ?? null;
  }

  mark(seq: number): Mark {
    if (seq <= this.receipt.read) return 'read';
    return seq <= this.receipt.delivered ? 'delivered' : 'sent';
  }

  private pending(): Line[] {
    const lines: Line[] = [];
    for (const { command, delivery } of this.outbox.all) {
      if (command.type !== 'message' && command.type !== 'note') continue;
      lines.push({ kind: 'pending', cid: command.cid, note: command.type === 'note', text: command.text, delivery });
    }
    return lines;
  }

  private beliefs(): Map<number, Insight> {
    const found = new Map<number, Insight>();
    let shopper: number | null = null;
    for (const { seq, event } of this.tail.entries) {
      if (event.kind === 'message' && event.from.role === 'shopper') shopper = seq;
      const insight = this.insights.get(seq);
      if (insight && insight.intents.length > 0 && shopper !== null && !found.has(shopper)) found.set(shopper, insight);
    }
    return found;
  }
}

/** When a line was written; empty for what is still on its way. */
export function atOf(line: Line): string {
  switch (line.kind) {
    case 'entry': return line.entry.at;
    case 'note': return line.note.at;
    case 'pending': return '';
  }
}
