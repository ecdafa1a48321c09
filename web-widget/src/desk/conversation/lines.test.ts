import { expect, it } from 'vitest';
import type { LogEvent } from '../../protocol/event';
import { TEXTS } from '../texts';
import { lineText } from './lines';

it.each<[LogEvent, string | null]>([
  [{ kind: 'queued', position: 2, because: null }, 'In der Warteschlange, Platz 2'],
  [{ kind: 'queued', position: 2, because: 'agent_lost' }, 'Die Verbindung zum Team ist abgerissen, zurück in der Warteschlange'],
  [{ kind: 'queued', position: 2, because: 'transfer' }, 'Weitergegeben an die Warteschlange'],
  [{ kind: 'assigned', agent: 'Ben', how: null }, 'Ben übernimmt'],
  [{ kind: 'assigned', agent: 'Ben', how: 'transfer' }, 'Weitergegeben an Ben'],
  [{ kind: 'assigned', agent: 'Ben', how: 'takeover' }, 'Ben zieht die Unterhaltung an sich'],
  [{ kind: 'rated', score: 4, comment: null, part: 'agent' }, 'Bewertet mit 4 von 5 (Team)'],
  [{ kind: 'ticket', email: 'l***@example.com' }, 'Nachricht hinterlassen, Antwort an l***@example.com'],
  [{ kind: 'ticket', email: '' }, 'Nachricht hinterlassen, ohne E-Mail-Adresse'],
  [{ kind: 'closed', by: 'agent', outcome: 'solved' }, 'Abgeschlossen: Gelöst'],
  [{ kind: 'closed', by: 'system', outcome: 'inactive' }, 'Wegen Inaktivität beendet'],
  [{ kind: 'closed', by: 'shopper', outcome: null }, 'Abgeschlossen'],
  [{ kind: 'recommended', score: 9 }, 'Weiterempfehlung: 9 von 10'],
  [{ kind: 'unknown' }, null],
])('line %j', (event, line) => expect(lineText(event, TEXTS.de)).toBe(line));
