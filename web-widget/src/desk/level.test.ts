import { describe, expect, it } from 'vitest';
import { inboxRow } from '../testing/rows';
import { clockOf, pressing, remaining, secondsUntil, urgency } from './level';

const level = { kind: 'first', warnAt: '2026-11-22T09:30:45Z', dueAt: '2026-11-22T09:31:00Z' } as const;
const at = (time: string): number => Date.parse(`2026-11-22T09:${time}Z`);

describe('level', () => {
  it.each([['30:44.999', 'calm'], ['30:45', 'warn'], ['30:59.999', 'warn'], ['31:00', 'late']])('urgency at %s', (time, expected) =>
    expect(urgency(level, at(time))).toBe(expected));

  it.each([['30:00', '1:00'], ['30:59', '0:01'], ['30:59.400', '0:01'], ['31:00', '+0:00'], ['31:12', '+0:12']])('remaining at %s', (time, expected) =>
    expect(remaining(level, at(time))).toBe(expected));

  it('pressing_countsWhatIsLateAndWhatSoonWillBe', () => {
    const rows = [inboxRow('a', { level }), inboxRow('b', { level: { ...level, dueAt: '2026-11-22T09:30:50Z' } }), inboxRow('c'), inboxRow('d', { level: { ...level, warnAt: level.dueAt } })];
    expect(pressing(rows, at('30:50'))).toEqual({ late: 1, warn: 1 });
    expect(pressing(rows, at('31:00'))).toEqual({ late: 3, warn: 0 });
  });

  it('clock_showsLevelBeforeWait', () => {
    expect(clockOf(inboxRow('a', { level }), at('30:50'))).toEqual({ kind: 'level', urgency: 'warn', text: '0:10' });
    expect(clockOf(inboxRow('a'), at('30:50'))).toEqual({ kind: 'wait', text: '0:50' });
    expect(clockOf(inboxRow('a', { owner: 'agent', waitingSince: null }), at('30:50'))).toEqual({ kind: 'none' });
  });

  it.each([['30:30', 30], ['30:59.200', 1], ['31:00', 0], ['32:00', 0]])('secondsUntil at %s', (time, expected) =>
    expect(secondsUntil(level.dueAt, at(time))).toBe(expected));
});
