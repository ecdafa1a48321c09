import { expect, it } from 'vitest';
import { clock, waited } from './time';

it('waited_saysMinutesThenHours', () => {
  const since = '2026-11-22T09:00:00Z';
  const at = (seconds: number): string => waited(since, Date.parse(since) + seconds * 1000);
  expect([at(-5), at(7), at(247), at(4320), at(90_000)]).toEqual(['0:00', '0:07', '4:07', '1 h 12', '1 d']);
});

it('clock_hasTwentyFourHoursInBothLanguages', () => {
  const at = new Date(2026, 10, 22, 17, 5).toISOString();
  expect([clock(at, 'de'), clock(at, 'en'), clock('soon', 'en')]).toEqual(['17:05', '17:05', '']);
});
