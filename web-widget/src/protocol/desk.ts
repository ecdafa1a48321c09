import { type Card, decodeCard } from './card';
import { decodeEntry, type Entry, type Owner, OWNERS } from './event';
import {
  count, flag, isShape, list, oneOf, parseFrame, readable, type Shape, shape, text, textOrNull,
} from './shape';

export type Outcome = 'solved' | 'unsolved' | 'spam';
export const OUTCOMES: readonly Outcome[] = ['solved', 'unsolved', 'spam'];

export type AgentCommand =
  | { readonly type: 'claim'; readonly cid: string; readonly conversation: string }
  | { readonly type: 'message'; readonly cid: string; readonly conversation: string; readonly text: string }
  | { readonly type: 'return'; readonly cid: string; readonly conversation: string }
  | { readonly type: 'resolve'; readonly cid: string; readonly conversation: string; readonly outcome: Outcome }
  | { readonly type: 'note'; readonly cid: string; readonly conversation: string; readonly text: string };

export type AgentSignal =
  | { readonly type: 'available'; readonly available: boolean }
  | { readonly type: 'open'; readonly conversation: string; readonly lastSeq: number }
  | { readonly type: 'leave'; readonly conversation: string }
  | { readonly type: 'typing'; readonly conversation: string }
  | { readonly type: 'ping' };

export interface Agent { readonly id: string; readonly name: string; readonly role: string }

export interface InboxRow {
  readonly conversation: string;
  readonly owner: Owner;
  readonly agent: string | null;
  readonly agentName: string | null;
  readonly language: string;
  readonly reason: string | null;
  readonly preview: string;
  readonly intent: string | null;
  readonly waitingSince: string | null;
  readonly ticket: boolean;
  readonly lastAt: string;
}

export interface Belief { readonly label: string; readonly confidence: number }
export interface Slot { readonly name: string; readonly value: string }
export interface ShownArticle { readonly title: string; readonly url: string | null; readonly helpful: boolean | null }

/** What the bot knew, for the agent who takes over. */
export interface Packet {
  readonly conversation: string;
  readonly owner: Owner;
  readonly agent: string | null;
  readonly agentName: string | null;
  readonly language: string;
  readonly reason: string | null;
  readonly requestedAt: string | null;
  readonly waitingSince: string | null;
  readonly page: { readonly url: string; readonly title: string } | null;
  readonly identity: { readonly verified: boolean; readonly name: string | null };
  readonly intents: readonly Belief[];
  readonly slots: readonly Slot[];
  readonly articles: readonly ShownArticle[];
  readonly order: Card | null;
  readonly email: string | null;
}

/** What the bot believed when it made one event; the shoppers' socket never brings it. */
export interface Insight {
  readonly intents: readonly Belief[];
  readonly accepted: boolean | null;
  readonly decision: string | null;
  readonly model: string | null;
}

export interface Note { readonly seq: number; readonly at: string; readonly agent: string; readonly text: string }

export type DeskFrame =
  | { readonly type: 'welcome'; readonly agent: Agent; readonly available: boolean }
  | { readonly type: 'inbox'; readonly conversations: readonly InboxRow[] }
  | { readonly type: 'packet'; readonly packet: Packet }
  | { readonly type: 'event'; readonly conversation: string; readonly entry: Entry; readonly insight: Insight | null }
  | { readonly type: 'note'; readonly conversation: string; readonly note: Note }
  | { readonly type: 'ack'; readonly cid: string; readonly conversation: string; readonly seq: number }
  | { readonly type: 'typing'; readonly conversation: string; readonly role: string }
  | { readonly type: 'reconnect'; readonly afterMillis: number }
  | { readonly type: 'error'; readonly code: string; readonly message: string; readonly cid: string | null; readonly conversation: string | null }
  | { readonly type: 'pong' };

const belief = (from: Shape): Belief => ({ label: text(from, 'label'), confidence: count(from, 'confidence') });

export function decodeAgent(value: unknown): Agent {
  const from = shape(value, 'agent');
  return { id: text(from, 'id'), name: text(from, 'name'), role: text(from, 'role') };
}

function decodeRow(from: Shape): InboxRow {
  return {
    conversation: text(from, 'conversation'),
    owner: oneOf(from, 'owner', OWNERS),
    agent: textOrNull(from, 'agent'),
    agentName: textOrNull(from, 'agentName'),
    language: textOrNull(from, 'language') ?? '',
    reason: textOrNull(from, 'reason'),
    preview: textOrNull(from, 'preview') ?? '',
    intent: textOrNull(from, 'intent'),
    waitingSince: textOrNull(from, 'waitingSince'),
    ticket: from['ticket'] === true,
    lastAt: textOrNull(from, 'lastAt') ?? '',
  };
}

function decodePacket(from: Shape): Packet {
  const page = isShape(from['page']) ? from['page'] : null;
  const identity = isShape(from['identity']) ? from['identity'] : {};
  const order = isShape(from['order']) ? from['order'] : null;
  return {
    conversation: text(from, 'conversation'),
    owner: oneOf(from, 'owner', OWNERS),
    agent: textOrNull(from, 'agent'),
    agentName: textOrNull(from, 'agentName'),
    language: textOrNull(from, 'language') ?? '',
    reason: textOrNull(from, 'reason'),
    requestedAt: textOrNull(from, 'requestedAt'),
    waitingSince: textOrNull(from, 'waitingSince'),
    page: page && { url: textOrNull(page, 'url') ?? '', title: textOrNull(page, 'title') ?? '' },
    identity: { verified: identity['verified'] === true, name: textOrNull(identity, 'name') },
    intents: list(from['intents'], belief),
    slots: list(from['slots'], (slot) => ({ name: text(slot, 'name'), value: text(slot, 'value') })),
    articles: list(from['articles'], (article) => ({
      title: text(article, 'title'),
      url: textOrNull(article, 'url'),
      helpful: typeof article['helpful'] === 'boolean' ? article['helpful'] : null,
    })),
    order: order && readable(() => decodeCard(order)),
    email: textOrNull(from, 'email'),
  };
}

function decodeInsight(value: unknown): Insight | null {
  if (!isShape(value)) return null;
  return {
    intents: list(value['intents'], belief),
    accepted: typeof value['accepted'] === 'boolean' ? value['accepted'] : null,
    decision: textOrNull(value, 'decision'),
    model: textOrNull(value, 'model'),
  };
}

function decode(from: Shape): DeskFrame | null {
  switch (text(from, 'type')) {
    case 'welcome': return { type: 'welcome', agent: decodeAgent(from['agent']), available: flag(from, 'available') };
    case 'inbox': return { type: 'inbox', conversations: list(from['conversations'], decodeRow) };
    case 'packet': return { type: 'packet', packet: decodePacket(from) };
    case 'event':
      return {
        type: 'event',
        conversation: text(from, 'conversation'),
        entry: decodeEntry(from),
        insight: decodeInsight(from['insight']),
      };
    case 'note':
      return {
        type: 'note',
        conversation: text(from, 'conversation'),
        note: { seq: count(from, 'seq'), at: text(from, 'at'), agent: text(from, 'agent'), text: text(from, 'text') },
      };
    case 'ack': return { type: 'ack', cid: text(from, 'cid'), conversation: text(from, 'conversation'), seq: count(from, 'seq') };
    case 'typing': return { type: 'typing', conversation: text(from, 'conversation'), role: text(from, 'role') };
    case 'reconnect': return { type: 'reconnect', afterMillis: count(from, 'afterMillis') };
    case 'error':
      return {
        type: 'error',
        code: text(from, 'code'),
        message: textOrNull(from, 'message') ?? '',
        cid: textOrNull(from, 'cid'),
        conversation: textOrNull(from, 'conversation'),
      };
    case 'pong': return { type: 'pong' };
    default: return null;
  }
}

/** The frame in a text, or null for what this desk does not know and therefore ignores. */
export function decodeDeskFrame(raw: string): DeskFrame | null {
  const from = parseFrame(raw);
  return from && readable(() => decode(from));
}
