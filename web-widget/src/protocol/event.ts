import { type Card, decodeCard } from './card';
import { count, flag, list, oneOf, type Shape, shape, text, textOrNull } from './shape';

export type Role = 'shopper' | 'bot' | 'agent' | 'system';
export type Owner = 'bot' | 'queue' | 'agent' | 'nobody';

export const OWNERS: readonly Owner[] = ['bot', 'queue', 'agent', 'nobody'];
const ROLES: readonly Role[] = ['shopper', 'bot', 'agent', 'system'];

/** The two parts of a conversation that are rated on their own. */
export type Part = 'bot' | 'agent';

export interface Choice { readonly id: string; readonly label: string }
export interface Source { readonly id: string; readonly title: string; readonly url: string }

export interface Message {
  readonly kind: 'message';
  readonly from: { readonly role: Role; readonly name: string };
  readonly text: string;
  readonly choices: readonly Choice[];
  readonly cards: readonly Card[];
  readonly sources: readonly Source[];
  readonly choice: string | null;
}

/** What the log may hold. A kind that this client does not know becomes `unknown`: it is counted, never shown. */
export type LogEvent =
  | Message
  | { readonly kind: 'handoff_requested'; readonly reason: string; readonly staffed: boolean }
  | { readonly kind: 'queued'; readonly position: number; readonly because: 'agent_lost' | 'transfer' | null }
  | { readonly kind: 'assigned'; readonly agent: string; readonly how: 'transfer' | 'takeover' | null }
  | { readonly kind: 'returned_to_bot'; readonly by: string }
  | { readonly kind: 'ticket'; readonly email: string }
  | { readonly kind: 'helpful'; readonly answer: number; readonly helpful: boolean }
  | { readonly kind: 'rated'; readonly score: number; readonly comment: string | null; readonly part: Part }
  | { readonly kind: 'recommended'; readonly score: number }
  | { readonly kind: 'closed'; readonly by: string; readonly outcome: string | null }
  | { readonly kind: 'unknown' };

/** An event with its number and time. `cid` is the id under which its sender sent it: so one knows one's own. */
export interface Entry { readonly seq: number; readonly at: string; readonly cid: string | null; readonly event: LogEvent }

/** The member's value if it is one that this client knows, else null. */
function known<T extends string>(from: Shape, name: string, values: readonly T[]): T | null {
  return values.find((value) => value === from[name]) ?? null;
}

function decodeMessage(from: Shape): Message {
  const sender = shape(from['from'], 'from');
  return {
    kind: 'message',
    from: { role: oneOf(sender, 'role', ROLES), name: textOrNull(sender, 'name') ?? '' },
    text: text(from, 'text'),
    choices: list(from['choices'], (choice) => ({ id: text(choice, 'id'), label: text(choice, 'label') })),
    cards: list(from['cards'], decodeCard),
    sources: list(from['sources'], (source) => ({
      id: text(source, 'id'),
      title: text(source, 'title'),
      url: text(source, 'url'),
    })),
    choice: textOrNull(from, 'choice'),
  };
}

export function decodeEvent(value: unknown): LogEvent {
  const from = shape(value, 'event');
  switch (text(from, 'kind')) {
    case 'message': return decodeMessage(from);
    case 'handoff_requested': return { kind: 'handoff_requested', reason: text(from, 'reason'), staffed: flag(from, 'staffed') };
    case 'queued': return { kind: 'queued', position: count(from, 'position'), because: known(from, 'because', ['agent_lost', 'transfer']) };
    case 'assigned': return { kind: 'assigned', agent: text(from, 'agent'), how: known(from, 'how', ['transfer', 'takeover']) };
    case 'returned_to_bot': return { kind: 'returned_to_bot', by: text(from, 'by') };
    case 'ticket': return { kind: 'ticket', email: textOrNull(from, 'email') ?? '' };
    case 'helpful': return { kind: 'helpful', answer: count(from, 'answer'), helpful: flag(from, 'helpful') };
    case 'rated': return {
      kind: 'rated',
      score: count(from, 'score'),
      comment: textOrNull(from, 'comment'),
      part: known(from, 'part', ['bot', 'agent']) ?? 'bot',
    };
    case 'recommended': return { kind: 'recommended', score: count(from, 'score') };
    case 'closed': return { kind: 'closed', by: text(from, 'by'), outcome: textOrNull(from, 'outcome') };
    default: return { kind: 'unknown' };
  }
}

/**
 * The entry that `event` frames of both sockets carry. An event whose inside cannot be read still has its number:
 * it must count as unknown, or the tail would wait for it for ever.
 */
export function decodeEntry(from: Shape): Entry {
  let event: LogEvent;
  try {
    event = decodeEvent(from['event']);
  } catch {
    event = { kind: 'unknown' };
  }
  return { seq: count(from, 'seq'), at: text(from, 'at'), cid: textOrNull(from, 'cid'), event };
}

/** Who may answer after this event, given who might before. */
export function ownerAfter(owner: Owner, event: LogEvent): Owner {
  switch (event.kind) {
    case 'queued':
    case 'ticket': return 'queue';
    case 'assigned': return 'agent';
    case 'returned_to_bot': return 'bot';
    case 'closed': return 'nobody';
    case 'message': return owner === 'nobody' && event.from.role === 'shopper' ? 'bot' : owner;
    default: return owner;
  }
}

/** Whether the shopper has left a message instead of waiting, after this event, given whether so before. */
export function ticketedAfter(ticketed: boolean, event: LogEvent): boolean {
  switch (event.kind) {
    case 'ticket': return true;
    case 'queued':
    case 'assigned':
    case 'returned_to_bot':
    case 'closed': return false;
    default: return ticketed;
  }
}
