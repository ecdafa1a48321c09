/**
 * `sending`: not acknowledged yet, sent again after each reconnect. `stored`: acknowledged, its event is on the way.
 * `failed`: refused for now, waits for the sender to try again.
 */
export type Delivery = 'sending' | 'stored' | 'failed';

export interface Outgoing<C extends { readonly cid: string }> {
  readonly command: C;
  readonly at: number;
  delivery: Delivery;
  /** Its event has been seen in the log although the acknowledgement has not: no longer shown, still sent again. */
  echoed: boolean;
  seq: number | null;
}

/** What was said and is not yet seen in the log, in the order of saying. A command keeps its cid for ever. */
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
    this.waiting.push({ command, at, delivery: 'sending', echoed: false, seq: null });
  }

  acknowledge(cid: string, seq: number, lastSeq: number): void {
    const one = this.find(cid);
    if (!one) return;
    one.delivery = 'stored';
    one.seq = seq;
    this.seen(lastSeq);
  }

  /** The log has arrived up to `lastSeq`: what is stored no later has become visible there. */
  seen(lastSeq: number): void {
    this.waiting = this.waiting.filter((one) => one.seq === null || one.seq > lastSeq);
  }

  /** Marks the first command that looks like an event just seen, lest it stand twice until the acknowledgement. */
  echo(matches: (command: C) => boolean): void {
    const one = this.waiting.find((candidate) => !candidate.echoed && matches(candidate.command));
    if (one) one.echoed = true;
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

  /** A new log begins: nothing that was echoed or stored in the old one may be taken for part of the new one. */
  rebase(): void {
    this.waiting = this.waiting.filter((one) => one.delivery !== 'stored' && !one.echoed);
  }

  command(cid: string): C | null {
    return this.find(cid)?.command ?? null;
  }

  private find(cid: string): Outgoing<C> | undefined {
    return this.waiting.find((one) => one.command.cid === cid);
  }
}
