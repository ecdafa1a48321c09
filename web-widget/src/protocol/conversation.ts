import { Changes } from './changes';
import { type ChatFrame, decodeChatFrame, type Page, type ShopperCommand } from './chat';
import { Connection, type ConnectionState, type Timers, type Wire } from './connection';
import { type Entry, type Owner, ownerAfter, type Part, ticketedAfter } from './event';
import { Outbox, type Outgoing } from './outbox';
import { Tail } from './tail';
import { uuidV7 } from './uuid';

/** What resuming needs; the browser keeps it, and beside it only what is not acknowledged. */
export interface Ticket { readonly conversation: string; readonly token: string }

export interface TicketStore {
  read(): Ticket | null;
  write(ticket: Ticket): void;
  forget(): void;
}

export interface Place { readonly position: number; readonly etaSeconds: number | null }

/** How far the other side's desk has been sent, and shown, the log. */
export interface Receipt { readonly delivered: number; readonly read: number }

/** What a closed conversation still asks of the shopper. */
export interface Survey { readonly parts: readonly Part[]; readonly recommend: boolean }

/** Where what is not acknowledged outlives the page, for the next page of the shop in the same tab. */
export interface UnsentStore {
  read(): readonly ShopperCommand[];
  write(commands: readonly ShopperCommand[]): void;
}

export interface ConversationOptions {
  readonly open: () => Wire;
  readonly tickets: TicketStore;
  readonly unsent: UnsentStore;
  readonly language: 'de' | 'en';
  readonly page: () => Page;
  readonly timers: Timers;
  readonly random: () => number;
  readonly now: () => number;
}

const TYPING_LASTS = 6_000;
const TYPING_EVERY = 3_000;
const READ_EVERY = 1_000;
const SENT_AGAIN_AFTER = 5_000;
/** Refusals that the shopper can only wait out; what else is refused would be refused again. */
const PASSING = new Set(['rate_limited', 'unavailable', 'failed']);

type WithoutCid<T> = T extends { cid: string } ? Omit<T, 'cid'> : never;
export type Wish = WithoutCid<ShopperCommand>;

/** The shopper's side of one conversation: tails the log, keeps what is unsaid, and resumes whatever happens. */
export class Conversation extends Changes {
  private readonly connection: Connection;
  private readonly outbox: Outbox<ShopperCommand>;
  private tail = new Tail<Entry>();
  private ticket: Ticket | null = null;
  private welcomed = false;
  private knownSeq = 0;
  private epoch: string | null = null;
  private typingTimer: number | null = null;
  private typedAt = -TYPING_EVERY;
  private readSeq = 0;
  private toldSeq = 0;
  private readTimer: number | null = null;
  private asked: Survey | null = null;

  owner: Owner = 'bot';
  agent: string | null = null;
  place: Place | null = null;
  typing: string | null = null;
  readonly helped = new Map<number, boolean>();
  receipt: Receipt = { delivered: 0, read: 0 };
  /** The stars given since the conversation was closed last. */
  readonly rated = new Map<Part, number>();
  /** Asked once in a conversation, however often it is closed. */
  recommended: number | null = null;
  /** The shopper has left a message instead of waiting: the answer comes by e-mail. */
  ticketed = false;
  /** Where that answer goes, masked; empty if the shopper has named no address. */
  answerTo = '';

  constructor(private readonly options: ConversationOptions) {
    super();
    this.outbox = new Outbox((commands) => options.unsent.write(commands));
    for (const command of options.unsent.read()) this.outbox.put(command, options.now());
    this.connection = new Connection({
      open: options.open,
      onOpen: () => this.hello(),
      onText: (raw) => this.receive(raw),
      onState: () => { this.welcomed = false; this.changed(); },
      timers: options.timers,
      random: options.random,
    });
  }

  get entries(): readonly Entry[] { return this.tail.entries; }
  get lastSeq(): number { return this.tail.lastSeq; }
  get pending(): readonly Outgoing<ShopperCommand>[] { return this.outbox.all; }
  /** True once the log has arrived as far as the server had it when we came. */
  get caughtUp(): boolean { return this.welcomed && this.tail.lastSeq >= this.knownSeq; }
  get state(): ConnectionState { return this.connection.state === 'open' && !this.welcomed ? 'connecting' : this.connection.state; }

  start(): void { this.connection.start(); }
  stop(): void { this.connection.stop(); }
  hurry(): void { this.connection.hurry(); }

  /** Says it now, or as soon as the line is back. */
  say(wish: Wish): void {
    const command = { ...wish, cid: uuidV7(this.options.now()) } as ShopperCommand;
    this.outbox.put(command, this.options.now());
    if (this.welcomed) this.connection.send(command);
    this.changed();
  }

  retry(cid: string): void {
    const command = this.outbox.retry(cid);
    if (command && this.welcomed) this.connection.send(command);
    this.changed();
  }

  /** What is left to ask once the conversation is closed: neither in the log nor on its way there. */
  get survey(): Survey | null {
    if (this.asked === null || this.owner !== 'nobody' || !this.caughtUp) return null;
    const sent = this.outbox.all.filter(({ delivery }) => delivery !== 'failed').map(({ command }) => command);
    const rates = sent.flatMap((one) => (one.type === 'rate' ? [one.part ?? 'bot'] : []));
    const parts = this.asked.parts.filter((part) => !this.rated.has(part) && !rates.includes(part));
    const recommend = this.asked.recommend && this.recommended === null && !sent.some((one) => one.type === 'recommend');
    return parts.length > 0 || recommend ? { parts, recommend } : null;
  }

  /** The shopper has answered as much as they wanted to. */
  endSurvey(): void {
    this.asked = null;
    this.changed();
  }

  /** Tells that the shopper is typing, at most every three seconds, as long as a person reads it or soon will. */
  typed(): void {
    const person = this.owner === 'agent' || (this.owner === 'queue' && !this.ticketed);
    if (!this.welcomed || !person || this.options.now() - this.typedAt < TYPING_EVERY) return;
    this.typedAt = this.options.now();
    this.connection.send({ type: 'typing' });
  }

  /** Tells how far the log was on screen, at most once a second. */
  read(seq: number): void {
    this.readSeq = Math.max(this.readSeq, Math.min(seq, this.tail.lastSeq));
    this.tellRead();
  }

  private tellRead(): void {
    if (!this.welcomed || this.readTimer !== null || this.readSeq <= this.toldSeq) return;
    this.toldSeq = this.readSeq;
    this.connection.send({ type: 'read', seq: this.toldSeq });
    this.readTimer = this.options.timers.set(() => { this.readTimer = null; this.tellRead(); }, READ_EVERY);
  }

  private hello(): void {
    // Read anew: a second tab of the same shop may have resumed and turned the token meanwhile.
    const ticket = this.options.tickets.read();
    if (ticket?.conversation !== this.ticket?.conversation) this.startAnew();
    this.ticket = ticket;
    this.connection.send({
      type: 'hello',
      conversation: ticket?.conversation ?? null,
      token: ticket?.token ?? null,
      lastSeq: this.tail.lastSeq,
      lastCid: this.tail.entries.at(-1)?.cid ?? null,
      epoch: this.epoch,
      language: this.options.language,
      identity: null,
      page: this.options.page(),
    });
  }

  private startAnew(): void {
    this.tail = new Tail<Entry>();
    this.outbox.rebase();
    this.epoch = null;
    this.helped.clear();
    this.rated.clear();
    this.recommended = this.agent = this.place = this.asked = null;
    this.receipt = { delivered: 0, read: 0 };
    this.ticketed = false;
    this.answerTo = '';
    this.readSeq = this.toldSeq = 0;
  }

  /** The log is another one, or has lost its end with a server: what is not in it any more is sent again. */
  private readAgain(): void {
    this.outbox.unstore();
    this.startAnew();
  }

  private receive(raw: string): void {
    const frame = decodeChatFrame(raw);
    if (frame) this.handle(frame);
    this.changed();
  }

  private handle(frame: ChatFrame): void {
    switch (frame.type) {
      case 'welcome': return this.begin(frame);
      case 'event': return this.append(frame.entry);
      case 'ack': return this.outbox.acknowledge(frame.cid);
      case 'typing': return this.showTyping(frame.role);
      case 'queue':
        this.place = { position: frame.position, etaSeconds: frame.etaSeconds };
        return;
      case 'reconnect': return this.connection.comeBack(frame.afterMillis);
      case 'receipt':
        // What one colleague has read stays read when the next one begins at the top.
        this.receipt = {
          delivered: Math.max(this.receipt.delivered, frame.delivered, frame.read),
          read: Math.max(this.receipt.read, frame.read),
        };
        return;
      case 'survey':
        this.asked = { parts: frame.parts, recommend: frame.recommend };
        return;
      case 'error': return this.refused(frame.code, frame.cid);
      case 'pong': return;
    }
  }

  private begin(frame: Extract<ChatFrame, { type: 'welcome' }>): void {
    const otherEpoch = this.epoch !== null && frame.epoch !== null && this.epoch !== frame.epoch;
    if (this.ticket && this.ticket.conversation !== frame.conversation) this.startAnew();
    else if (otherEpoch || frame.seq < this.tail.lastSeq) this.readAgain();
    this.epoch = frame.epoch;
    this.ticket = { conversation: frame.conversation, token: frame.token };
    this.options.tickets.write(this.ticket);
    this.connection.send({ type: 'ping' }); // tells that the new token is kept; the browser's own pong does not
    this.owner = frame.owner;
    this.knownSeq = frame.seq;
    this.welcomed = true;
    this.connection.settle();
    if (frame.owner !== 'queue') this.place = null;
    if (frame.owner !== 'nobody') this.asked = null;
    // What was told to a line that broke may not have arrived.
    this.toldSeq = 0;
    this.tellRead();
    for (const command of this.outbox.unacknowledged) this.connection.send(command);
  }

  private append(entry: Entry): void {
    const applied = this.tail.apply(entry);
    if (applied === 'gap') return this.connection.restart();
    if (applied === 'duplicate') return;
    const event = entry.event;
    if (entry.cid !== null) this.outbox.see(entry.cid);
    // Up to the welcome's number the welcome has already said who owns the conversation.
    if (entry.seq > this.knownSeq) this.owner = ownerAfter(this.owner, event);
    this.ticketed = ticketedAfter(this.ticketed, event);
    switch (event.kind) {
      case 'message':
        if (event.from.role === 'agent') this.agent = event.from.name;
        if (event.from.role !== 'shopper') this.hideTyping();
        break;
      case 'assigned':
        this.agent = event.agent;
        this.place = null;
        break;
      case 'queued':
        if (this.owner === 'queue') this.place = { position: event.position, etaSeconds: null };
        break;
      case 'helpful':
        this.helped.set(event.answer, event.helpful);
        break;
      case 'ticket':
        this.answerTo = event.email;
        break;
      case 'rated':
        this.rated.set(event.part, event.score);
        break;
      case 'recommended':
        this.recommended = event.score;
        break;
      case 'closed':
        this.rated.clear();
        break;
    }
    if (this.owner !== 'queue') this.place = null;
    if (this.owner !== 'nobody') this.asked = null;
  }

  private refused(code: string, cid: string | null): void {
    if (code === 'resume_refused') {
      this.options.tickets.forget();
      this.connection.restart();
    } else if (cid !== null && PASSING.has(code)) {
      const again = this.outbox.fail(cid);
      if (again) this.options.timers.set(() => { if (this.welcomed) this.connection.send(again); }, SENT_AGAIN_AFTER);
    } else if (cid !== null) {
      this.outbox.drop(cid);
    } else if (!this.welcomed) {
      this.connection.giveUp();
    } else if (PASSING.has(code)) {
      this.outbox.failAll();
    }
  }

  private showTyping(role: string): void {
    this.hideTyping();
    this.typing = role;
    this.typingTimer = this.options.timers.set(() => { this.typing = null; this.changed(); }, TYPING_LASTS);
  }

  private hideTyping(): void {
    if (this.typingTimer !== null) this.options.timers.clear(this.typingTimer);
    this.typing = this.typingTimer = null;
  }
}
