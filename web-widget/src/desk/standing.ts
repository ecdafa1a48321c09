import type { Agent, InboxRow, Packet } from '../protocol/desk';
import type { Owner } from '../protocol/event';

/** Who has a conversation, and what that lets this agent do with it. */
export interface Standing {
  readonly owner: Owner;
  readonly agentName: string | null;
  readonly mine: boolean;
  readonly mayClaim: boolean;
  readonly mayTakeOver: boolean;
}

const LEADS: readonly string[] = ['supervisor', 'admin'];

/** The row is told at each change, also while the conversation is not open; a closed conversation has none. */
export function standingOf(row: InboxRow | null, packet: Packet | null, agent: Agent): Standing {
  const source = row ?? packet;
  const owner = source?.owner ?? 'nobody';
  const mine = owner === 'agent' && source?.agent === agent.id;
  return {
    owner,
    agentName: source?.agentName ?? source?.agent ?? null,
    mine,
    mayClaim: owner === 'queue',
    mayTakeOver: LEADS.includes(agent.role) && !mine && (owner === 'agent' || owner === 'bot'),
  };
}
