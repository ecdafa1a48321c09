import { describe, expect, it } from 'vitest';
import { FakeTimers, FakeWire } from '../testing/fakes';
import { DeskSession } from './session';

function setup() {
  const timers = new FakeTimers();
  const wires: FakeWire[] = [];
  const session = new DeskSession({
    open: () => { const wire = new FakeWire(); wires.push(wire); return wire; },
    timers, random: () => 0, now: () => timers.now, onLost: () => undefined,
  });
  session.start();
  const wire = (): FakeWire => wires.at(-1) ?? new FakeWire();
  const enter = (available = true): void => {
    wire().accept();
    wire().bring({ type: 'welcome', agent: { id: 'anna', name: 'Anna', role: 'agent' }, available });
  };
  const drop = (): void => { wire().onclose?.(); timers.advance(20_000); enter(); };
  enter();
  return { session, wire, drop, enter, timers };
}

const event = (seq: number, role: string, insight: object | null = null, text = `text ${seq}`, cid: unknown = null) => ({
  type: 'event', conversation: 'c-1', seq, cid, at: `2026-11-22T09:30:0${seq}Z`, insight,
  event: { kind: 'message', from: { role, name: '' }, text },
});

describe('session', () => {
  it('reconnect_opensFromTheLastNumberAndSendsAgain', () => {
    const { session, wire, drop } = setup();
    session.show('c-1');
    wire().bring(event(1, 'shopper'), event(2, 'bot'));
    session.say({ type: 'message', conversation: 'c-1', text: 'Moin' });
    const sent = wire().sentOf('message');
    drop();
    expect(wire().sentOf('open')).toEqual([{ type: 'open', conversation: 'c-1', lastSeq: 2 }]);
    expect(wire().sentOf('message')).toEqual(sent);
  });

  it('serverThatStops_isComeBackToAndNothingIsLost', () => {
    const { session, wire, enter, timers } = setup();
    session.show('c-1');
    session.say({ type: 'message', conversation: 'c-1', text: 'Moin' });
    const sent = wire().sentOf('message');
    wire().bring({ type: 'reconnect', afterMillis: 4200 });
    expect(session.state).toBe('waiting');
    timers.advance(4200);
    enter();
    expect(wire().sentOf('message')).toEqual(sent);
  });

  it('insightOfAnAnswer_standsUnderTheQuestion', () => {
    const { session, wire } = setup();
    session.show('c-1');
    wire().bring(event(1, 'shopper'), event(2, 'bot', { intents: [{ label: 'order.status', confidence: 0.9 }] }));
    expect(session.current?.lines().map((line) => line.kind === 'entry' && line.insight?.intents[0]?.label)).toEqual(['order.status', undefined]);
  });

  it('notes_standWhereTheyWereWrittenAndOnce', () => {
    const { session, wire } = setup();
    session.show('c-1');
    const note = { type: 'note', conversation: 'c-1', seq: 1, at: '2026-11-22T09:30:01.500Z', agent: 'Anna', text: 'Kulanz' };
    wire().bring(event(1, 'shopper'), event(2, 'bot'), note, note);
    expect(session.current?.lines().map((line) => line.kind)).toEqual(['entry', 'note', 'entry']);
  });

  it('choices_areKnownByTheirLabels', () => {
    const { session, wire } = setup();
    session.show('c-1');
    const asked = event(1, 'bot');
    wire().bring({ ...asked, event: { ...asked.event, choices: [{ id: 'item:0', label: 'Regenjacke' }] } });
    expect(session.current?.choices().get('item:0')).toBe('Regenjacke');
  });

  it('ownAnswer_isKnownByItsCid', () => {
    const { session, wire } = setup();
    session.show('c-1');
    session.say({ type: 'message', conversation: 'c-1', text: 'Moin' });
    const cid = wire().sentOf('message')[0]?.['cid'];
    wire().bring(event(1, 'agent', null, 'Moin', cid), { type: 'ack', conversation: 'c-1', cid, seq: 1 });
    expect(session.current?.lines().map((line) => line.kind)).toEqual(['entry']);
  });

  it('refusedAnswer_isKeptToSendAgain', () => {
    const { session, wire } = setup();
    session.show('c-1');
    session.say({ type: 'message', conversation: 'c-1', text: 'Moin' });
    const cid = String(wire().sentOf('message')[0]?.['cid']);
    wire().bring({ type: 'error', code: 'not_owner', message: '', cid, conversation: 'c-1' });
    expect(session.refusal).toBe('not_owner');
    expect(session.current?.lines().at(-1)).toMatchObject({ kind: 'pending', delivery: 'failed' });
    session.retry('c-1', cid);
    expect(wire().sentOf('message').map((frame) => frame['cid'])).toEqual([cid, cid]);
  });

  it('lostClaim_isForgotten', () => {
    const { session, wire } = setup();
    session.say({ type: 'claim', conversation: 'c-1' });
    wire().bring({ type: 'error', code: 'already_claimed', message: '', cid: wire().sentOf('claim')[0]?.['cid'] });
    expect(session.refusal).toBe('already_claimed');
    session.show('c-1');
    expect(session.current?.outbox.all).toEqual([]);
  });

  it('presence_isToldAgainAfterAReconnect', () => {
    const { session, wire, drop } = setup();
    session.setAvailable(false);
    drop();
    expect(wire().sentOf('available')).toEqual([{ type: 'available', available: false }]);
  });
});
