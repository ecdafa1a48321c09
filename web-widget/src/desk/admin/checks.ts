import { DAYS, type Hours, type Person, type Reply, type Team, type Week } from './staff';
import type { AdminTexts } from './texts';

/** What is wrong with a form: words by the field's name; under `form` what belongs to none. */
export type Wrongs = Readonly<Record<string, string>>;

const ID = /^[\p{L}\d.-]{1,40}$/u;
const SHORTCUT = /^[\p{Ll}\d-]{1,40}$/u;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const VARIABLES: ReadonlySet<string> = new Set(['name', 'agent', 'order']);
const BRACES = /\{([^{}]*)\}/g;

/** Only what is wrong: `[field, whether it is, words]`. */
function found(...all: readonly (readonly [string, boolean, string])[]): Wrongs {
  return Object.fromEntries(all.filter(([, wrong]) => wrong).map(([field, , words]) => [field, words]));
}

/** Minutes of a day, 24:00 included; NaN for what is no time. */
export function minutes(time: string): number {
  if (time === '24:00') return 1440;
  return TIME.test(time) ? Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) : Number.NaN;
}

/** A time as people type it (`8`, `8.30`, `0830`, `24`) as `08:30`; what is no time stays as it is. */
export function timeOf(typed: string): string {
  const [, hour = '', minute = '00'] = /^\s*(\d{1,2})(?:\s*[:.h]?\s*(\d{2}))?\s*$/.exec(typed) ?? [];
  const time = hour === '' ? '' : `${hour.padStart(2, '0')}:${minute}`;
  return Number.isNaN(minutes(time)) ? typed.replaceAll('-', '').trim() : time;
}

/** The two ends of `08:00-20:00`. */
export function span(entry: string): readonly [from: string, to: string] {
  const [from = '', to = ''] = entry.split('-');
  return [from, to];
}

export function checkWeek(hours: Week, words: AdminTexts): Wrongs {
  return found(...DAYS.flatMap((day): (readonly [string, boolean, string])[] => {
    const entry = hours[day];
    if (entry === undefined) return [];
    const [from, to] = span(entry).map(minutes) as [number, number];
    return [[day, !(from < to), words.wrong.span]];
  }));
}

export function checkHours(one: Hours, words: AdminTexts, zones: ReadonlySet<string>): Wrongs {
  return { ...found(['zone', !zones.has(one.zone), words.wrong.zone]), ...checkWeek(one.hours, words) };
}

export function checkPerson(one: Person, words: AdminTexts, password: string): Wrongs {
  return found(
    ['id', !ID.test(one.id), words.wrong.id],
    ['name', one.name.trim() === '' || one.name.length > 80, words.wrong.name],
    ['languages', one.languages.length === 0, words.wrong.languages],
    ['capacity', !Number.isInteger(one.capacity) || one.capacity < 0 || one.capacity > 50, words.wrong.capacity],
    ['password', password !== '' && !goodPassword(password), words.wrong.password],
  );
}

/** At least ten characters, and no more than 72 bytes: beyond that the server's hash is blind. */
export function goodPassword(password: string): boolean {
  return [...password].length >= 10 && new TextEncoder().encode(password).length <= 72;
}

export function checkTeam(one: Team, words: AdminTexts, zones: ReadonlySet<string>): Wrongs {
  return {
    ...found(['id', !ID.test(one.id), words.wrong.id], ['name', one.name.trim() === '', words.wrong.name]),
    ...checkHours(one, words, zones),
  };
}

/** The words in braces that no variable has. */
export function unknownVariables(text: string): string[] {
  return [...text.matchAll(BRACES)].map((match) => match[1] ?? '').filter((name) => !VARIABLES.has(name));
}

export function checkReply(one: Reply, words: AdminTexts): Wrongs {
  const { de = '', en = '' } = one.text;
  const body = (text: string): boolean => text.length > 5000 || unknownVariables(text).length > 0;
  const why = (text: string): string => (text.length > 5000 ? words.wrong.long : words.wrong.variable(unknownVariables(text)[0] ?? ''));
  return found(
    ['shortcut', !SHORTCUT.test(one.shortcut), words.wrong.shortcut],
    ['de', de.trim() === '' && en.trim() === '', words.wrong.text],
    ['de', body(de), why(de)],
    ['en', body(en), why(en)],
  );
}

/** A reply as it will be sent, its variables filled in; unknown ones stay as they are. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(BRACES, (whole, name: string) => values[name] ?? whole);
}
