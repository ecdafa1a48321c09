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
    case 'queued':
      if (event.because === 'agent_lost') return lines.agentLost;
      return event.because === 'transfer' ? lines.passedOn : lines.queued(event.position);
    case 'assigned':
      if (event.how === 'transfer') return lines.transferred(event.agent);
      return event.how === 'takeover' ? lines.takenOver(event.agent) : lines.assigned(event.agent);
    case 'returned_to_bot': return lines.returned;
    case 'ticket': return lines.ticket(event.email);
    case 'helpful': return event.helpful ? lines.helpful : lines.unhelpful;
    case 'rated': {
      const part = event.part === 'agent' ? words.overview.agent : words.overview.bot;
      return `${lines.rated(event.score, event.comment ?? '')} (${part})`;
    }
    case 'recommended': return lines.recommended(event.score);
    case 'closed': {
      // By itself, because no agent chose it: the time did.
      if (event.outcome === 'inactive') return words.outcomes.inactive;
      const outcome = event.outcome as keyof Texts['outcomes'] | null;
      return lines.closed(outcome === null ? '' : (words.outcomes[outcome] ?? outcome));
    }
    case 'message':
    case 'unknown': return null;
  }
}
