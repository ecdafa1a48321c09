import { describe, expect, it } from 'vitest';
import chat from '../../../protocol/chat.json';
import desk from '../../../protocol/desk.json';
import { decodeChatFrame, type ShopperCommand, type ShopperSignal } from './chat';
import { type AgentCommand, type AgentSignal, decodeDeskFrame } from './desk';

const chatFrame = (frame: object) => decodeChatFrame(JSON.stringify(frame));
const deskFrame = (frame: object) => decodeDeskFrame(JSON.stringify(frame));
const cid = (end: string): string => `0198f2a4-c1d0-7e3f-9a51-c0ffee1234${end}`;
const conversation = 'c-0198f2a4c1d07e3f9a51c0ffee123456';

/** What this client can send, written out in its own types: the compiler and the golden file must both agree. */
const SHOPPER: readonly (ShopperCommand | ShopperSignal)[] = [
  { type: 'hello', conversation: null, token: null, lastSeq: 0, lastCid: null, epoch: null, language: 'de', identity: null, page: { url: 'https://shop.example/', title: 'Shop' } },
  { type: 'hello', conversation, token: '3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', lastSeq: 7, lastCid: '0198f2a4-c1d0-7e3f-9a51-c0ffee123456', epoch: '5f3a9c01', language: null, identity: null, page: null },
  { type: 'message', cid: cid('56'), text: 'wo bleibt mein packet HK-204511 😀' },
  { type: 'choose', cid: cid('57'), choice: 'yes' },
  { type: 'handoff', cid: cid('58') },
  { type: 'rate', cid: cid('59'), score: 5, comment: 'Danke!' },
  { type: 'rate', cid: cid('5c'), score: 4, part: 'agent' },
  { type: 'recommend', cid: cid('5d'), score: 9 },
  { type: 'helpful', cid: cid('5a'), seq: 4, helpful: false },
  { type: 'close', cid: cid('5b') },
  { type: 'typing' },
  { type: 'read', seq: 3 },
  { type: 'ping' },
];

const AGENT: readonly (AgentCommand | AgentSignal)[] = [
  { type: 'available', available: true },
  { type: 'open', conversation, lastSeq: 0 },
  { type: 'leave', conversation },
  { type: 'claim', cid: cid('56'), conversation },
  { type: 'message', cid: cid('57'), conversation, text: 'Guten Tag, ich sehe nach.' },
  { type: 'decline', cid: cid('5b'), conversation },
  { type: 'transfer', cid: cid('58'), conversation, to: { kind: 'agent', id: 'ben' }, note: 'Rückzahlung, bitte prüfen' },
  { type: 'transfer', cid: cid('5c'), conversation, to: { kind: 'bot', id: null }, note: 'Nur noch eine Frage zur Lieferung' },
  { type: 'resolve', cid: cid('59'), conversation, outcome: 'solved', intentRight: true },
  { type: 'resolve', cid: cid('5d'), conversation, outcome: 'spam', intentRight: null },
  { type: 'takeover', cid: cid('5e'), conversation },
  { type: 'tag', cid: cid('5f'), conversation, tags: ['kulanz', 'vip'] },
  { type: 'read', conversation, seq: 4 },
  { type: 'draft', conversation, text: 'Guten Tag, ich' },
  { type: 'note', cid: cid('5a'), conversation, text: 'Kulanz zugesagt' },
  { type: 'typing', conversation },
  { type: 'ping' },
];

describe('golden frames', () => {
  it('shopper_sendsExactlyThese', () => expect(SHOPPER).toEqual(chat.client));
  it('agent_sendsExactlyThese', () => expect(AGENT).toEqual(desk.client));

  it.each(chat.server)('chat_decodes $type', (frame) => {
    const decoded = chatFrame(frame);
    expect(decoded?.type).toBe(frame.type);
    if (decoded?.type === 'event') expect([decoded.entry.cid, decoded.entry.event.kind]).toEqual([frame.cid, frame.event?.kind]);
  });

  it.each(desk.server)('desk_decodes $type', (frame) => {
    const decoded = deskFrame(frame);
    expect(decoded?.type).toBe(frame.type);
    if (decoded?.type === 'event') expect([decoded.entry.cid, decoded.entry.event.kind]).toEqual([frame.cid, frame.event?.kind]);
  });

  it('message_keepsEverything', () => {
    const golden = chat.server.find((frame) => frame.event?.cards);
    const decoded = golden && chatFrame(golden);
    expect(decoded?.type === 'event' && decoded.entry.event).toMatchObject(golden?.event ?? {});
  });

  it('handOver_keepsEverything', () => {
    for (const golden of chat.server.filter((frame) => ['queued', 'assigned', 'rated', 'recommended'].includes(frame.event?.kind ?? ''))) {
      const decoded = chatFrame(golden);
      expect(decoded?.type === 'event' && decoded.entry.event).toMatchObject(golden.event ?? {});
    }
    expect(chatFrame({ type: 'survey', parts: ['agent', 'shop', 'bot'], recommend: false })).toEqual(
      { type: 'survey', parts: ['bot', 'agent'], recommend: false });
    expect(chatFrame({ type: 'receipt', delivered: 4, read: 2 })).toEqual({ type: 'receipt', delivered: 4, read: 2 });
  });

  it('packet_keepsEverything', () => {
    const golden = desk.server.find((frame) => frame.type === 'packet');
    const decoded = golden && deskFrame(golden);
    const packet = decoded?.type === 'packet' ? decoded.packet : null;
    expect(packet).toMatchObject({
      reason: 'wish', identity: { verified: true, name: 'Lena Petersen' }, order: { title: 'Bestellung HK-204511' },
      intents: [{ label: 'order.status', confidence: 0.93 }], articles: [{ title: 'Sendung verfolgen', helpful: false }],
    });
  });

  it('unknownType_isIgnored', () => {
    expect(decodeChatFrame('{"type":"fireworks"}')).toBeNull();
    expect(decodeDeskFrame('{"type":"fireworks"}')).toBeNull();
  });

  it('unknownKind_keepsItsNumber', () => {
    const decoded = chatFrame({ type: 'event', seq: 3, at: '2026-11-22T09:30:00Z', event: { kind: 'fireworks', colour: 'red' } });
    expect(decoded).toEqual({ type: 'event', entry: { seq: 3, at: '2026-11-22T09:30:00Z', cid: null, event: { kind: 'unknown' } } });
  });

  it.each(['hello', '[]', '{}', '{"type":5}', '{"type":"ack","cid":1,"seq":"x"}', '{"type":"event","seq":1}'])(
    'nonsense_isIgnored %s', (raw) => expect(decodeChatFrame(raw)).toBeNull());
});

describe('golden frames of the desk', () => {
  const golden = (type: string) => {
    const frame = desk.server.find((one) => one.type === type);
    return { frame, decoded: frame ? deskFrame(frame) : null };
  };

  it.each(['inbox', 'rows'] as const)('row_keepsEverything %s', (type) => {
    const { frame, decoded } = golden(type);
    expect(decoded?.type === type && decoded.conversations).toEqual(frame?.conversations);
  });

  it('overview_keepsEverything', () => {
    const { frame, decoded } = golden('overview');
    expect(decoded?.type === 'overview' && { type: 'overview', ...decoded.overview }).toEqual(frame);
  });

  it('offer_keepsEverything', () => {
    const { frame, decoded } = golden('offer');
    expect(decoded?.type === 'offer' && { type: 'offer', ...decoded.offer }).toEqual(frame);
  });

  it('draftAndReceipt_keepEverything', () => {
    const draft = golden('draft').decoded;
    expect(draft?.type === 'draft' && draft.draft).toEqual({ agent: 'anna', agentName: 'Anna', text: 'Guten Tag, ich' });
    const receipt = golden('receipt').decoded;
    expect(receipt?.type === 'receipt' && receipt.receipt).toEqual({ delivered: 4, read: 2 });
  });

  it('brokenLevel_hidesNoRow', () => {
    const { frame } = golden('rows');
    const decoded = deskFrame({ ...frame, conversations: [{ ...frame?.conversations?.[0], level: { kind: 'first' }, offeredTo: 7 }] });
    expect(decoded?.type === 'rows' && decoded.conversations[0]).toMatchObject({ level: null, offeredTo: null });
  });
});
