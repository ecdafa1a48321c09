import type { Role } from '../protocol/event';
import type { ConnectionState } from '../protocol/connection';

export type Language = 'de' | 'en';

const de = {
  title: 'Lotse Desk',
  loading: 'Wird geladen …',
  login: {
    title: 'Anmelden', lead: 'Der Arbeitsplatz für alle, die weiterhelfen.', user: 'Benutzername', password: 'Passwort',
    submit: 'Anmelden', wrong: 'Benutzername oder Passwort stimmt nicht.', unreachable: 'Der Server ist nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.',
  },
  connection: { idle: 'Getrennt', connecting: 'Verbindet …', open: 'Verbunden', waiting: 'Keine Verbindung' } satisfies Record<ConnectionState, string>,
  available: 'Verfügbar', away: 'Abwesend', logout: 'Abmelden', language: 'Switch to English',
  toneOn: 'Signalton einschalten', toneOff: 'Signalton ausschalten', keys: 'Tastenkürzel',
  tabs: { queue: 'Warteschlange', mine: 'Meine', all: 'Alle' },
  inbox: 'Posteingang', context: 'Hintergrund', back: 'Zurück',
  empty: {
    queue: 'Niemand wartet. Ruhige See.', mine: 'Sie haben gerade keine Unterhaltung.', all: 'Keine offene Unterhaltung.',
    conversation: 'Wählen Sie links eine Unterhaltung aus.',
  },
  waiting: 'wartet', ticket: 'Nachricht', yours: 'Ihre', mine: 'Ihre Unterhaltung', withAgent: (name: string) => `bei ${name}`,
  owner: { bot: 'Beim Assistenten', queue: 'In der Warteschlange', agent: 'Beim Team', nobody: 'Abgeschlossen' },
  reasons: {
    wish: 'Wunsch', unsure: 'Unsicher', unhelpful: 'Nicht hilfreich', anger: 'Verärgert', flow: 'Ablauf', failure: 'Störung',
  } as Record<string, string>,
  reasonsLong: {
    wish: 'Der Kunde wünscht einen Menschen.', unsure: 'Der Assistent war sich zweimal nicht sicher.',
    unhelpful: 'Die Antworten haben nicht geholfen.', anger: 'Der Ton wurde ärgerlich.',
    flow: 'Der Ablauf verlangt einen Menschen.', failure: 'Beim Assistenten gab es eine Störung.',
  } as Record<string, string>,
  claim: 'Übernehmen', giveBack: 'An den Bot zurückgeben', resolve: 'Abschließen',
  outcomes: { solved: 'Gelöst', unsolved: 'Nicht gelöst', spam: 'Spam' },
  answer: 'Antwort', note: 'Notiz', answerHint: 'Antwort schreiben …', noteHint: 'Notiz, nur für das Team sichtbar …',
  send: 'Senden', sendNote: 'Notiz speichern', claimFirst: 'Übernehmen Sie die Unterhaltung, um zu antworten.',
  noted: (name: string) => `Notiz von ${name}`,
  sender: (role: Role, name: string) =>
    ({ shopper: 'Kunde', bot: `${name || 'Lotse'}, Assistent`, agent: `${name || 'Team'}, Mensch`, system: 'System' })[role],
  typing: 'Der Kunde schreibt', transcript: 'Verlauf', sending: 'Wird gesendet …', failed: 'Nicht gesendet', retry: 'Erneut senden',
  rejected: 'nicht sicher genug', decision: 'Entscheidung', certain: (percent: number) => `${percent} % sicher`,
  pressed: 'Schaltfläche gedrückt',
  events: {
    handoff: (reason: string) => `Übergabe an einen Menschen: ${reason}`, unstaffed: 'niemand war da',
    queued: (place: number) => `In der Warteschlange, Platz ${place}`, assigned: (agent: string) => `${agent} übernimmt`,
    returned: 'Zurück beim Assistenten', ticket: (email: string) => `Nachricht hinterlassen, Antwort an ${email || 'den Kunden'}`,
    helpful: 'Antwort war hilfreich', unhelpful: 'Antwort war nicht hilfreich',
    rated: (score: number, comment: string) => `Bewertet mit ${score} von 5${comment ? `: „${comment}“` : ''}`,
    closed: (outcome: string) => `Abgeschlossen${outcome ? `: ${outcome}` : ''}`,
  },
  packet: {
    title: 'Was bisher bekannt ist', why: 'Anlass', who: 'Kunde', verified: 'bestätigt', unverified: 'nicht bestätigt',
    anonymous: 'Ohne Anmeldung', language: 'Sprache', page: 'Seite', email: 'E-Mail', since: 'Übergeben um',
    intents: 'Vermutete Anliegen', slots: 'Angaben', order: 'Bestellung', articles: 'Gezeigte Artikel',
    helped: 'half', notHelped: 'half nicht', noAnswer: 'ohne Rückmeldung', nothing: 'Noch nichts bekannt.',
  },
  slots: {
    order_number: 'Bestellnummer', postal_code: 'Postleitzahl', email: 'E-Mail', product: 'Produkt', size: 'Größe', colour: 'Farbe',
    return_number: 'Retourennummer', reason: 'Grund', date: 'Datum', amount: 'Betrag', quantity: 'Menge',
    proof: 'Nachweis', item: 'Artikel', return_reason: 'Rückgabegrund', return_way: 'Rückgabeweg', confirm_cancel: 'Stornieren',
  } as Record<string, string>,
  languages: { de: 'Deutsch', en: 'Englisch' } as Record<string, string>,
  errors: {
    not_owner: 'Diese Unterhaltung gehört gerade jemand anderem.', already_claimed: 'Jemand anderes war schneller.',
    not_waiting: 'Diese Unterhaltung wartet nicht mehr.', no_such_conversation: 'Diese Unterhaltung gibt es nicht mehr.',
    unavailable: 'Der Server konnte das gerade nicht speichern.', rate_limited: 'Das ging etwas zu schnell. Bitte kurz warten.',
    other: 'Das hat der Server nicht angenommen.',
  } as Record<string, string>,
  dismiss: 'Meldung schließen',
  keyList: [
    ['j / k', 'nächste, vorige Unterhaltung'], ['Enter', 'Unterhaltung öffnen'], ['c', 'übernehmen'], ['r', 'Antwort schreiben'],
    ['Strg + Enter', 'senden'], ['?', 'diese Übersicht'], ['Esc', 'schließen'],
  ] as readonly (readonly [string, string])[],
  keysOn: 'Tastenkürzel mit einzelnen Buchstaben benutzen', close: 'Schließen',
  step: { done: 'erledigt', current: 'jetzt', open: 'steht noch aus' },
};

export type Texts = typeof de;

const en: Texts = {
  title: 'Lotse Desk',
  loading: 'Loading …',
  login: {
    title: 'Sign in', lead: 'The desk of those who help out.', user: 'User name', password: 'Password',
    submit: 'Sign in', wrong: 'User name or password is wrong.', unreachable: 'The server cannot be reached. Please try again in a moment.',
  },
  connection: { idle: 'Disconnected', connecting: 'Connecting …', open: 'Connected', waiting: 'No connection' },
  available: 'Available', away: 'Away', logout: 'Sign out', language: 'Auf Deutsch umstellen',
  toneOn: 'Turn sound on', toneOff: 'Turn sound off', keys: 'Keyboard shortcuts',
  tabs: { queue: 'Queue', mine: 'Mine', all: 'All' },
  inbox: 'Inbox', context: 'Background', back: 'Back',
  empty: {
    queue: 'Nobody is waiting. Calm sea.', mine: 'You have no conversation right now.', all: 'No open conversation.',
    conversation: 'Choose a conversation on the left.',
  },
  waiting: 'waiting', ticket: 'Message', yours: 'Yours', mine: 'Your conversation', withAgent: (name) => `with ${name}`,
  owner: { bot: 'With the assistant', queue: 'In the queue', agent: 'With the team', nobody: 'Closed' },
  reasons: { wish: 'Wish', unsure: 'Unsure', unhelpful: 'Not helpful', anger: 'Upset', flow: 'Procedure', failure: 'Failure' },
  reasonsLong: {
    wish: 'The shopper asked for a person.', unsure: 'The assistant was unsure twice.',
    unhelpful: 'The answers did not help.', anger: 'The tone turned angry.',
    flow: 'The procedure calls for a person.', failure: 'The assistant failed.',
  },
  claim: 'Take over', giveBack: 'Return to the bot', resolve: 'Resolve',
  outcomes: { solved: 'Solved', unsolved: 'Not solved', spam: 'Spam' },
  answer: 'Reply', note: 'Note', answerHint: 'Write a reply …', noteHint: 'Note, seen by the team only …',
  send: 'Send', sendNote: 'Save note', claimFirst: 'Take the conversation over to reply.',
  noted: (name) => `Note by ${name}`,
  sender: (role, name) =>
    ({ shopper: 'Shopper', bot: `${name || 'Lotse'}, assistant`, agent: `${name || 'Team'}, person`, system: 'System' })[role],
  typing: 'The shopper is typing', transcript: 'Transcript', sending: 'Sending …', failed: 'Not sent', retry: 'Send again',
  rejected: 'not certain enough', decision: 'Decision', certain: (percent) => `${percent} % certain`,
  pressed: 'pressed a button',
  events: {
    handoff: (reason) => `Handed to a person: ${reason}`, unstaffed: 'nobody was there',
    queued: (place) => `In the queue, number ${place}`, assigned: (agent) => `${agent} takes over`,
    returned: 'Back with the assistant', ticket: (email) => `Message left, answer to ${email || 'the shopper'}`,
    helpful: 'Answer was helpful', unhelpful: 'Answer was not helpful',
    rated: (score, comment) => `Rated ${score} out of 5${comment ? `: “${comment}”` : ''}`,
    closed: (outcome) => `Closed${outcome ? `: ${outcome}` : ''}`,
  },
  packet: {
    title: 'What is known so far', why: 'Reason', who: 'Shopper', verified: 'verified', unverified: 'not verified',
    anonymous: 'Not signed in', language: 'Language', page: 'Page', email: 'E-mail', since: 'Handed over at',
    intents: 'Likely intents', slots: 'Details', order: 'Order', articles: 'Articles shown',
    helped: 'helped', notHelped: 'did not help', noAnswer: 'no feedback', nothing: 'Nothing known yet.',
  },
  slots: {
    order_number: 'Order number', postal_code: 'Postal code', email: 'E-mail', product: 'Product', size: 'Size', colour: 'Colour',
    return_number: 'Return number', reason: 'Reason', date: 'Date', amount: 'Amount', quantity: 'Quantity',
    proof: 'Proof', item: 'Item', return_reason: 'Reason for return', return_way: 'Way of return', confirm_cancel: 'Cancel',
  },
  languages: { de: 'German', en: 'English' },
  errors: {
    not_owner: 'Somebody else owns this conversation.', already_claimed: 'Somebody else was faster.',
    not_waiting: 'This conversation is no longer waiting.', no_such_conversation: 'This conversation no longer exists.',
    unavailable: 'The server could not store that just now.', rate_limited: 'That was a little fast. Please wait a moment.',
    other: 'The server did not accept that.',
  },
  dismiss: 'Dismiss',
  keyList: [
    ['j / k', 'next, previous conversation'], ['Enter', 'open conversation'], ['c', 'take over'], ['r', 'write a reply'],
    ['Ctrl + Enter', 'send'], ['?', 'this overview'], ['Esc', 'close'],
  ],
  keysOn: 'Use shortcuts of single letters', close: 'Close',
  step: { done: 'done', current: 'now', open: 'to come' },
};

export const TEXTS: Record<Language, Texts> = { de, en };
