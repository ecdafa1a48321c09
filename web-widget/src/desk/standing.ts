import type { Agent, InboxRow } from '../protocol/desk';
import type { Owner } from '../protocol/event';
import type { Thread } from './thread';

/** Who has a conversation; `loading` until the server has told, `gone` if it left the inbox and nobody told where to. */
export type Whose = Owner | 'loading' | 'gone';

/** Who has a conversation, and what that lets this agent do with it. */
export interface Standing {
  readonly owner: Whose;
  readonly agentName: string | null;
  readonly mine: boolean;
  readonly mayClaim: boolean;
  readonly mayTakeOver: boolean;
}

const LEADS: readonly string[] = ['supervisor', 'admin'];

/** Whether somebody of this role may take over what others have. */
export function leads(role: string): boolean {
  return LEADS.includes(role);
}

/**
 * The row is told at each change, also while the conversation is not open; what the bot has, or nobody, has none, and
 * then the packet tells, if it came after the conversation was opened. `listed`: every row is known.
 */
export function standingOf(row: InboxRow | null, { packet, told }: Pick<Thread, 'packet' | 'told'>, listed: boolean, agent: Agent): Standing {
  const source = row ?? packet;
  const owner = row?.owner ?? ownerWithoutRow(packet?.owner ?? 'gone', told, listed);
  const mine = owner === 'agent' && source?.agent === agent.id;
  return {
    owner,
    agentName: source?.agentName ?? source?.agent ?? null,
    mine,
    mayClaim: owner === 'queue',
    mayTakeOver: leads(agent.role) && !mine && (owner === 'agent' || owner === 'bot'),
  };
}

/** A packet that says queue or agent is older than the list if there is no row: people have no more to do with it. */
function ownerWithoutRow(owner: Whose, told: boolean, listed: boolean): Whose {
  if (!told) return 'loading';
  return listed && (owner === 'queue' || owner === 'agent') ? 'gone' : owner;
}
