import { describe, expect, it } from 'vitest';
import { FakeTimers, FakeWire } from '../testing/fakes';
import { backoff, Connection, socketUrl } from './connection';

function connection() {
  const timers = new FakeTimers();
  const wires: FakeWire[] = [];
  const states: string[] = [];
  const line = new Connection({
    open: () => { const wire = new FakeWire(); wires.push(wire); return wire; },
    onOpen: () => undefined, onText: () => undefined, onState: (state) => states.push(state),
    timers, random: () => 1,
  });
  return { line, timers, wires, states };
}

describe('backoff', () => {
  it('doublesUpToTwentySeconds', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 50].map((n) => backoff(n, 1))).toEqual([500, 1000, 2000, 4000, 8000, 16000, 20000, 20000]);
  });
  it('isHalfRandom', () => {
    expect(backoff(3, 0)).toBe(2000);
    expect(backoff(3, 0.5)).toBe(3000);
  });
});

describe('connection', () => {
  it('closed_comesBackLaterAndLater', () => {
    const { line, timers, wires } = connection();
    line.start();
    wires[0]?.accept();
    wires[0]?.onclose?.();
    timers.advance(499);
    expect(wires).toHaveLength(1);
    timers.advance(1);
    expect(wires).toHaveLength(2);
    wires[1]?.onclose?.();
    timers.advance(999);
    expect(wires).toHaveLength(2);
    timers.advance(1);
    expect(wires).toHaveLength(3);
  });

  it('settled_beginsWithTheShortestDelay', () => {
    const { line, timers, wires } = connection();
    line.start();
    wires[0]?.onclose?.();
    timers.advance(500);
    wires[1]?.accept();
    line.settle();
    wires[1]?.onclose?.();
    timers.advance(500);
    expect(wires).toHaveLength(3);
  });

  it('silent_isAskedThenGivenUp', () => {
    const { line, timers, wires, states } = connection();
    line.start();
    wires[0]?.accept();
    timers.advance(25_000);
    expect(wires[0]?.sent).toEqual([{ type: 'ping' }]);
    wires[0]?.bring({ type: 'pong' });
    timers.advance(34_999);
    expect(states.at(-1)).toBe('open');
    timers.advance(1);
    expect(wires[0]?.closed).toBe(true);
    expect(states.at(-1)).toBe('waiting');
  });

  it('sentAway_comesBackAfterThatTimeAndNotBefore', () => {
    const { line, timers, wires, states } = connection();
    line.start();
    wires[0]?.accept();
    line.comeBack(4200);
    expect([wires[0]?.closed, states.at(-1)]).toEqual([true, 'waiting']);
    timers.advance(4199);
    expect(wires).toHaveLength(1);
    timers.advance(1);
    expect(wires).toHaveLength(2);
  });

  it('sentAwayForAges_comesBackAfterAMinute', () => {
    const { line, timers, wires } = connection();
    line.start();
    line.comeBack(86_400_000);
    timers.advance(60_000);
    expect(wires).toHaveLength(2);
  });

  it('stopped_staysAway', () => {
    const { line, timers, wires } = connection();
    line.start();
    wires[0]?.onclose?.();
    line.stop();
    timers.advance(60_000);
    expect(wires).toHaveLength(1);
  });

  it('url_followsTheOrigin', () => {
    expect(socketUrl('https://shop.example', '/chat')).toBe('wss://shop.example/chat');
    expect(socketUrl('http://localhost:8080/', '/chat')).toBe('ws://localhost:8080/chat');
  });
});
