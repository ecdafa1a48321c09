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
  { type: 'hello', conversation: null, token: null, lastSeq: 0, epoch: null, language: 'de', identity: null, page: { url: 'https://shop.example/', title: 'Shop' } },
  { type: 'hello', conversation, token: '3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', lastSeq: 7, epoch: '5f3a9c01', language: null, identity: null, page: null },
  { type: 'message', cid: cid('56'), text: 'wo bleibt mein packet HK-204511 😀' },
  { type: 'choose', cid: cid('57'), choice: 'yes' },
  { type: 'handoff', cid: cid('58') },
  { type: 'rate', cid: cid('59'), score: 5, comment: 'Danke!' },
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
  { type: 'return', cid: cid('58'), conversation },
  { type: 'resolve', cid: cid('59'), conversation, outcome: 'solved' },
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
