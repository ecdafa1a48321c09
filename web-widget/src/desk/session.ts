import { Changes } from '../protocol/changes';
import { Connection, type ConnectionState, type Timers, type Wire } from '../protocol/connection';
import {
  type Agent, type AgentCommand, decodeDeskFrame, type DeskFrame, type InboxRow,
} from '../protocol/desk';
import type { Entry } from '../protocol/event';
import { uuidV7 } from '../protocol/uuid';
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
}

const TYPING_EVERY = 3_000;
const TYPING_LASTS = 6_000;

/** An agent's socket: the inbox, the conversations opened so far, and what is not yet acknowledged. */
export class DeskSession extends Changes {
  private readonly connection: Connection;
  private readonly threads = new Map<string, Thread>();
  private welcomed = false;
  private wanted: boolean | null = null;
  private typedAt = -TYPING_EVERY;
  private typingTimer: number | null = null;

  agent: Agent | null = null;
  available = false;
  inbox: readonly InboxRow[] = [];
  current: Thread | null = null;
  /** The code of the last refusal, until dismissed. */
  refusal: string | null = null;

  constructor(private readonly options: SessionOptions) {
    super();
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

  start(): void { this.connection.start(); }
  stop(): void { this.connection.stop(); }
  hurry(): void { this.connection.hurry(); }

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
    this.changed();
  }

  say(wish: AgentWish): void {
    const command = { ...wish, cid: uuidV7(this.options.now()) } as AgentCommand;
    this.thread(command.conversation).outbox.put(command, this.options.now());
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

  dismiss(): void {
    this.refusal = null;
    this.changed();
  }

  private send(frame: object): void {
    if (this.welcomed) this.connection.send(frame);
  }

  private openCurrent(): void {
    if (this.current) this.send({ type: 'open', conversation: this.current.id, lastSeq: this.current.tail.lastSeq });
  }

  private thread(id: string): Thread {
    const known = this.threads.get(id) ?? new Thread(id);
    this.threads.set(id, known);
    return known;
  }

  private handle(frame: DeskFrame): void {
    switch (frame.type) {
      case 'welcome': return this.begin(frame.agent, frame.available);
      case 'inbox':
        this.inbox = frame.conversations;
        return;
      case 'packet':
        this.thread(frame.packet.conversation).packet = frame.packet;
        return;
      case 'event': {
        const thread = this.thread(frame.conversation);
        if (frame.insight) thread.insights.set(frame.entry.seq, frame.insight);
        return this.append(thread, frame.entry);
      }
      case 'note': {
        const thread = this.thread(frame.conversation);
        thread.notes.set(frame.note.seq, frame.note);
        return;
      }
      case 'ack': return this.acknowledged(this.thread(frame.conversation), frame.cid);
      case 'typing': return this.showTyping(this.thread(frame.conversation));
      case 'reconnect': return this.connection.comeBack(frame.afterMillis);
      case 'error': return this.refused(frame.code, frame.cid);
      case 'pong': return;
    }
  }

  private begin(agent: Agent, available: boolean): void {
    this.agent = agent;
    this.available = available;
    this.welcomed = true;
    this.connection.settle();
    if (this.wanted !== null && this.wanted !== available) this.setAvailable(this.wanted);
    this.openCurrent();
    for (const thread of this.threads.values()) {
      for (const command of thread.outbox.unacknowledged) this.send(command);
    }
  }

  private append(thread: Thread, entry: Entry): void {
    const applied = thread.tail.apply(entry);
    if (applied === 'gap') return this.connection.restart();
    if (applied === 'duplicate') return;
    if (entry.event.kind === 'message') thread.typing = false;
    if (entry.cid !== null) thread.outbox.drop(entry.cid);
  }

  /** Only answers wait for their event; notes come without a cid, and the rest shows in the inbox. */
  private acknowledged(thread: Thread, cid: string): void {
    if (thread.outbox.command(cid)?.type === 'message') thread.outbox.acknowledge(cid);
    else thread.outbox.drop(cid);
  }

  private refused(code: string, cid: string | null): void {
    this.refusal = code;
    if (cid === null) {
      if (code === 'unavailable' || code === 'rate_limited') this.current?.outbox.failAll();
      return;
    }
    for (const thread of this.threads.values()) {
      const command = thread.outbox.command(cid);
      // What somebody wrote is never thrown away: it stays, marked as not sent.
      if (command?.type === 'message' || command?.type === 'note') thread.outbox.fail(cid);
      else thread.outbox.drop(cid);
    }
  }

  private showTyping(thread: Thread): void {
    if (this.typingTimer !== null) this.options.timers.clear(this.typingTimer);
    thread.typing = true;
    this.typingTimer = this.options.timers.set(() => { thread.typing = false; this.changed(); }, TYPING_LASTS);
  }
}
