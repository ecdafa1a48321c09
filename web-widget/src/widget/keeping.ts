import type { Ticket, TicketStore } from '../protocol/conversation';

const KEY = 'lotse';
const OPEN = 'lotse-open';

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
  return {
    read: () => allowed(() => ticketFrom(storage().getItem(KEY)), kept),
    write: (ticket) => {
      kept = ticket;
      allowed(() => storage().setItem(KEY, JSON.stringify(ticket)), undefined);
    },
    forget: () => {
      kept = null;
      allowed(() => storage().removeItem(KEY), undefined);
    },
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
