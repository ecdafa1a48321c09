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

/**
 * What was said and is not yet seen in the log, in the order of saying. A command keeps its cid for ever, and its event
 * bears it: whoever sees the event drops the command, acknowledged or not, since what is in the log is durable.
 */
export class Outbox<C extends { readonly cid: string }> {
  private waiting: Outgoing<C>[] = [];

  get all(): readonly Outgoing<C>[] {
    return this.waiting;
  }

  /** What has to be sent (again) on a fresh socket. */
  get unacknowledged(): readonly C[] {
    return this.waiting.filter((one) => one.delivery === 'sending').map((one) => one.command);
  }

  put(command: C, at: number): void {
    this.waiting.push({ command, at, delivery: 'sending' });
  }

  acknowledge(cid: string): void {
    const one = this.find(cid);
    if (one) one.delivery = 'stored';
  }

  fail(cid: string): void {
    const one = this.find(cid);
    if (one) one.delivery = 'failed';
  }

  /** Something was refused and nobody knows what: all may be tried again, and a late acknowledgement still counts. */
  failAll(): void {
    for (const one of this.waiting) if (one.delivery === 'sending') one.delivery = 'failed';
  }

  drop(cid: string): void {
    this.waiting = this.waiting.filter((one) => one.command.cid !== cid);
  }

  /** The command to send once more, or null if it is not waiting for that. */
  retry(cid: string): C | null {
    const one = this.find(cid);
    if (!one || one.delivery !== 'failed') return null;
    one.delivery = 'sending';
    return one.command;
  }

  /** A new log begins: what the old one has stored would wait there for its event for ever. */
  rebase(): void {
    this.waiting = this.waiting.filter((one) => one.delivery !== 'stored');
  }

  /** The log may have lost what it had stored: all of it is sent again, and what it still has changes nothing. */
  unstore(): void {
    for (const one of this.waiting) if (one.delivery === 'stored') one.delivery = 'sending';
  }

  command(cid: string): C | null {
    return this.find(cid)?.command ?? null;
  }

  private find(cid: string): Outgoing<C> | undefined {
    return this.waiting.find((one) => one.command.cid === cid);
  }
}
