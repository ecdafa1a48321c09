import { Changes } from '../protocol/changes';
import { Connection, type ConnectionState, type Timers, type Wire } from '../protocol/connection';
import {
  type Agent, type AgentCommand, decodeDeskFrame, type DeskFrame, type Draft, type InboxRow, type Offer, type OfferEnd, type Overview, type Packet,
} from '../protocol/desk';
import type { Entry } from '../protocol/event';
import { uuidV7 } from '../protocol/uuid';
import { insists, type News } from './notices';
import { Outlet } from './outlet';
import { Rows } from './rows';
import { Thread } from './thread';

type WithoutCid<T> = T extends { cid: string } ? Omit<T, 'cid'> : never;
export type AgentWish = WithoutCid<AgentCommand>;

export interface SessionOptions {
  readonly open: () => Wire;
  readonly timers: Timers;
  readonly random: () => number;
  readonly now: () => number;
  /** The line is gone; maybe the login is too. */
  readonly onLost: () => void;
  /** This agent has resolved a conversation or passed it on. */
  readonly onParted?: (conversation: string) => void;
}

const TYPING_EVERY = 3_000;
const TYPING_LASTS = 6_000;
const DRAFT_EVERY = 1_000;
const SENT_AGAIN_AFTER = 5_000;
const NEWS_LASTS = 10_000;
const REFUSED_TO_OPEN: readonly string[] = ['no_such_conversation', 'forbidden'];

/** An agent's socket: the inbox, offers, the conversations opened so far, and what is not yet acknowledged. */
export class DeskSession extends Changes {
  private readonly connection: Connection;
  private readonly threads = new Map<string, Thread>();
  private readonly rows = new Rows();
  private readonly drafts: Outlet;
  private readonly typists = new Map<string, number>();
  /** Conversations that this desk has claimed and whose acknowledgement is still to come. */
  private readonly claimed = new Set<string>();
  private welcomed = false;
  private listing = false;
  private wanted: boolean | null = null;
  private typedAt = -TYPING_EVERY;
  private newsTimer: number | null = null;

  agent: Agent | null = null;
  available = false;
  capacity = 0;
  /** True once everything open is known: before, an empty inbox says nothing. */
  listed = false;
  current: Thread | null = null;
  /** What is offered to this agent, the first to end first. */
  offers: readonly Offer[] = [];
  overview: Overview | null = null;
  news: News | null = null;

  constructor(private readonly options: SessionOptions) {
    super();
    this.drafts = new Outlet(DRAFT_EVERY, options.timers, options.now,
      (conversation, text) => this.send({ type: 'draft', conversation, text }));
    this.connection = new Connection({
      open: options.open,
      onOpen: () => undefined,
      onText: (raw) => {
        const frame = decodeDeskFrame(raw);
        if (frame) this.handle(frame);
        this.changed();
      },
      onState: (state) => {
        this.welcomed = false;
        if (state === 'waiting') options.onLost();
        this.changed();
      },
      timers: options.timers,
      random: options.random,
    });
  }

  get state(): ConnectionState {
    return this.connection.state === 'open' && !this.welcomed ? 'connecting' : this.connection.state;
  }

  get inbox(): readonly InboxRow[] {
    return this.rows.all;
  }

  start(): void { this.connection.start(); }
  stop(): void { this.connection.stop(); }
  hurry(): void { this.connection.hurry(); }

  row(conversation: string): InboxRow | null {
    return this.rows.get(conversation);
  }

  /** Whether there is something in one's own conversation that was not on screen yet. */
  unread(row: InboxRow): boolean {
    return row.agent === this.agent?.id && row.waitsOn === 'agent' && row.seq > (this.threads.get(row.conversation)?.seen ?? 0);
  }

  /** Tails this conversation instead of the one before; what is known of the latter stays for coming back. */
  show(conversation: string | null): void {
    if (this.current?.id === conversation) return;
    if (this.current) this.send({ type: 'leave', conversation: this.current.id });
    this.current = conversation === null ? null : this.thread(conversation);
    this.openCurrent();
    this.changed();
  }

  setAvailable(available: boolean): void {
    this.wanted = this.available = available;
    this.send({ type: 'available', available });
    if (available && this.news?.kind === 'away') this.news = null;
    this.changed();
  }

  say(wish: AgentWish): void {
    const command = { ...wish, cid: uuidV7(this.options.now()) } as AgentCommand;
    this.thread(command.conversation).outbox.put(command, this.options.now());
    if (command.type === 'claim') this.claimed.add(command.conversation);
    this.send(command);
    this.changed();
  }

  retry(conversation: string, cid: string): void {
    const command = this.thread(conversation).outbox.retry(cid);
    if (command) this.send(command);
    this.changed();
  }

  typed(): void {
    if (!this.current || this.options.now() - this.typedAt < TYPING_EVERY) return;
    this.typedAt = this.options.now();
    this.send({ type: 'typing', conversation: this.current.id });
  }

  /** Keeps the beginning of an answer on the server, for one's other desk and for colleagues who take over. */
  keepDraft(conversation: string, text: string): void {
    const thread = this.thread(conversation);
    if ((thread.draft ?? '') === text) return;
    thread.draft = text;
    this.drafts.put(conversation, text);
  }

  /** Everything up to this number was on screen. */
  saw(conversation: string, seq: number): void {
    const thread = this.thread(conversation);
    if (seq <= thread.seen) return;
    thread.seen = seq;
    this.send({ type: 'read', conversation, seq });
    this.changed();
  }

  dismiss(): void {
    this.news = null;
    this.changed();
  }

  private send(frame: object): void {
    if (this.welcomed) this.connection.send(frame);
  }

  private openCurrent(): void {
    if (!this.current) return;
    this.current.told = false;
    this.send({ type: 'open', conversation: this.current.id, lastSeq: this.current.tail.lastSeq });
  }

  /** The thread, about to be changed. */
  private thread(id: string): Thread {
    const known = this.threads.get(id) ?? new Thread(id);
    this.threads.set(id, known);
    known.version += 1;
    return known;
  }

  private handle(frame: DeskFrame): void {
    switch (frame.type) {
      case 'welcome': return this.begin(frame);
      case 'available': return this.presence(frame.available, frame.why);
      case 'inbox': return this.list(frame.conversations, frame.more);
      case 'rows': return this.rows.change(frame.conversations, frame.gone);
      case 'packet': return this.known(this.thread(frame.packet.conversation), frame.packet);
      case 'event': {
        const thread = this.thread(frame.conversation);
        if (frame.insight) thread.insights.set(frame.entry.seq, frame.insight);
        return this.append(thread, frame.entry);
      }
      case 'note':
        this.thread(frame.conversation).notes.set(frame.note.seq, frame.note);
        return;
      case 'draft': return this.drafted(this.thread(frame.conversation), frame.draft);
      case 'offer': return this.offered(frame.offer);
      case 'offer_ended': return this.offerEnded(frame.conversation, frame.why);
      case 'transfer_ended':
        if (frame.outcome === 'accepted') this.parted(this.thread(frame.conversation));
        return this.tell({ kind: 'transfer', to: frame.to, outcome: frame.outcome });
      case 'ack': return this.acknowledged(this.thread(frame.conversation), frame.cid);
      case 'typing': return this.showTyping(this.thread(frame.conversation), frame.role, frame.name);
      case 'receipt':
        this.thread(frame.conversation).receipt = frame.receipt;
        return;
      case 'overview':
        this.overview = frame.overview;
        return;
      case 'reconnect': return this.connection.comeBack(frame.afterMillis);
      case 'error': return this.refused(frame.code, frame.cid);
      case 'pong': return;
    }
  }

  private begin({ agent, available, capacity }: Extract<DeskFrame, { type: 'welcome' }>): void {
    this.agent = agent;
    this.available = available;
    this.capacity = capacity;
    this.welcomed = true;
    this.offers = [];
    this.rows.restart();
    this.listing = true;
    this.connection.settle();
    if (this.wanted !== null && this.wanted !== available) this.setAvailable(this.wanted);
    this.openCurrent();
    for (const thread of this.threads.values()) {
      for (const command of thread.outbox.unacknowledged) this.send(command);
    }
  }

  /** What the server decided holds: after a reconnect nobody is made available again who missed two offers. */
  private presence(available: boolean, why: string | null): void {
    this.wanted = this.available = available;
    if (why === 'missed_offers') this.tell({ kind: 'away' });
    else if (available && this.news?.kind === 'away') this.news = null;
  }

  /** The list after a welcome also tells which offers were under way when the line broke. */
  private list(rows: readonly InboxRow[], more: boolean): void {
    this.rows.page(rows, more);
    if (!this.listing) return;
    for (const { conversation, offeredTo } of rows) {
      const known = this.offers.some((offer) => offer.conversation === conversation);
      if (offeredTo?.agent === this.agent?.id && offeredTo && !known) {
        this.offered({ conversation, until: offeredTo.until, from: null, note: null });
      }
    }
    this.listing = more;
    if (!more) this.listed = true;
  }

  private offered(offer: Offer): void {
    this.offers = [...this.offers.filter((one) => one.conversation !== offer.conversation), offer]
      .sort((a, b) => Date.parse(a.until) - Date.parse(b.until));
  }

  private offerEnded(conversation: string, why: OfferEnd): void {
    this.offers = this.offers.filter((offer) => offer.conversation !== conversation);
    if (why === 'declined' || (why === 'taken' && this.isOurs(conversation))) return;
    this.tell({ kind: 'offer', why });
  }

  private isOurs(conversation: string): boolean {
    return this.claimed.has(conversation) || this.rows.get(conversation)?.agent === this.agent?.id;
  }

  /** One's own draft from another desk, unless this one is being changed just now; or a colleague's. */
  private drafted(thread: Thread, draft: Draft): void {
    if (draft.agent === this.agent?.id) {
      if (!this.drafts.holds(thread.id)) thread.draft = draft.text;
    } else if (draft.text === '') thread.drafts.delete(draft.agent);
    else thread.drafts.set(draft.agent, draft);
  }

  private append(thread: Thread, entry: Entry): void {
    const applied = thread.tail.apply(entry);
    if (applied === 'gap') return this.connection.restart();
    if (applied === 'duplicate') return;
    const { event } = entry;
    if (event.kind === 'message') {
      const name = event.from.role === 'shopper' ? '' : event.from.name;
      thread.typing = thread.typing.filter((one) => one.role !== event.from.role || one.name !== name);
    }
    if (entry.cid !== null) thread.outbox.see(entry.cid);
  }

  /** Only answers wait for their event; notes come without a cid, and the rest shows in the inbox. */
  private acknowledged(thread: Thread, cid: string): void {
    const command = thread.outbox.command(cid);
    if (command?.type === 'claim') this.claimed.delete(thread.id);
    // An agent still has to accept.
    if (command?.type === 'resolve' || (command?.type === 'transfer' && command.to.kind !== 'agent')) this.parted(thread);
    if (command?.type === 'message') thread.outbox.acknowledge(cid);
    else thread.outbox.drop(cid);
  }

  /** What this desk has begun to write there is not needed any more. */
  private parted(thread: Thread): void {
    this.drafts.drop(thread.id);
    thread.draft = null;
    this.options.onParted?.(thread.id);
  }

  private known(thread: Thread, packet: Packet | null): void {
    thread.packet = packet;
    thread.told = true;
  }

  private refused(code: string, cid: string | null): void {
    this.tell({ kind: 'refused', code });
    // What was just opened may not be seen: no packet will come.
    if (cid === null && this.current?.told === false && REFUSED_TO_OPEN.includes(code)) this.known(this.thread(this.current.id), null);
    if (cid === null) {
      if (!this.current || (code !== 'unavailable' && code !== 'rate_limited')) return;
      this.thread(this.current.id).outbox.failAll();
      return;
    }
    for (const thread of this.threads.values()) {
      const command = thread.outbox.command(cid);
      if (command) thread.version += 1;
      if (command?.type === 'claim') this.claimed.delete(thread.id);
      // What somebody wrote is never thrown away: it stays, marked as not sent.
      if (command?.type === 'message' || command?.type === 'note') {
        const again = thread.outbox.fail(cid);
        if (again) this.options.timers.set(() => { if (this.welcomed) this.send(again); }, SENT_AGAIN_AFTER);
      }
      else thread.outbox.drop(cid);
    }
  }

  /** Shows it until it is dismissed, or for a while if nobody has to act on it. */
  private tell(news: News): void {
    if (this.newsTimer !== null) this.options.timers.clear(this.newsTimer);
    this.newsTimer = null;
    this.news = news;
    if (insists(news)) return;
    this.newsTimer = this.options.timers.set(() => {
      if (this.news === news) this.dismiss();
    }, NEWS_LASTS);
  }

  private showTyping(thread: Thread, role: string, name: string): void {
    const others = thread.typing.filter((one) => one.role !== role || one.name !== name);
    thread.typing = [...others, { role, name }];
    const key = `${thread.id} ${role} ${name}`;
    const timer = this.typists.get(key);
    if (timer !== undefined) this.options.timers.clear(timer);
    this.typists.set(key, this.options.timers.set(() => {
      this.typists.delete(key);
      thread.version += 1;
      thread.typing = thread.typing.filter((one) => one.role !== role || one.name !== name);
      this.changed();
    }, TYPING_LASTS));
  }
}
