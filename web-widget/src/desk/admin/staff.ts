import { count, flag, isShape, type Shape, shape, text, textOrNull } from '../../protocol/shape';

export const ROLES = ['agent', 'supervisor', 'admin'] as const;
export type StaffRole = (typeof ROLES)[number];

export const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export type Day = (typeof DAYS)[number];

/** From and to by weekday, `08:00-20:00`; a day without an entry is closed. */
export type Week = Readonly<Partial<Record<Day, string>>>;

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly languages: readonly string[];
  readonly skills: readonly string[];
  readonly teams: readonly string[];
  readonly capacity: number;
  readonly disabled: boolean;
  readonly oidc: string | null;
  /** Whether a password is set; a new person has none. */
  readonly password: boolean;
}

export interface Hours { readonly zone: string; readonly hours: Week; readonly holidays: readonly string[] }

export interface Team extends Hours { readonly id: string; readonly name: string; readonly skills: readonly string[] }

export interface Reply {
  readonly shortcut: string;
  readonly text: Readonly<Partial<Record<'de' | 'en', string>>>;
  readonly team: string | null;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function week(value: unknown): Week {
  const from = isShape(value) ? value : {};
  return Object.fromEntries(DAYS.flatMap((day) => (typeof from[day] === 'string' ? [[day, from[day]]] : [])));
}

export function decodePerson(from: Shape): Person {
  return {
    id: text(from, 'id'),
    name: text(from, 'name'),
    role: ROLES.find((role) => role === from['role']) ?? 'agent',
    languages: texts(from['languages']),
    skills: texts(from['skills']),
    teams: texts(from['teams']),
    capacity: count(from, 'capacity'),
    disabled: flag(from, 'disabled'),
    oidc: textOrNull(from, 'oidc'),
    password: from['password'] === true,
  };
}

export function decodeHours(value: unknown): Hours {
  const from = shape(value, 'hours');
  return { zone: textOrNull(from, 'zone') ?? '', hours: week(from['hours']), holidays: texts(from['holidays']) };
}

export function decodeTeam(from: Shape): Team {
  return { id: text(from, 'id'), name: text(from, 'name'), skills: texts(from['skills']), ...decodeHours(from) };
}

export function decodeReply(from: Shape): Reply {
  const said = shape(from['text'], 'text');
  const [de, en] = [textOrNull(said, 'de'), textOrNull(said, 'en')];
  return {
    shortcut: text(from, 'shortcut'),
    text: { ...(de === null ? {} : { de }), ...(en === null ? {} : { en }) },
    team: textOrNull(from, 'team'),
  };
}
