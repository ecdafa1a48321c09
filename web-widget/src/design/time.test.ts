import { expect, it } from 'vitest';
import { clock, dayName, dayOf, waited } from './time';

it('waited_saysMinutesThenHours', () => {
  const since = '2026-11-22T09:00:00Z';
  const at = (seconds: number): string => waited(since, Date.parse(since) + seconds * 1000);
  expect([at(-5), at(7), at(247), at(4320), at(90_000)]).toEqual(['0:00', '0:07', '4:07', '1 h 12', '1 d']);
});

it('clock_hasTwentyFourHoursInBothLanguages', () => {
  const at = new Date(2026, 10, 22, 17, 5).toISOString();
  expect([clock(at, 'de'), clock(at, 'en'), clock('soon', 'en')]).toEqual(['17:05', '17:05', '']);
});

it('days_areNamedAsPeopleDo', () => {
  const at = (day: number, year = 2026): string => new Date(year, 10, day, 12).toISOString();
  const name = (iso: string, language: string): string => dayName(iso, language, Date.parse(at(22)));
  expect([dayOf(at(2)), dayOf('soon')]).toEqual(['2026-11-02', '']);
  expect([name(at(22), 'de'), name(at(21), 'en'), name(at(20), 'de')]).toEqual(['Heute', 'Yesterday', 'Freitag, 20. November']);
  expect(name(at(20, 2025), 'en')).toContain('November 2025');
});
