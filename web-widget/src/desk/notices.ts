import type { TransferEnd } from '../protocol/desk';

/** Something that an agent should know and did not ask for, in the order of happening; each can be dismissed. */
export type News =
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'offer'; readonly why: 'taken' | 'missed' | 'withdrawn' }
  | { readonly kind: 'transfer'; readonly to: string; readonly outcome: TransferEnd }
  | { readonly kind: 'away' };

/** Only what went wrong, or what one must act on, interrupts a screen reader and stays until it is dismissed. */
export function insists(news: News): boolean {
  return news.kind === 'refused' || news.kind === 'away';
}
