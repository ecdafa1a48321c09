import type { Language } from '../texts';
import type { Day, StaffRole } from './staff';

const de = {
  title: 'Verwaltung', forbidden: 'Die Verwaltung ist Administratoren vorbehalten.', sections: 'Bereiche der Verwaltung',
  loading: 'Wird geladen …', again: 'Noch einmal versuchen',
  people: 'Personen', teams: 'Teams', hours: 'Öffnungszeiten', replies: 'Textbausteine', copy: 'Sichern & Laden',
  back: 'Zurück zur Liste', edit: (name: string) => `${name} bearbeiten`, save: 'Speichern', cancel: 'Abbrechen', remove: 'Entfernen',
  saved: (name: string) => `${name} ist gespeichert.`, removed: (name: string) => `${name} ist entfernt.`,
  filter: 'Liste filtern', noMatch: 'Nichts passt zu diesem Filter.',
  discard: { title: 'Änderungen verwerfen?', text: 'Was Sie geändert haben, ist noch nicht gespeichert.', yes: 'Verwerfen', no: 'Weiter bearbeiten' },
  optional: 'freiwillig', add: 'Hinzufügen', without: (name: string) => `${name} entfernen`,
  person: {
    lead: 'Wer am Arbeitsplatz antwortet, mit welchen Rechten, Sprachen und Teams.', add: 'Person anlegen', empty: 'Noch ist niemand angelegt.',
    id: 'Anmeldename', idHint: 'Buchstaben, Ziffern, Punkte und Striche. Später nicht mehr änderbar.',
    name: 'Name', nameHint: 'So lesen ihn die Kunden.', role: 'Rolle',
    roles: { agent: 'Mitarbeiter', supervisor: 'Teamleitung', admin: 'Administrator' } satisfies Record<StaffRole, string>,
    roleHints: {
      agent: 'Beantwortet Unterhaltungen.', supervisor: 'Sieht alle Unterhaltungen und die Übersicht, darf übernehmen.',
      admin: 'Darf alles, auch diese Verwaltung.',
    } satisfies Record<StaffRole, string>,
    languages: 'Sprachen', skills: 'Fachgebiete', skillsHint: 'Passende Anliegen kommen zuerst hierher.', otherSkill: 'Weiteres Fachgebiet',
    teams: 'Teams', noTeams: 'Es gibt noch keine Teams.', capacity: 'Unterhaltungen gleichzeitig', capacityHint: 'Mit 0 bekommt diese Person keine Unterhaltungen.',
    disabled: 'Gesperrt', disabledHint: 'Kann sich nicht anmelden und bekommt keine Unterhaltungen.',
    oidc: 'Kennung der Firmenanmeldung', oidcHint: 'Meist die E-Mail-Adresse. Leer: wie der Anmeldename.',
    password: 'Neues Passwort', passwordHint: 'Mindestens 10 Zeichen. Leer lassen, damit alles bleibt, wie es ist. Ein neues Passwort meldet die Person überall ab.',
    passwordNewHint: 'Mindestens 10 Zeichen. Ohne Passwort ist die Anmeldung nur über die Firmenanmeldung möglich.', noPassword: 'Kein Passwort',
    confirm: (name: string) => `${name} wirklich entfernen?`,
    confirmText: 'Frühere Unterhaltungen bleiben erhalten. Wer nur eine Zeit lang fehlt, wird besser gesperrt.',
  },
  team: {
    lead: 'Wer welche Anliegen bearbeitet, und wann.', add: 'Team anlegen', empty: 'Noch gibt es keine Teams. Dann sind alle für alles da.',
    id: 'Kürzel', name: 'Name', skills: 'Fachgebiete', skillsHint: 'Diese Anliegen bekommt das Team.', ownHours: 'Eigene Zeiten', shopHours: 'Zeiten des Shops',
    when: 'Öffnungszeiten', members: (n: number) => (n === 1 ? '1 Person' : `${n} Personen`),
    confirm: (name: string) => `Team „${name}“ wirklich entfernen?`, confirmText: 'Das geht nur, wenn keine Person und kein Textbaustein mehr dazugehört.',
  },
  shop: {
    lead: 'Wann jemand am Arbeitsplatz ist. Gilt für alle Teams ohne eigene Zeiten.', always: 'Immer geöffnet', fixed: 'Feste Zeiten', saved: 'Die Öffnungszeiten sind gespeichert.',
    zone: 'Zeitzone', week: 'Woche', holidays: 'Geschlossene Tage', holidaysHint: 'Feiertage und Betriebsferien: an diesen Tagen ist ganztägig geschlossen.',
    noHolidays: 'Keine eingetragen.', date: 'Datum', open: (day: string) => `${day} geöffnet`, closed: 'geschlossen', from: (day: string) => `${day} von`, to: (day: string) => `${day} bis`,
    until: 'bis', copyDown: 'Montag auf Dienstag bis Freitag übertragen', midnight: '24:00 heißt Mitternacht.', kind: 'Wann ist geöffnet?', perWeek: (hours: string) => `${hours} Stunden in der Woche`,
  },
  days: {
    MONDAY: 'Montag', TUESDAY: 'Dienstag', WEDNESDAY: 'Mittwoch', THURSDAY: 'Donnerstag', FRIDAY: 'Freitag', SATURDAY: 'Samstag', SUNDAY: 'Sonntag',
  } satisfies Record<Day, string>,
  reply: {
    lead: 'Fertige Antworten, die am Arbeitsplatz mit einem Schrägstrich abgerufen werden.', add: 'Textbaustein anlegen', empty: 'Noch gibt es keine Textbausteine.',
    shortcut: 'Kürzel', shortcutHint: 'Kleinbuchstaben, Ziffern und Striche. Abgerufen mit einem Schrägstrich davor.', de: 'Deutscher Text', en: 'Englischer Text',
    team: 'Nur für das Team', everybody: 'Alle Teams', insert: 'Einfügen', preview: 'Vorschau', previewHint: 'Mit Beispielwerten, wie der Kunde es liest.',
    variables: { name: 'Name des Kunden', agent: 'Ihr Name', order: 'Bestellnummer' } as Record<string, string>,
    samples: { name: 'Lena Petersen', agent: 'Anna', order: 'HK-204511' } as Record<string, string>, missing: 'fehlt',
    confirm: (shortcut: string) => `Textbaustein /${shortcut} wirklich entfernen?`, confirmText: 'Bereits gesendete Antworten ändern sich dadurch nicht.',
  },
  copying: {
    lead: 'Alles aus dieser Verwaltung als eine YAML-Datei: zum Aufheben, Vergleichen und Übertragen.',
    export: 'Sichern', exportText: 'Personen, Teams, Zeiten und Textbausteine. Passwörter stehen nur verschlüsselt darin.', download: 'YAML herunterladen',
    import: 'Laden', importText: 'Eine Datei ersetzt alles, was hier steht, oder sie wird als Ganzes abgelehnt.', choose: 'YAML-Datei auswählen',
    confirm: (file: string) => `Alles durch „${file}“ ersetzen?`, confirmText: 'Personen, Teams, Zeiten und Textbausteine werden ersetzt. Wer in der Datei fehlt, kann sich nicht mehr anmelden.',
    yes: 'Ersetzen', done: (agents: number, teams: number, replies: number) => `Geladen: ${agents} Personen, ${teams} Teams, ${replies} Textbausteine.`,
    atLine: (line: number) => `Zeile ${line}`, large: 'Die Datei ist größer als 1 MiB.', unchanged: 'Es wurde nichts geändert.',
  },
  ownPassword: {
    title: 'Passwort ändern', old: 'Bisheriges Passwort', new: 'Neues Passwort', again: 'Neues Passwort wiederholen', hint: 'Mindestens 10 Zeichen.',
    warning: 'Danach werden Sie überall abgemeldet, auch hier.', submit: 'Passwort ändern', wrongOld: 'Das bisherige Passwort stimmt nicht.', different: 'Die beiden Eingaben sind verschieden.',
    done: 'Ihr Passwort ist geändert. Bitte melden Sie sich neu an.',
  },
  wrong: {
    id: 'Bitte 1 bis 40 Buchstaben, Ziffern, Punkte oder Striche.', name: 'Bitte 1 bis 80 Zeichen.', languages: 'Bitte mindestens eine Sprache wählen.',
    capacity: 'Bitte eine ganze Zahl von 0 bis 50.', password: 'Bitte mindestens 10 Zeichen (und höchstens 72 Bytes).', span: 'Bitte Uhrzeiten wie 08:00 und 17:30; das Ende muss nach dem Anfang liegen.',
    zone: 'Diese Zeitzone ist nicht bekannt.', shortcut: 'Bitte 1 bis 40 Kleinbuchstaben, Ziffern oder Striche.', text: 'Bitte mindestens einen der beiden Texte schreiben.',
    long: 'Bitte höchstens 5.000 Zeichen.', variable: (name: string) => `{${name}} ist keine bekannte Variable.`, taken: 'Das gibt es schon.', date: 'Bitte ein Datum wählen.',
    some: 'Bitte prüfen Sie die markierten Felder.',
  },
  refused: {
    invalid: 'So kann das nicht gespeichert werden.', login: 'Ihre Anmeldung ist abgelaufen. Bitte melden Sie sich neu an.', forbidden: 'Dafür reichen Ihre Rechte nicht.',
    not_found: 'Das gibt es nicht mehr.', in_use: 'Wird noch verwendet und kann nicht entfernt werden.', last_admin: 'Danach könnte niemand mehr verwalten.',
    conflict: 'Das wurde gerade an anderer Stelle geändert, oder die Kennung gehört schon zu jemand anderem.', unavailable: 'Der Speicher ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.',
    unreachable: 'Der Server ist nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.', too_many_attempts: 'Zu viele Versuche. Bitte warten Sie etwas.',
    other: 'Das hat nicht geklappt.',
  } as Record<string, string>,
};

export type AdminTexts = typeof de;

const en: AdminTexts = {
  title: 'Administration', forbidden: 'The administration is for administrators only.', sections: 'Sections of the administration',
  loading: 'Loading …', again: 'Try again',
  people: 'People', teams: 'Teams', hours: 'Opening hours', replies: 'Canned replies', copy: 'Export & import',
  back: 'Back to the list', edit: (name) => `Edit ${name}`, save: 'Save', cancel: 'Cancel', remove: 'Remove',
  saved: (name) => `${name} is saved.`, removed: (name) => `${name} is removed.`,
  filter: 'Filter the list', noMatch: 'Nothing matches this filter.',
  discard: { title: 'Discard the changes?', text: 'What you have changed is not saved yet.', yes: 'Discard', no: 'Keep editing' },
  optional: 'optional', add: 'Add', without: (name) => `Remove ${name}`,
  person: {
    lead: 'Who answers at the desk, with which rights, languages and teams.', add: 'Add a person', empty: 'Nobody has been added yet.',
    id: 'Login name', idHint: 'Letters, digits, dots and dashes. Cannot be changed later.',
    name: 'Name', nameHint: 'As shoppers read it.', role: 'Role',
    roles: { agent: 'Agent', supervisor: 'Supervisor', admin: 'Administrator' },
    roleHints: { agent: 'Answers conversations.', supervisor: 'Sees all conversations and the overview, may take over.', admin: 'May do everything, this administration included.' },
    languages: 'Languages', skills: 'Skills', skillsHint: 'Matching concerns come here first.', otherSkill: 'Another skill',
    teams: 'Teams', noTeams: 'There are no teams yet.', capacity: 'Conversations at a time', capacityHint: 'With 0 this person gets no conversations.',
    disabled: 'Disabled', disabledHint: 'Can neither log in nor get conversations.',
    oidc: 'Identifier in the company’s login', oidcHint: 'Usually the e-mail address. Empty: same as the login name.',
    password: 'New password', passwordHint: 'At least 10 characters. Leave it empty to keep everything as it is. A new password logs the person out everywhere.',
    passwordNewHint: 'At least 10 characters. Without one, only the company’s login works.', noPassword: 'No password',
    confirm: (name) => `Remove ${name}?`, confirmText: 'Earlier conversations stay. Somebody who is only away for a while is better disabled.',
  },
  team: {
    lead: 'Who takes care of which concerns, and when.', add: 'Add a team', empty: 'There are no teams yet. So everybody is there for everything.',
    id: 'Short name', name: 'Name', skills: 'Skills', skillsHint: 'The team gets these concerns.', ownHours: 'Hours of its own', shopHours: 'Hours of the shop',
    when: 'Opening hours', members: (n) => (n === 1 ? '1 person' : `${n} people`),
    confirm: (name) => `Remove the team “${name}”?`, confirmText: 'This is possible only if no person and no canned reply belongs to it any more.',
  },
  shop: {
    lead: 'When somebody is at the desk. For all teams without hours of their own.', always: 'Always open', fixed: 'Fixed hours', saved: 'The opening hours are saved.',
    zone: 'Time zone', week: 'Week', holidays: 'Closed days', holidaysHint: 'Public holidays and breaks: closed for the whole day.',
    noHolidays: 'None so far.', date: 'Date', open: (day) => `${day} open`, closed: 'closed', from: (day) => `${day} from`, to: (day) => `${day} until`,
    until: 'to', copyDown: 'Copy Monday to Tuesday through Friday', midnight: '24:00 means midnight.', kind: 'When is it open?', perWeek: (hours) => `${hours} hours a week`,
  },
  days: { MONDAY: 'Monday', TUESDAY: 'Tuesday', WEDNESDAY: 'Wednesday', THURSDAY: 'Thursday', FRIDAY: 'Friday', SATURDAY: 'Saturday', SUNDAY: 'Sunday' },
  reply: {
    lead: 'Ready-made answers, called up at the desk with a slash.', add: 'Add a reply', empty: 'There are no canned replies yet.',
    shortcut: 'Shortcut', shortcutHint: 'Lower-case letters, digits and dashes. Called up with a slash before it.', de: 'German text', en: 'English text',
    team: 'Only for the team', everybody: 'All teams', insert: 'Insert', preview: 'Preview', previewHint: 'With sample values, as the shopper reads it.',
    variables: { name: 'Shopper’s name', agent: 'Your name', order: 'Order number' },
    samples: { name: 'Lena Petersen', agent: 'Anna', order: 'HK-204511' }, missing: 'missing',
    confirm: (shortcut) => `Remove the reply /${shortcut}?`, confirmText: 'Answers that were sent already do not change.',
  },
  copying: {
    lead: 'Everything in this administration as one YAML file: to keep, to compare, to carry over.',
    export: 'Export', exportText: 'People, teams, hours and replies. Passwords are hashed in it.', download: 'Download YAML',
    import: 'Import', importText: 'A file replaces everything that is here, or it is refused as a whole.', choose: 'Choose a YAML file',
    confirm: (file) => `Replace everything by “${file}”?`, confirmText: 'People, teams, hours and replies are replaced. Whoever is missing in the file cannot log in any more.',
    yes: 'Replace', done: (agents, teams, replies) => `Imported: ${agents} people, ${teams} teams, ${replies} replies.`,
    atLine: (line) => `Line ${line}`, large: 'The file is larger than 1 MiB.', unchanged: 'Nothing was changed.',
  },
  ownPassword: {
    title: 'Change password', old: 'Current password', new: 'New password', again: 'Repeat the new password', hint: 'At least 10 characters.',
    warning: 'You will then be logged out everywhere, here too.', submit: 'Change password', wrongOld: 'The current password is wrong.', different: 'The two entries differ.',
    done: 'Your password is changed. Please log in again.',
  },
  wrong: {
    id: '1 to 40 letters, digits, dots or dashes, please.', name: '1 to 80 characters, please.', languages: 'Please choose at least one language.',
    capacity: 'A whole number from 0 to 50, please.', password: 'At least 10 characters (and 72 bytes at most), please.', span: 'Times such as 08:00 and 17:30, please; the end must be after the beginning.',
    zone: 'This time zone is not known.', shortcut: '1 to 40 lower-case letters, digits or dashes, please.', text: 'Please write at least one of the two texts.',
    long: '5,000 characters at most, please.', variable: (name) => `{${name}} is no known variable.`, taken: 'This exists already.', date: 'Please choose a date.',
    some: 'Please check the marked fields.',
  },
  refused: {
    invalid: 'This cannot be saved as it is.', login: 'Your login has ended. Please log in again.', forbidden: 'Your rights do not suffice for that.',
    not_found: 'This does not exist any more.', in_use: 'Still in use, so it cannot be removed.', last_admin: 'Afterwards nobody could administer any more.',
    conflict: 'This was changed elsewhere just now, or the identifier belongs to somebody else.', unavailable: 'The store cannot be reached at the moment. Please try again shortly.',
    unreachable: 'The server cannot be reached. Please try again shortly.', too_many_attempts: 'Too many attempts. Please wait a little.',
    other: 'That did not work.',
  },
};

export const ADMIN_TEXTS: Record<Language, AdminTexts> = { de, en };

/** The groups of intents as people call them; a shop's own groups show as they are. */
const SKILLS: Readonly<Record<string, Record<Language, string>>> = {
  order: { de: 'Bestellung', en: 'Orders' }, delivery: { de: 'Lieferung', en: 'Delivery' }, return: { de: 'Rückgabe', en: 'Returns' },
  refund: { de: 'Erstattung', en: 'Refunds' }, payment: { de: 'Zahlung', en: 'Payment' }, price: { de: 'Preise', en: 'Prices' },
  product: { de: 'Produkte', en: 'Products' }, account: { de: 'Kundenkonto', en: 'Accounts' }, service: { de: 'Service', en: 'Service' },
};

export const SKILL_NAMES: readonly string[] = Object.keys(SKILLS);

export function skillName(skill: string, language: Language): string {
  return SKILLS[skill]?.[language] ?? skill;
}
