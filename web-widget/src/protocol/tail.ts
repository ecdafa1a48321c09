import type { Entry } from './event';

export type Applied = 'applied' | 'duplicate' | 'gap';

/**
 * One log as far as this client has it: entries 1 … lastSeq, always without gaps.
 *
 * An entry is taken only if it is the next one. A duplicate is dropped; after a gap the caller asks again from lastSeq.
 */
export class Tail<T extends { readonly seq: number } = Entry> {
  private readonly taken: T[] = [];

  get lastSeq(): number {
    return this.taken.at(-1)?.seq ?? 0;
  }

  get entries(): readonly T[] {
    return this.taken;
  }

  apply(entry: T): Applied {
    if (entry.seq <= this.lastSeq) return 'duplicate';
    if (entry.seq !== this.lastSeq + 1) return 'gap';
    this.taken.push(entry);
    return 'applied';
  }
}
