import type { Owner } from '../../protocol/event';
import type { Language } from '../texts';

const de = {
  title: 'Suche', field: 'In früheren Unterhaltungen suchen', placeholder: 'Wörter, Bestellnummer, Name …', submit: 'Suchen', clear: 'Filter zurücksetzen', filters: 'Filter',
  language: 'Sprache', outcome: 'Ergebnis', agent: 'Person', tag: 'Schlagwort', from: 'Von', to: 'Bis', any: 'alle',
  outcomes: { solved: 'Gelöst', unsolved: 'Nicht gelöst', spam: 'Spam', inactive: 'Wegen Inaktivität beendet' } as Record<string, string>,
  owners: { bot: 'Beim Assistenten', queue: 'In der Warteschlange', agent: 'Beim Team', nobody: 'Abgeschlossen' } satisfies Record<Owner, string>,
  speakers: { shopper: 'Kunde', bot: 'Assistent', agent: 'Team', system: 'Hinweis', note: 'Interne Notiz' } as Record<string, string>,
  unknown: 'Unbekannter Kunde', self: (name: string) => `${name} (ich)`,
  found: (n: number) => (n === 0 ? 'Keine Unterhaltung gefunden' : n === 1 ? '1 Unterhaltung' : `${n.toLocaleString('de')} Unterhaltungen`),
  newest: 'neueste zuerst', best: 'beste Treffer zuerst', searching: 'Wird gesucht …', more: (n: number) => `${n} weitere anzeigen`, all: 'Das war alles.',
  narrow: 'Hier endet die Liste. Grenzen Sie die Suche ein, um mehr zu sehen.',
  emptyTitle: 'Nichts gefunden', empty: 'Versuchen Sie es mit weniger oder anderen Wörtern, oder nehmen Sie einen Filter heraus.',
  errors: {
    bad_request: 'So lässt sich nicht suchen.', login: 'Ihre Anmeldung ist abgelaufen. Bitte melden Sie sich neu an.', unavailable: 'Die Suche ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.',
    unreachable: 'Der Server ist nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.', other: 'Die Suche hat nicht geklappt.',
  } as Record<string, string>,
  again: 'Noch einmal versuchen', order: 'Das Ende liegt vor dem Anfang.',
};

export type SearchTexts = typeof de;

const en: SearchTexts = {
  title: 'Search', field: 'Search past conversations', placeholder: 'Words, order number, name …', submit: 'Search', clear: 'Reset filters', filters: 'Filters',
  language: 'Language', outcome: 'Outcome', agent: 'Person', tag: 'Tag', from: 'From', to: 'Until', any: 'any',
  outcomes: { solved: 'Solved', unsolved: 'Not solved', spam: 'Spam', inactive: 'Ended for inactivity' },
  owners: { bot: 'With the assistant', queue: 'In the queue', agent: 'With the team', nobody: 'Closed' },
  speakers: { shopper: 'Shopper', bot: 'Assistant', agent: 'Team', system: 'Notice', note: 'Private note' },
  unknown: 'Unknown shopper', self: (name) => `${name} (me)`,
  found: (n) => (n === 0 ? 'No conversation found' : n === 1 ? '1 conversation' : `${n.toLocaleString('en')} conversations`),
  newest: 'newest first', best: 'best matches first', searching: 'Searching …', more: (n) => `Show ${n} more`, all: 'That is all.',
  narrow: 'The list ends here. Narrow the search down to see more.',
  emptyTitle: 'Nothing found', empty: 'Try fewer or other words, or take a filter away.',
  errors: {
    bad_request: 'This cannot be searched for.', login: 'Your login has ended. Please log in again.', unavailable: 'The search cannot be reached at the moment. Please try again shortly.',
    unreachable: 'The server cannot be reached. Please try again shortly.', other: 'The search did not work.',
  },
  again: 'Try again', order: 'The end is before the beginning.',
};

export const SEARCH_TEXTS: Record<Language, SearchTexts> = { de, en };
