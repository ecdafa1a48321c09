import { decodeEntry, type Entry, type Owner, OWNERS, type Part } from './event';
import { count, countOrNull, flag, oneOf, parseFrame, readable, type Shape, text, textOrNull } from './shape';

export interface Page { readonly url: string; readonly title: string }

/** What the shopper says and the log keeps. Each has a `cid`: sending it twice changes nothing. */
export type ShopperCommand =
  | { readonly type: 'message'; readonly cid: string; readonly text: string }
  | { readonly type: 'choose'; readonly cid: string; readonly choice: string }
  | { readonly type: 'handoff'; readonly cid: string }
  | { readonly type: 'rate'; readonly cid: string; readonly score: number; readonly comment?: string; readonly part?: Part }
  | { readonly type: 'recommend'; readonly cid: string; readonly score: number }
  | { readonly type: 'helpful'; readonly cid: string; readonly seq: number; readonly helpful: boolean }
  | { readonly type: 'close'; readonly cid: string };

/** What is not logged, and so neither acknowledged nor sent again. */
export type ShopperSignal =
  | {
      readonly type: 'hello';
      readonly conversation: string | null;
      readonly token: string | null;
      readonly lastSeq: number;
      readonly lastCid: string | null;
      readonly epoch: string | null;
      readonly language: 'de' | 'en' | null;
      readonly identity: string | null;
      readonly page: Page | null;
    }
  | { readonly type: 'typing' }
  | { readonly type: 'read'; readonly seq: number }
  | { readonly type: 'ping' };

export type ChatFrame =
  | { readonly type: 'welcome'; readonly conversation: string; readonly token: string; readonly epoch: string | null; readonly seq: number; readonly owner: Owner }
  | { readonly type: 'event'; readonly entry: Entry }
  | { readonly type: 'ack'; readonly cid: string; readonly seq: number }
  | { readonly type: 'typing'; readonly role: string }
  | { readonly type: 'queue'; readonly position: number; readonly etaSeconds: number | null }
  | { readonly type: 'reconnect'; readonly afterMillis: number }
  | { readonly type: 'receipt'; readonly delivered: number; readonly read: number }
  | { readonly type: 'survey'; readonly parts: readonly Part[]; readonly recommend: boolean }
  | { readonly type: 'error'; readonly code: string; readonly message: string; readonly cid: string | null }
  | { readonly type: 'pong' };

const PARTS: readonly Part[] = ['bot', 'agent'];

function decode(from: Shape): ChatFrame | null {
  switch (text(from, 'type')) {
    case 'welcome':
      return {
        type: 'welcome',
        conversation: text(from, 'conversation'),
        token: text(from, 'token'),
        epoch: textOrNull(from, 'epoch'),
        seq: count(from, 'seq'),
        owner: oneOf(from, 'owner', OWNERS),
      };
    case 'event': return { type: 'event', entry: decodeEntry(from) };
    case 'ack': return { type: 'ack', cid: text(from, 'cid'), seq: count(from, 'seq') };
    case 'typing': return { type: 'typing', role: text(from, 'role') };
    case 'queue': return { type: 'queue', position: count(from, 'position'), etaSeconds: countOrNull(from, 'etaSeconds') };
    case 'reconnect': return { type: 'reconnect', afterMillis: count(from, 'afterMillis') };
    case 'receipt': return { type: 'receipt', delivered: count(from, 'delivered'), read: count(from, 'read') };
    case 'survey': {
      const asked = Array.isArray(from['parts']) ? from['parts'] : [];
      return { type: 'survey', parts: PARTS.filter((part) => asked.includes(part)), recommend: flag(from, 'recommend') };
    }
    case 'error':
      return {
        type: 'error',
        code: text(from, 'code'),
        message: textOrNull(from, 'message') ?? '',
        cid: textOrNull(from, 'cid'),
      };
    case 'pong': return { type: 'pong' };
    default: return null;
  }
}

/** The frame in a text, or null for what this client does not know and therefore ignores. */
export function decodeChatFrame(raw: string): ChatFrame | null {
  const from = parseFrame(raw);
  return from && readable(() => decode(from));
}
