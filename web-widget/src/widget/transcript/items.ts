import { dayOf } from '../../design/time';
import type { ShopperCommand } from '../../protocol/chat';
import type { Conversation, Receipt } from '../../protocol/conversation';
import { type Choice, type Entry, type LogEvent, type Message, type Owner, ownerAfter } from '../../protocol/event';
import type { Delivery, Outgoing } from '../../protocol/outbox';
import type { Texts } from '../texts';

/** The choice that leads from the queue back to the assistant. */
export const GO_ON = 'go_on';

/** How far a message has come with the person at the other end. */
export type Mark = 'sent' | 'delivered' | 'read';

/** One thing in the transcript: a message of the log, a slim line, a new day, or what is not in the log yet. */
export type Item =
  | {
      readonly kind: 'message'; readonly seq: number; readonly at: string; readonly message: Message;
      readonly follows: boolean; readonly mark: Mark | null;
    }
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | { readonly kind: 'line'; readonly seq: number; readonly at: string; readonly text: string }
  | { readonly kind: 'pending'; readonly cid: string; readonly at: string; readonly text: string; readonly delivery: Delivery };

/**
 * The slim line for an event that is no message, given who was there before; null for what speaks elsewhere (`helpful`)
 * or is unknown.
 */
export function lineText(event: LogEvent, words: Texts, agent: string | null): string | null {
  const lines = words.events;
  switch (event.kind) {
    case 'handoff_requested': return event.staffed ? lines.handoff : lines.unstaffed;
    case 'queued':
      if (event.because === 'agent_lost') return lines.agentLost(agent);
      return event.because === 'transfer' ? lines.passedOn(agent, event.position) : lines.queued(event.position);
    case 'assigned':
      if (event.how === 'transfer') return lines.transferred(event.agent);
      return event.how === 'takeover' ? lines.takenOver(event.agent) : lines.assigned(event.agent);
    case 'returned_to_bot': return lines.returned;
    case 'ticket': return lines.ticket(event.email);
    case 'rated': return lines.rated(event.part === 'agent' ? agent ?? words.team : words.assistant, event.score);
    case 'recommended': return lines.recommended(event.score);
    case 'closed': return lines.closed(event.by, agent);
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
    if (owner !== 'queue') return event.choices;
    // The way back stands beside the place in the queue.
    if (event.from.role !== 'shopper' || event.choice !== null) return event.choices.filter((choice) => choice.id !== GO_ON);
  }
  return [];
}

/** That choice, if the shopper waits and a message of the log has offered it: the server takes no other. */
export function wayBack(
  entries: readonly Entry[], pending: readonly Outgoing<ShopperCommand>[], owner: Owner,
): Choice | null {
  if (owner !== 'queue' || pending.some((one) => one.command.type === 'choose')) return null;
  for (const { event } of entries.toReversed()) {
    const choice = event.kind === 'message' ? event.choices.find((one) => one.id === GO_ON) : undefined;
    if (choice) return choice;
  }
  return null;
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

function markOf(seq: number, receipt: Receipt): Mark {
  if (seq <= receipt.read) return 'read';
  return seq <= receipt.delivered ? 'delivered' : 'sent';
}

/** What of a conversation is shown, at the time `now` (for days) and with what the desk has seen of it. */
export function items(
  { entries, pending, receipt }: Pick<Conversation, 'entries' | 'pending' | 'receipt'>, words: Texts, now: number,
): Item[] {
  const found: Item[] = [];
  let owner: Owner = 'bot';
  let agent: string | null = null;
  for (const { seq, at, event } of entries) {
    owner = ownerAfter(owner, event);
    if (event.kind === 'message') {
      if (event.from.role === 'agent') agent = event.from.name;
      const before = found.at(-1);
      const follows = before?.kind === 'message' && before.message.from.role === event.from.role
        && before.message.from.name === event.from.name && dayOf(before.at) === dayOf(at);
      // Only what a person reads, now or after the wait, is worth a mark.
      const marked = event.from.role === 'shopper' && (owner === 'queue' || owner === 'agent');
      found.push({ kind: 'message', seq, at, message: event, follows, mark: marked ? markOf(seq, receipt) : null });
    } else {
      const text = lineText(event, words, agent);
      if (event.kind === 'assigned') agent = event.agent;
      if (text !== null) found.push({ kind: 'line', seq, at, text });
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
  return withDays(found, now);
}

/** A separator before each day's first item, unless all of it was today. */
function withDays(all: readonly Item[], now: number): Item[] {
  const today = dayOf(new Date(now).toISOString());
  if (all.every((item) => item.kind === 'day' || dayOf(item.at) === today || dayOf(item.at) === '')) return [...all];
  let last = '';
  return all.flatMap((item): Item[] => {
    const key = item.kind === 'day' ? '' : dayOf(item.at);
    if (item.kind === 'day' || key === '' || key === last) return [item];
    last = key;
    return [{ kind: 'day', key, at: item.at }, item];
  });
}
