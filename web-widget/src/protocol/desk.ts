import { type Card, decodeCard } from './card';
import { decodeEntry, type Entry, type Owner, OWNERS } from './event';
import {
  count, countOrNull, flag, isShape, list, oneOf, parseFrame, readable, type Shape, shape, text, textOrNull,
} from './shape';

export type Outcome = 'solved' | 'unsolved' | 'spam';
export const OUTCOMES: readonly Outcome[] = ['solved', 'unsolved', 'spam'];

/** Where a conversation is passed on to; `id` names the agent or the team. */
export type Target =
  | { readonly kind: 'agent' | 'team'; readonly id: string }
  | { readonly kind: 'queue' | 'bot'; readonly id: null };

interface Addressed { readonly cid: string; readonly conversation: string }

export type AgentCommand =
  | Addressed & { readonly type: 'claim' }
  | Addressed & { readonly type: 'decline' }
  | Addressed & { readonly type: 'message'; readonly text: string }
  | Addressed & { readonly type: 'transfer'; readonly to: Target; readonly note: string }
  | Addressed & { readonly type: 'resolve'; readonly outcome: Outcome; readonly intentRight: boolean | null }
  | Addressed & { readonly type: 'takeover' }
  | Addressed & { readonly type: 'note'; readonly text: string }
  | Addressed & { readonly type: 'tag'; readonly tags: readonly string[] };

export type AgentSignal =
  | { readonly type: 'available'; readonly available: boolean }
  | { readonly type: 'open'; readonly conversation: string; readonly lastSeq: number }
  | { readonly type: 'leave'; readonly conversation: string }
  | { readonly type: 'read'; readonly conversation: string; readonly seq: number }
  | { readonly type: 'draft'; readonly conversation: string; readonly text: string }
  | { readonly type: 'typing'; readonly conversation: string }
  | { readonly type: 'ping' };

export interface Agent { readonly id: string; readonly name: string; readonly role: string }

/** The running clock of the service level: the first or the next reply is due, with a warning before. */
export interface Level { readonly kind: 'first' | 'next'; readonly warnAt: string; readonly dueAt: string }
export interface OfferedTo { readonly agent: string; readonly name: string; readonly until: string }

export interface InboxRow {
  readonly conversation: string;
  readonly seq: number;
  readonly owner: Owner;
  readonly agent: string | null;
  readonly agentName: string | null;
  readonly language: string;
  readonly reason: string | null;
  readonly preview: string;
  readonly intent: string | null;
  readonly skill: string | null;
  readonly team: string | null;
  readonly priority: number;
  readonly waitingSince: string | null;
  readonly ticket: boolean;
  readonly lastAt: string;
  readonly waitsOn: 'shopper' | 'agent' | null;
  readonly idle: boolean;
  readonly offeredTo: OfferedTo | null;
  /** Null while the clock is paused or business is closed. */
  readonly level: Level | null;
  readonly tags: readonly string[];
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
  readonly tags: readonly string[];
}

/** What the bot believed when it made one event; the shoppers' socket never brings it. */
export interface Insight {
  readonly intents: readonly Belief[];
  readonly accepted: boolean | null;
  readonly decision: string | null;
  readonly model: string | null;
}

export interface Note { readonly seq: number; readonly at: string; readonly agent: string; readonly text: string }

/** A conversation that is offered to this agent until then; `from` and `note` if a colleague passes it on. */
export interface Offer {
  readonly conversation: string;
  readonly until: string;
  readonly from: string | null;
  readonly note: string | null;
}

export type OfferEnd = 'taken' | 'declined' | 'missed' | 'withdrawn';
const OFFER_ENDS: readonly OfferEnd[] = ['taken', 'declined', 'missed', 'withdrawn'];
export type TransferEnd = 'accepted' | 'declined' | 'missed';
const TRANSFER_ENDS: readonly TransferEnd[] = ['accepted', 'declined', 'missed'];

export interface Draft { readonly agent: string; readonly agentName: string; readonly text: string }
export interface Receipt { readonly delivered: number; readonly read: number }

export interface Presence {
  readonly id: string;
  readonly name: string;
  readonly available: boolean;
  readonly load: number;
  readonly capacity: number;
}
export interface Kept { readonly kept: number; readonly broken: number }
export interface Rated { readonly count: number; readonly average: number | null }

/** How the whole desk stands; levels and ratings are today's. */
export interface Overview {
  readonly queue: { readonly length: number; readonly oldestSince: string | null };
  readonly agents: readonly Presence[];
  readonly levels: { readonly first: Kept; readonly next: Kept };
  readonly ratings: {
    readonly bot: Rated;
    readonly agent: Rated;
    readonly nps: { readonly count: number; readonly score: number | null };
  };
}

interface Placed { readonly conversation: string }

export type DeskFrame =
  | { readonly type: 'welcome'; readonly agent: Agent; readonly available: boolean; readonly capacity: number }
  | { readonly type: 'available'; readonly available: boolean; readonly why: string | null }
  | { readonly type: 'inbox'; readonly conversations: readonly InboxRow[]; readonly more: boolean }
  | { readonly type: 'rows'; readonly conversations: readonly InboxRow[]; readonly gone: readonly string[] }
  | { readonly type: 'packet'; readonly packet: Packet }
  | Placed & { readonly type: 'event'; readonly entry: Entry; readonly insight: Insight | null }
  | Placed & { readonly type: 'note'; readonly note: Note }
  | Placed & { readonly type: 'draft'; readonly draft: Draft }
  | { readonly type: 'offer'; readonly offer: Offer }
  | Placed & { readonly type: 'offer_ended'; readonly why: OfferEnd }
  | Placed & { readonly type: 'transfer_ended'; readonly to: string; readonly outcome: TransferEnd }
  | Placed & { readonly type: 'ack'; readonly cid: string; readonly seq: number }
  | Placed & { readonly type: 'typing'; readonly role: string; readonly name: string }
  | Placed & { readonly type: 'receipt'; readonly receipt: Receipt }
  | { readonly type: 'overview'; readonly overview: Overview }
  | { readonly type: 'reconnect'; readonly afterMillis: number }
  | { readonly type: 'error'; readonly code: string; readonly message: string; readonly cid: string | null; readonly conversation: string | null }
  | { readonly type: 'pong' };

const belief = (from: Shape): Belief => ({ label: text(from, 'label'), confidence: count(from, 'confidence') });

export function decodeAgent(value: unknown): Agent {
  const from = shape(value, 'agent');
  return { id: text(from, 'id'), name: text(from, 'name'), role: text(from, 'role') };
}

/** The strings of a list; whatever else stands in it is left out. */
export function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function decodeLevel(value: unknown): Level | null {
  if (!isShape(value)) return null;
  return { kind: value['kind'] === 'first' ? 'first' : 'next', warnAt: text(value, 'warnAt'), dueAt: text(value, 'dueAt') };
}

function decodeOfferedTo(value: unknown): OfferedTo | null {
  if (!isShape(value)) return null;
  return { agent: text(value, 'agent'), name: textOrNull(value, 'name') ?? text(value, 'agent'), until: text(value, 'until') };
}

function decodeRow(from: Shape): InboxRow {
  const waitsOn = from['waitsOn'];
  return {
    conversation: text(from, 'conversation'),
    seq: countOrNull(from, 'seq') ?? 0,
    owner: oneOf(from, 'owner', OWNERS),
    agent: textOrNull(from, 'agent'),
    agentName: textOrNull(from, 'agentName'),
    language: textOrNull(from, 'language') ?? '',
    reason: textOrNull(from, 'reason'),
    preview: textOrNull(from, 'preview') ?? '',
    intent: textOrNull(from, 'intent'),
    skill: textOrNull(from, 'skill'),
    team: textOrNull(from, 'team'),
    priority: countOrNull(from, 'priority') ?? 0,
    waitingSince: textOrNull(from, 'waitingSince'),
    ticket: from['ticket'] === true,
    lastAt: textOrNull(from, 'lastAt') ?? '',
    waitsOn: waitsOn === 'shopper' || waitsOn === 'agent' ? waitsOn : null,
    idle: from['idle'] === true,
    offeredTo: readable(() => decodeOfferedTo(from['offeredTo'])),
    level: readable(() => decodeLevel(from['level'])),
    tags: texts(from['tags']),
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
    tags: texts(from['tags']),
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

const kept = (value: unknown): Kept => {
  const from = isShape(value) ? value : {};
  return { kept: countOrNull(from, 'kept') ?? 0, broken: countOrNull(from, 'broken') ?? 0 };
};

const rated = (value: unknown): Rated => {
  const from = isShape(value) ? value : {};
  return { count: countOrNull(from, 'count') ?? 0, average: countOrNull(from, 'average') };
};

function decodeOverview(from: Shape): Overview {
  const queue = shape(from['queue'], 'queue');
  const levels = isShape(from['levels']) ? from['levels'] : {};
  const ratings = isShape(from['ratings']) ? from['ratings'] : {};
  const nps = isShape(ratings['nps']) ? ratings['nps'] : {};
  return {
    queue: { length: count(queue, 'length'), oldestSince: textOrNull(queue, 'oldestSince') },
    agents: list(from['agents'], (agent) => ({
      id: text(agent, 'id'),
      name: text(agent, 'name'),
      available: agent['available'] === true,
      load: countOrNull(agent, 'load') ?? 0,
      capacity: countOrNull(agent, 'capacity') ?? 0,
    })),
    levels: { first: kept(levels['first']), next: kept(levels['next']) },
    ratings: {
      bot: rated(ratings['bot']),
      agent: rated(ratings['agent']),
      nps: { count: countOrNull(nps, 'count') ?? 0, score: countOrNull(nps, 'score') },
    },
  };
}

function decode(from: Shape): DeskFrame | null {
  switch (text(from, 'type')) {
    case 'welcome':
      return {
        type: 'welcome',
        agent: decodeAgent(from['agent']),
        available: flag(from, 'available'),
        capacity: countOrNull(from, 'capacity') ?? 0,
      };
    case 'available': return { type: 'available', available: flag(from, 'available'), why: textOrNull(from, 'why') };
    case 'inbox': return { type: 'inbox', conversations: list(from['conversations'], decodeRow), more: from['more'] === true };
    case 'rows': return { type: 'rows', conversations: list(from['conversations'], decodeRow), gone: texts(from['gone']) };
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
    case 'draft':
      return {
        type: 'draft',
        conversation: text(from, 'conversation'),
        draft: { agent: text(from, 'agent'), agentName: textOrNull(from, 'agentName') ?? text(from, 'agent'), text: text(from, 'text') },
      };
    case 'offer':
      return {
        type: 'offer',
        offer: {
          conversation: text(from, 'conversation'),
          until: text(from, 'until'),
          from: textOrNull(from, 'from'),
          note: textOrNull(from, 'note'),
        },
      };
    case 'offer_ended': return { type: 'offer_ended', conversation: text(from, 'conversation'), why: oneOf(from, 'why', OFFER_ENDS) };
    case 'transfer_ended':
      return {
        type: 'transfer_ended',
        conversation: text(from, 'conversation'),
        to: text(from, 'to'),
        outcome: oneOf(from, 'outcome', TRANSFER_ENDS),
      };
    case 'ack': return { type: 'ack', cid: text(from, 'cid'), conversation: text(from, 'conversation'), seq: count(from, 'seq') };
    case 'typing':
      return { type: 'typing', conversation: text(from, 'conversation'), role: text(from, 'role'), name: textOrNull(from, 'name') ?? '' };
    case 'receipt':
      return {
        type: 'receipt',
        conversation: text(from, 'conversation'),
        receipt: { delivered: count(from, 'delivered'), read: count(from, 'read') },
      };
    case 'overview': return { type: 'overview', overview: decodeOverview(from) };
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
