import type { InboxRow } from '../protocol/desk';
import { alerts } from './alerts';
import type { DeskSession } from './session';
import { type Language, TEXTS } from './texts';

/** Looks over the inbox at each change: what needs this agent, and what they have to be called for. */
export class Watch {
  /** How many offers and unread answers there are. */
  attention = 0;
  /** How many conversations take a place of this agent's capacity. */
  load = 0;
  /** Every tag in use. */
  tags: readonly string[] = [];
  unread: (row: InboxRow) => boolean = () => false;
  private rows: readonly InboxRow[] | null = null;
  private calledFor: ReadonlyMap<string, number> | null = null;
  private offered: ReadonlySet<string> = new Set();
  private waiting: ReadonlySet<string> | null = null;

  /** To be called after each change of the session. */
  look(session: DeskSession, language: Language, open: (conversation: string) => void): void {
    const words = TEXTS[language];
    const me = session.agent?.id ?? '';
    const mine = session.inbox.filter((row) => row.owner === 'agent' && row.agent === me);
    const unread = mine.filter((row) => session.unread(row));
    this.unread = (row) => session.unread(row);
    this.load = mine.filter((row) => !row.idle).length;
    this.attention = session.offers.length + unread.length;
    if (this.rows !== session.inbox) this.tags = [...new Set(session.inbox.flatMap((row) => row.tags))].sort();
    this.rows = session.inbox;
    for (const offer of session.offers) {
      if (this.offered.has(offer.conversation)) continue;
      const title = offer.from === null ? words.offer.title : words.offer.from(offer.from);
      alerts.call(title, offer.note ?? session.row(offer.conversation)?.preview ?? '', offer.conversation, () => open(offer.conversation));
    }
    this.offered = new Set(session.offers.map((offer) => offer.conversation));
    if (!session.listed) return;
    this.callForMessages(unread, words.notification.message, open);
    this.callForQueue(session);
  }

  /** Only for what is new since the list was first known, and only while it is not on screen. */
  private callForMessages(unread: readonly InboxRow[], title: string, open: (conversation: string) => void): void {
    const before = this.calledFor;
    this.calledFor = new Map(unread.map((row) => [row.conversation, row.seq]));
    if (before === null || !document.hidden) return;
    for (const row of unread) {
      if (row.seq > (before.get(row.conversation) ?? 0)) alerts.call(title, row.preview, row.conversation, () => open(row.conversation));
    }
  }

  /** Somebody new waits, and who is available may claim them. */
  private callForQueue(session: DeskSession): void {
    const before = this.waiting;
    const waiting = session.inbox.filter((row) => row.owner === 'queue');
    this.waiting = new Set(waiting.map((row) => row.conversation));
    if (before === null || !session.available) return;
    if (waiting.some((row) => !before.has(row.conversation) && row.offeredTo === null)) alerts.chime();
  }
}
