/**
 * `sending`: not acknowledged yet, sent again after each reconnect. `stored`: acknowledged, its event is on the way.
 * `failed`: refused for now, waits for the sender to try again.
 */
export type Delivery = 'sending' | 'stored' | 'failed';

export interface Outgoing<C extends { readonly cid: string }> {
  readonly command: C;
  readonly at: number;
  delivery: Delivery;
}

interface Waiting<C extends { readonly cid: string }> extends Outgoing<C> {
  /** Its event is in the log, and so on the screen. */
  seen: boolean;
}

/**
 * What was said and is not yet both acknowledged and seen in the log, in the order of saying. A command keeps its cid for
 * ever, and its event bears it. An event alone is no acknowledgement: it may come before the log is durable, and before
 * the bot was asked to answer, so its command goes on being sent.
 */
export class Outbox<C extends { readonly cid: string }> {
  private waiting: Waiting<C>[] = [];

  /** @param keep is told after each change what is not acknowledged, so that it outlives the page */
  constructor(private readonly keep: (unacknowledged: readonly C[]) => void = () => undefined) {}

  /** What the log does not show yet. */
  get all(): readonly Outgoing<C>[] {
    return this.waiting.filter((one) => !one.seen);
  }

  /** What has to be sent (again) on a fresh socket. */
  get unacknowledged(): readonly C[] {
    return this.waiting.filter((one) => one.delivery === 'sending').map((one) => one.command);
  }

  put(command: C, at: number): void {
    this.waiting.push({ command, at, delivery: 'sending', seen: false });
    this.changed();
  }

  acknowledge(cid: string): void {
    const one = this.find(cid);
    if (one?.seen) this.drop(cid);
    else if (one) one.delivery = 'stored';
    this.changed();
  }

  /** Its event is in the log. */
  see(cid: string): void {
    const one = this.find(cid);
    if (one?.delivery === 'stored') this.drop(cid);
    else if (one) Object.assign(one, { seen: true, delivery: 'sending' });
  }

  /** The command that the log shows all the same, which is to be sent again soon; null if its sender decides. */
  fail(cid: string): C | null {
    const one = this.find(cid);
    if (one?.seen) return one.command;
    if (one) one.delivery = 'failed';
    return null;
  }

  /** Something was refused and nobody knows what: all may be tried again, and a late acknowledgement still counts. */
  failAll(): void {
    for (const one of this.waiting) if (one.delivery === 'sending' && !one.seen) one.delivery = 'failed';
  }

  drop(cid: string): void {
    this.waiting = this.waiting.filter((one) => one.command.cid !== cid);
    this.changed();
  }

  /** The command to send once more, or null if it is not waiting for that. */
  retry(cid: string): C | null {
    const one = this.find(cid);
    if (!one || one.delivery !== 'failed') return null;
    one.delivery = 'sending';
    return one.command;
  }

  /** A new log begins: what the old one has would wait there for its event or its acknowledgement for ever. */
  rebase(): void {
    this.waiting = this.waiting.filter((one) => one.delivery !== 'stored' && !one.seen);
    this.changed();
  }

  /** The log may have lost what it had: all of it is sent again, and what it still has changes nothing. */
  unstore(): void {
    for (const one of this.waiting) {
      one.seen = false;
      if (one.delivery === 'stored') one.delivery = 'sending';
    }
    this.changed();
  }

  command(cid: string): C | null {
    return this.find(cid)?.command ?? null;
  }

  private changed(): void {
    this.keep(this.waiting.filter((one) => one.delivery !== 'stored').map((one) => one.command));
  }

  private find(cid: string): Waiting<C> | undefined {
    return this.waiting.find((one) => one.command.cid === cid);
  }
}
