/** The part of a WebSocket that we use, so that tests can play the server. */
export interface Wire {
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: (() => void) | null;
  send(data: string): void;
  close(): void;
}

export interface Timers {
  set(run: () => void, millis: number): number;
  clear(id: number): void;
}

export const systemTimers: Timers = {
  set: (run, millis) => window.setTimeout(run, millis),
  clear: (id) => window.clearTimeout(id),
};

export type ConnectionState = 'idle' | 'connecting' | 'open' | 'waiting';

export interface ConnectionOptions {
  readonly open: () => Wire;
  readonly onOpen: () => void;
  readonly onText: (text: string) => void;
  readonly onState: (state: ConnectionState) => void;
  readonly timers: Timers;
  readonly random: () => number;
}

const FIRST_DELAY = 500;
const LONGEST_DELAY = 20_000;
/** However long a server asks us to stay away. */
const LONGEST_ABSENCE = 60_000;
/** Silence after which the server is asked whether it is there, and how long it may take to answer. */
const PING_AFTER = 25_000;
const PONG_WITHIN = 10_000;

/** Milliseconds to wait before attempt n (from 0): doubling, capped, half of it random so that clients spread. */
export function backoff(attempt: number, random: number): number {
  const ceiling = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** Math.min(attempt, 10));
  return Math.round(ceiling / 2 + (ceiling / 2) * random);
}

/**
 * A socket that comes back: reconnects with backoff, notices a dead line by ping. It knows no frame but ping.
 * Its user says when an attempt was good (`settle`), so a server that accepts and drops is not hammered.
 */
export class Connection {
  private wire: Wire | null = null;
  private attempt = 0;
  private timer: number | null = null;
  private wanted = false;
  private current: ConnectionState = 'idle';

  constructor(private readonly options: ConnectionOptions) {}

  get state(): ConnectionState {
    return this.current;
  }

  start(): void {
    if (this.wanted) return;
    this.wanted = true;
    this.connect();
  }

  stop(): void {
    this.wanted = false;
    this.detach();
    this.become('idle');
  }

  /** Drops the line and resumes at once: after a gap, a refusal, or when the network says it is back. */
  restart(): void {
    if (!this.wanted) return;
    this.detach();
    this.connect();
  }

  /** The server has taken us in: the next loss begins with the shortest delay again. */
  settle(): void {
    this.attempt = 0;
  }

  /** Drops the line and resumes with backoff: after a refusal that has nothing to do with what we sent. */
  giveUp(): void {
    this.lost();
  }

  /** Drops the line and resumes after that time: the server stops, and everybody is to come back at another moment. */
  comeBack(millis: number): void {
    if (!this.wanted) return;
    this.detach();
    this.become('waiting');
    this.after(Math.min(Math.max(millis, 0), LONGEST_ABSENCE), () => this.connect());
  }

  /** Tries now instead of when the backoff ends. */
  hurry(): void {
    if (this.current === 'waiting') this.restart();
  }

  send(frame: object): boolean {
    if (this.current !== 'open' || !this.wire) return false;
    this.wire.send(JSON.stringify(frame));
    return true;
  }

  private connect(): void {
    this.become('connecting');
    const wire = this.options.open();
    this.wire = wire;
    wire.onopen = () => {
      this.become('open');
      this.listen();
      this.options.onOpen();
    };
    wire.onmessage = (event) => {
      this.listen();
      if (typeof event.data === 'string') this.options.onText(event.data);
    };
    wire.onclose = () => this.lost();
  }

  private lost(): void {
    this.detach();
    if (!this.wanted) return;
    this.become('waiting');
    this.after(backoff(this.attempt++, this.options.random()), () => this.connect());
  }

  private listen(): void {
    this.after(PING_AFTER, () => {
      this.send({ type: 'ping' });
      this.after(PONG_WITHIN, () => this.lost());
    });
  }

  private after(millis: number, run: () => void): void {
    if (this.timer !== null) this.options.timers.clear(this.timer);
    this.timer = this.options.timers.set(run, millis);
  }

  private detach(): void {
    if (this.timer !== null) this.options.timers.clear(this.timer);
    this.timer = null;
    const wire = this.wire;
    this.wire = null;
    if (!wire) return;
    wire.onopen = wire.onmessage = wire.onclose = null;
    wire.close();
  }

  private become(state: ConnectionState): void {
    if (state === this.current) return;
    this.current = state;
    this.options.onState(state);
  }
}

/** The address of a socket below an http origin. */
export function socketUrl(origin: string, path: string): string {
  return origin.replace(/^http/, 'ws').replace(/\/$/, '') + path;
}
