import type { InboxRow } from '../protocol/desk';

/**
 * Every open conversation, as the pages of `inbox` and the `rows` after them tell. The first page after a welcome
 * replaces what was known; a change that arrives between two pages is newer than the page that follows it.
 */
export class Rows {
  private readonly known = new Map<string, InboxRow>();
  private readonly changedWhilePaging = new Set<string>();
  private paging = false;
  private listed: readonly InboxRow[] | null = [];

  /** In no particular order; the same array until something changes. */
  get all(): readonly InboxRow[] {
    this.listed ??= [...this.known.values()];
    return this.listed;
  }

  get(conversation: string): InboxRow | null {
    return this.known.get(conversation) ?? null;
  }

  /** A new socket: the next page is the first. */
  restart(): void {
    this.paging = false;
  }

  page(rows: readonly InboxRow[], more: boolean): void {
    if (!this.paging) {
      this.known.clear();
      this.changedWhilePaging.clear();
    }
    this.paging = more;
    for (const row of rows) if (!this.changedWhilePaging.has(row.conversation)) this.known.set(row.conversation, row);
    this.listed = null;
  }

  change(rows: readonly InboxRow[], gone: readonly string[]): void {
    for (const row of rows) this.known.set(row.conversation, row);
    for (const conversation of gone) this.known.delete(conversation);
    if (this.paging) for (const id of [...gone, ...rows.map((row) => row.conversation)]) this.changedWhilePaging.add(id);
    this.listed = null;
  }
}
