import type { AgentCommand, Insight, Note, Packet } from '../protocol/desk';
import type { Entry } from '../protocol/event';
import { type Delivery, Outbox } from '../protocol/outbox';
import { Tail } from '../protocol/tail';

export type Line =
  | { readonly kind: 'entry'; readonly entry: Entry; readonly insight: Insight | null }
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'pending'; readonly cid: string; readonly note: boolean; readonly text: string; readonly delivery: Delivery };

/** One conversation as an agent has it: its log, its notes, what the bot believed, and what is on its way out. */
export class Thread {
  readonly tail = new Tail<Entry>();
  readonly outbox = new Outbox<AgentCommand>();
  readonly insights = new Map<number, Insight>();
  /** By number: the server sends all of them again after each `open`. */
  readonly notes = new Map<number, Note>();
  packet: Packet | null = null;
  typing = false;

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

function atOf(line: Line): string {
  switch (line.kind) {
    case 'entry': return line.entry.at;
    case 'note': return line.note.at;
    case 'pending': return '';
  }
}
