import type { InboxRow } from '../protocol/desk';

/**
 * Every open conversation, as the pages of `inbox` and the `rows` after them tell. What was known before a reconnect
 * stays until the last page replaces it, so that a long list does not shrink and grow again before one's eyes. A change
 * that arrives between two pages is newer than the page that follows it.
 */
export class Rows {
  private known = new Map<string, InboxRow>();
  private incoming = new Map<string, InboxRow>();
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
      this.incoming.clear();
      this.changedWhilePaging.clear();
    }
    this.paging = more;
    for (const row of rows) if (!this.changedWhilePaging.has(row.conversation)) this.incoming.set(row.conversation, row);
    // When a desk is opened it shows each page at once.
    if (more && this.known.size >= this.incoming.size) return;
    this.known = new Map(this.incoming);
    this.listed = null;
  }

  change(rows: readonly InboxRow[], gone: readonly string[]): void {
    for (const list of this.paging ? [this.known, this.incoming] : [this.known]) {
      for (const row of rows) list.set(row.conversation, row);
      for (const conversation of gone) list.delete(conversation);
    }
    if (this.paging) for (const id of [...gone, ...rows.map((row) => row.conversation)]) this.changedWhilePaging.add(id);
    this.listed = null;
  }
}
