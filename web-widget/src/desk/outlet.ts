import type { Timers } from '../protocol/connection';

/** The latest value of each key, passed on at once or as soon as `every` milliseconds have gone by since the one before. */
export class Outlet {
  private readonly last = new Map<string, number>();
  private readonly waiting = new Map<string, { timer: number; value: string }>();

  constructor(
    private readonly every: number,
    private readonly timers: Timers,
    private readonly now: () => number,
    private readonly pass: (key: string, value: string) => void,
  ) {}

  put(key: string, value: string): void {
    const waiting = this.waiting.get(key);
    if (waiting) {
      waiting.value = value;
      return;
    }
    const rest = (this.last.get(key) ?? -this.every) + this.every - this.now();
    if (rest <= 0) return this.deliver(key, value);
    const entry = { value, timer: this.timers.set(() => {
      this.waiting.delete(key);
      this.deliver(key, entry.value);
    }, rest) };
    this.waiting.set(key, entry);
  }

  /** Forgets what has not been passed on yet. */
  drop(key: string): void {
    const waiting = this.waiting.get(key);
    if (waiting) this.timers.clear(waiting.timer);
    this.waiting.delete(key);
  }

  /** Whether a value of this key has not been passed on yet. */
  holds(key: string): boolean {
    return this.waiting.has(key);
  }

  private deliver(key: string, value: string): void {
    this.last.set(key, this.now());
    this.pass(key, value);
  }
}
