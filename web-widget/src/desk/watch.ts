import type { InboxRow } from '../protocol/desk';
import { alerts } from './alerts';
import { type Urgency, urgency } from './level';
import type { DeskSession } from './session';
import { type Language, TEXTS } from './texts';

/** How the agent looks at the desk. */
export interface Sight {
  readonly language: Language;
  /** The conversation that is on screen. */
  readonly shown: string | null;
  readonly open: (conversation: string) => void;
}

const RANK: Readonly<Record<Urgency, number>> = { calm: 0, warn: 1, late: 2 };

/** Looks over the inbox at each change, and each second: what needs this agent, and what they have to be called for. */
export class Watch {
  /** How many offers and unread answers there are. */
  attention = 0;
  /** This agent's own conversations. */
  mine: readonly InboxRow[] = [];
  /** How many conversations take a place of this agent's capacity. */
  load = 0;
  /** Every tag in use. */
  tags: readonly string[] = [];
  unread: (row: InboxRow) => boolean = () => false;
  private rows: readonly InboxRow[] | null = null;
  /** The last number of each of one's own, when last looked; null before the list was known. */
  private heard: ReadonlyMap<string, number> | null = null;
  private urgencies: ReadonlyMap<string, Urgency> = new Map();
  private offered: ReadonlySet<string> = new Set();
  private waiting: ReadonlySet<string> | null = null;

  constructor(private readonly now: () => number = Date.now) {}

  /** To be called after each change of the session. */
  look(session: DeskSession, sight: Sight): void {
    const words = TEXTS[sight.language];
    const me = session.agent?.id ?? '';
    this.mine = session.inbox.filter((row) => row.owner === 'agent' && row.agent === me);
    this.unread = (row) => session.unread(row);
    this.load = this.mine.filter((row) => !row.idle).length;
    this.attention = session.offers.length + this.mine.filter(this.unread).length;
    if (this.rows !== session.inbox) this.tags = [...new Set(session.inbox.flatMap((row) => row.tags))].sort();
    this.rows = session.inbox;
    for (const offer of session.offers) {
      if (this.offered.has(offer.conversation)) continue;
      const title = offer.from === null ? words.offer.title : words.offer.from(offer.from);
      alerts.call(title, offer.note ?? session.row(offer.conversation)?.preview ?? '', offer.conversation, () => sight.open(offer.conversation));
    }
    this.offered = new Set(session.offers.map((offer) => offer.conversation));
    if (!session.listed) return;
    this.callForMessages(sight);
    this.callForQueue(session);
    this.tick(sight);
  }

  /** To be called each second: calls once when one's own reply is soon due, and once when it is late. */
  tick(sight: Sight): void {
    const before = this.urgencies;
    const now = this.now();
    this.urgencies = new Map(this.mine.map((row) => [row.conversation, row.level ? urgency(row.level, now) : 'calm']));
    for (const row of this.mine) {
      const [was, is] = [before.get(row.conversation), this.urgencies.get(row.conversation)];
      if (was === undefined || is === undefined || is === 'calm' || RANK[is] <= RANK[was]) continue;
      alerts.call(TEXTS[sight.language].notification[is], row.preview, row.conversation, () => sight.open(row.conversation));
    }
  }

  /** Only for what is new in what was one's own before, and not for what stands before one's eyes. */
  private callForMessages(sight: Sight): void {
    const before = this.heard;
    this.heard = new Map(this.mine.map((row) => [row.conversation, row.seq]));
    for (const row of this.mine) {
      if (row.waitsOn !== 'agent' || row.seq <= (before?.get(row.conversation) ?? Infinity)) continue;
      if (sight.shown === row.conversation && document.hasFocus()) continue;
      alerts.call(TEXTS[sight.language].notification.message, row.preview, row.conversation, () => sight.open(row.conversation));
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
