import { describe, expect, it } from 'vitest';
import { Refusal } from '../rest';
import { checkHours, checkPerson, checkReply, checkTeam, filled, goodPassword, minutes, timeOf, unknownVariables } from './checks';
import { excerpt } from './copy/excerpt';
import { refusalAt, refusalText } from './failure';
import { withChosen } from './form';
import { holidayName } from './holidays/holidays';
import { initials } from './people/people';
import { decodeHours, decodePerson, decodeReply, decodeTeam, type Person } from './staff';
import { ADMIN_TEXTS, skillName } from './texts';
import { hoursPerWeek } from './week/week';

const words = ADMIN_TEXTS.de;
const anna: Person = {
  id: 'anna', name: 'Anna', role: 'agent', languages: ['de'], skills: [], teams: [], capacity: 3, disabled: false, oidc: null, password: true,
};

describe('what the server says', () => {
  it('person_keepsEverything', () => {
    expect(decodePerson({ ...anna, role: 'captain', oidc: 7 })).toEqual(anna);
  });
  it('team_hasHoursOfItsOwnOrNone', () => {
    const team = { id: 'billing', name: 'Rechnung', skills: ['payment'], zone: 'Europe/Berlin', hours: { MONDAY: '08:00-20:00', SOMEDAY: '1' }, holidays: ['2026-12-25'] };
    expect(decodeTeam(team)).toEqual({ ...team, hours: { MONDAY: '08:00-20:00' } });
    expect(decodeHours({ zone: 'UTC' })).toEqual({ zone: 'UTC', hours: {}, holidays: [] });
  });
  it('reply_hasEitherText', () => {
    expect(decodeReply({ shortcut: 'danke', text: { de: 'Danke', fr: 'Merci' } })).toEqual({ shortcut: 'danke', text: { de: 'Danke' }, team: null });
  });
});

describe('forms', () => {
  it('person_isCheckedBeforeItIsSent', () => {
    expect(checkPerson(anna, words, '')).toEqual({});
    const wrongs = checkPerson({ ...anna, id: 'an na', name: ' ', languages: [], capacity: 2.5 }, words, 'kurz');
    expect(Object.keys(wrongs)).toEqual(['id', 'name', 'languages', 'capacity', 'password']);
    expect(Object.keys(checkPerson({ ...anna, capacity: Number.NaN }, words, ''))).toEqual(['capacity']);
    expect(Object.keys(checkPerson({ ...anna, capacity: -1 }, words, ''))).toEqual(['capacity']);
    expect(checkPerson({ ...anna, capacity: 0 }, words, '')).toEqual({});
  });

  it.each([['zehnzeichn', true], ['neunzeich', false], ['ä'.repeat(36), true], ['ä'.repeat(37), false], ['😀'.repeat(10), true]])(
    'password %s', (password, good) => expect(goodPassword(password)).toBe(good));

  it('hours_endAfterTheyBegin', () => {
    const zones = new Set(['Europe/Berlin']);
    const hours = { MONDAY: '08:00-24:00', TUESDAY: '20:00-08:00', FRIDAY: '-17:00' };
    expect(Object.keys(checkHours({ zone: 'Europe/Atlantis', hours, holidays: [] }, words, zones))).toEqual(['zone', 'TUESDAY', 'FRIDAY']);
    expect(checkTeam({ id: 'a', name: 'A', skills: [], zone: 'Europe/Berlin', hours: {}, holidays: [] }, words, zones)).toEqual({});
    expect([minutes('24:00'), minutes('08:30'), minutes('24:01'), minutes('8:30')]).toEqual([1440, 510, Number.NaN, Number.NaN]);
    expect(hoursPerWeek(hours)).toBe(16);
  });

  it.each([['8', '08:00'], ['8.30', '08:30'], ['0830', '08:30'], [' 17:05 ', '17:05'], ['24', '24:00'], ['25', '25'], ['8-9', '89'], ['früh', 'früh']])(
    'time %s', (typed, time) => expect(timeOf(typed)).toBe(time));

  it('reply_knowsItsVariables', () => {
    const reply = { shortcut: 'danke-2', text: { de: 'Danke, {name}! {agent} zu {order}' }, team: null };
    expect(checkReply(reply, words)).toEqual({});
    expect(Object.keys(checkReply({ ...reply, shortcut: 'Danke', text: {} }, words))).toEqual(['shortcut', 'de']);
    expect(checkReply({ ...reply, text: { en: 'Hi {Name}' } }, words)).toEqual({ en: '{Name} ist keine bekannte Variable.' });
    expect(unknownVariables('{name} {} {x}')).toEqual(['', 'x']);
    expect(filled('{name}: {order} {x}', { name: 'Lena', order: 'HK-1' })).toBe('Lena: HK-1 {x}');
  });

  it('choices_includeWhatIsChosenBeyondThem', () => {
    expect(withChosen(['de'], ['de', 'da'], (one) => one.toUpperCase())).toEqual([{ value: 'de', label: 'DE' }, { value: 'da', label: 'DA' }]);
  });
});

describe('refusals', () => {
  it('standAtTheFieldThatTheyName', () => {
    const fields = new Set(['name', 'capacity', 'oidc', '']);
    const at = (code: string, message: string): object => refusalAt(new Refusal(400, code, message), words, fields);
    expect(at('invalid', 'capacity: 1 to 50')).toEqual({ capacity: 'So kann das nicht gespeichert werden. (capacity: 1 to 50)' });
    expect(Object.keys(at('invalid', 'hours.MONDAY: from before to'))).toEqual(['form']);
    expect(Object.keys(at('conflict', 'oidc belongs to ben'))).toEqual(['oidc']);
    expect(at('last_admin', 'no admin left')).toEqual({ form: 'Danach könnte niemand mehr verwalten.' });
  });
  it('unknownOnes_keepTheServersWords', () => {
    expect(refusalText(new Refusal(418, 'teapot', 'I am a teapot'), words)).toBe('Das hat nicht geklappt. (I am a teapot)');
    expect(() => refusalText(new TypeError('ours'), words)).toThrow('ours');
  });
});

describe('small words', () => {
  it('excerpt_isAroundTheLine', () => {
    expect(excerpt('a\nb\r\nc\nd', 3, 1)).toEqual([
      { number: 2, text: 'b', wrong: false }, { number: 3, text: 'c', wrong: true }, { number: 4, text: 'd', wrong: false },
    ]);
    expect(excerpt('a', 9)).toEqual([]);
  });
  it('names_areReadable', () => {
    expect([initials('Anna Maria Weber'), initials('Ben'), initials(' ')]).toEqual(['AW', 'B', '']);
    expect([skillName('payment', 'de'), skillName('boats', 'de')]).toEqual(['Zahlung', 'boats']);
    expect(holidayName('2026-12-25', 'de')).toBe('Fr., 25. Dezember 2026');
    expect(holidayName('someday', 'de')).toBe('someday');
  });
});
