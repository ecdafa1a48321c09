import type { ShopperCommand } from '../../protocol/chat';
import type { Choice, Entry, LogEvent, Message, Owner } from '../../protocol/event';
import type { Delivery, Outgoing } from '../../protocol/outbox';
import type { Texts } from '../texts';

/** One thing in the transcript: a message of the log, a slim line, or what is not in the log yet. */
export type Item =
  | { readonly kind: 'message'; readonly seq: number; readonly at: string; readonly message: Message; readonly follows: boolean }
  | { readonly kind: 'line'; readonly seq: number; readonly text: string }
  | { readonly kind: 'pending'; readonly cid: string; readonly at: string; readonly text: string; readonly delivery: Delivery };

/** The slim line for an event that is no message; null for what speaks elsewhere (`helpful`) or is unknown. */
export function lineText(event: LogEvent, words: Texts): string | null {
  const lines = words.events;
  switch (event.kind) {
    case 'handoff_requested': return event.staffed ? lines.handoff : lines.unstaffed;
    case 'queued': return lines.queued(event.position);
    case 'assigned': return lines.assigned(event.agent);
    case 'returned_to_bot': return lines.returned;
    case 'ticket': return lines.ticket(event.email);
    case 'rated': return lines.rated(event.score);
    case 'closed': return lines.closed;
    case 'message':
    case 'helpful':
    case 'unknown': return null;
  }
}

/**
 * The last message's choices, as long as somebody takes them: only they are still a question. In the queue what the
 * shopper writes answers nothing, so the way back that the hand-over offered stays open beside it.
 */
export function openChoices(
  entries: readonly Entry[], pending: readonly Outgoing<ShopperCommand>[], owner: Owner,
): readonly Choice[] {
  if (owner === 'agent' || owner === 'nobody') return [];
  if (pending.some((one) => one.command.type === 'message' || one.command.type === 'choose')) return [];
  for (const { event } of entries.toReversed()) {
    if (event.kind !== 'message') continue;
    if (owner !== 'queue' || event.from.role !== 'shopper' || event.choice !== null) return event.choices;
  }
  return [];
}

function pendingText(command: ShopperCommand, entries: readonly Entry[]): string | null {
  if (command.type === 'message') return command.text;
  if (command.type !== 'choose') return null;
  for (const { event } of entries.toReversed()) {
    const choice = event.kind === 'message' ? event.choices.find((one) => one.id === command.choice) : undefined;
    if (choice) return choice.label;
  }
  return null;
}

export function items(entries: readonly Entry[], pending: readonly Outgoing<ShopperCommand>[], words: Texts): Item[] {
  const found: Item[] = [];
  for (const { seq, at, event } of entries) {
    if (event.kind === 'message') {
      const before = found.at(-1);
      const follows = before?.kind === 'message' && before.message.from.role === event.from.role
        && before.message.from.name === event.from.name;
      found.push({ kind: 'message', seq, at, message: event, follows });
    } else {
      const text = lineText(event, words);
      if (text !== null) found.push({ kind: 'line', seq, text });
    }
  }
  for (const one of pending) {
    const text = pendingText(one.command, entries);
    if (text !== null) {
      found.push({
        kind: 'pending', cid: one.command.cid, at: new Date(one.at).toISOString(), text, delivery: one.delivery,
      });
    }
  }
  return found;
}
