import type { ShopperCommand } from '../protocol/chat';
import type { Ticket, TicketStore, UnsentStore } from '../protocol/conversation';

const KEY = 'lotse';
const OPEN = 'lotse-open';
const UNSENT = 'lotse-unsent';

function ticketFrom(raw: string | null): Ticket | null {
  try {
    const value = JSON.parse(raw ?? 'null') as Partial<Ticket> | null;
    return typeof value?.conversation === 'string' && typeof value.token === 'string'
      ? { conversation: value.conversation, token: value.token }
      : null;
  } catch {
    return null;
  }
}

/** Runs what a browser may forbid (storage in a private window): then this page load simply remembers nothing. */
function allowed<T>(run: () => T, otherwise: T): T {
  try {
    return run();
  } catch {
    return otherwise;
  }
}

/**
 * What the browser keeps of a conversation: the ticket to resume it, never the transcript (TDDDG § 25).
 * Where storage is refused, the ticket lives as long as the page.
 */
export function browserTickets(storage: () => Storage): TicketStore {
  let kept: Ticket | null = null;
  let stored = true; // a full storage still gives out what it had before
  return {
    read: () => (stored ? allowed(() => ticketFrom(storage().getItem(KEY)), kept) : kept),
    write: (ticket) => {
      kept = ticket;
      stored = allowed(() => { storage().setItem(KEY, JSON.stringify(ticket)); return true; }, false);
    },
    forget: () => {
      kept = null;
      stored = true;
      allowed(() => storage().removeItem(KEY), undefined);
    },
  };
}

function commandsFrom(raw: string | null): readonly ShopperCommand[] {
  const value: unknown = JSON.parse(raw ?? '[]');
  return Array.isArray(value) ? value.filter((one): one is ShopperCommand => typeof one?.cid === 'string' && typeof one.type === 'string') : [];
}

/** What the shopper said and the server has not acknowledged, for as long as the tab lives; gone as soon as it has. */
export function tabUnsent(storage: () => Storage): UnsentStore {
  return {
    read: () => allowed(() => commandsFrom(storage().getItem(UNSENT)), []),
    write: (commands) => allowed(() => {
      if (commands.length > 0) storage().setItem(UNSENT, JSON.stringify(commands));
      else storage().removeItem(UNSENT);
    }, undefined),
  };
}

/** Whether the chat stood open in this tab, so that it can reappear on the shop's next page. */
export const wasOpen = {
  read: (): boolean => allowed(() => sessionStorage.getItem(OPEN) === '1', false),
  write: (open: boolean): void => allowed(() => {
    if (open) sessionStorage.setItem(OPEN, '1');
    else sessionStorage.removeItem(OPEN);
  }, undefined),
};
