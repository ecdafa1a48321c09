import type { ShopperCommand } from '../protocol/chat';
import type { Timers, Wire } from '../protocol/connection';
import type { Ticket, TicketStore, UnsentStore } from '../protocol/conversation';

/** Time that moves only when a test says so. */
export class FakeTimers implements Timers {
  now = 0;
  private next = 1;
  private readonly waiting = new Map<number, { at: number; run: () => void }>();

  set(run: () => void, millis: number): number {
    this.waiting.set(this.next, { at: this.now + millis, run });
    return this.next++;
  }

  clear(id: number): void {
    this.waiting.delete(id);
  }

  advance(millis: number): void {
    const until = this.now + millis;
    for (;;) {
      const due = [...this.waiting].filter(([, one]) => one.at <= until).sort((a, b) => a[1].at - b[1].at)[0];
      if (!due) break;
      this.waiting.delete(due[0]);
      this.now = due[1].at;
      due[1].run();
    }
    this.now = until;
  }
}

/** The server's end of a socket. */
export class FakeWire implements Wire {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;
  readonly sent: Record<string, unknown>[] = [];
  closed = false;

  send(data: string): void {
    this.sent.push(JSON.parse(data) as Record<string, unknown>);
  }

  close(): void {
    this.closed = true;
  }

  accept(): void {
    this.onopen?.();
  }

  bring(...frames: object[]): void {
    for (const frame of frames) this.onmessage?.({ data: JSON.stringify(frame) });
  }

  sentOf(type: string): Record<string, unknown>[] {
    return this.sent.filter((frame) => frame['type'] === type);
  }
}

export function memoryUnsent(): UnsentStore & { kept: readonly ShopperCommand[] } {
  return {
    kept: [],
    read() { return this.kept; },
    write(commands) { this.kept = commands; },
  };
}

export function memoryTickets(ticket: Ticket | null = null): TicketStore & { kept: Ticket | null } {
  return {
    kept: ticket,
    read() { return this.kept; },
    write(next) { this.kept = next; },
    forget() { this.kept = null; },
  };
}
