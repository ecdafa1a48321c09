import type { LogEvent } from '../../protocol/event';
import type { Texts } from '../texts';

/** The slim line for an event that is no message; null for what this desk does not know. */
export function lineText(event: LogEvent, words: Texts): string | null {
  const lines = words.events;
  switch (event.kind) {
    case 'handoff_requested': {
      const line = lines.handoff(words.reasons[event.reason] ?? event.reason);
      return event.staffed ? line : `${line} (${lines.unstaffed})`;
    }
    case 'queued': return lines.queued(event.position);
    case 'assigned': return lines.assigned(event.agent);
    case 'returned_to_bot': return lines.returned;
    case 'ticket': return lines.ticket(event.email);
    case 'helpful': return event.helpful ? lines.helpful : lines.unhelpful;
    case 'rated': return lines.rated(event.score, event.comment ?? '');
    case 'recommended': return null;
    case 'closed': {
      const outcome = event.outcome as keyof Texts['outcomes'] | null;
      return lines.closed(outcome === null ? '' : (words.outcomes[outcome] ?? outcome));
    }
    case 'message':
    case 'unknown': return null;
  }
}
