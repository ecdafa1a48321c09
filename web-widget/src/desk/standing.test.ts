import { describe, expect, it } from 'vitest';
import { inboxRow } from '../testing/rows';
import { standingOf } from './standing';
import { Thread } from './thread';
import { targetOf } from './transfer/transfer';
import { withTag } from './tags/tags';
import { keptPercent } from './overview/overview';

const agent = { id: 'anna', name: 'Anna', role: 'agent' };
const lead = { ...agent, role: 'supervisor' };

describe('standing', () => {
  const bens = inboxRow('c', { owner: 'agent', agent: 'ben', agentName: 'Ben' });
  const thread = new Thread('c');
  const standing = (...[row, who]: [Parameters<typeof standingOf>[0], typeof agent]) => standingOf(row, thread, true, who);
  it('queue_mayBeClaimed', () => expect(standing(inboxRow('c'), agent)).toMatchObject({ mayClaim: true, mine: false, mayTakeOver: false }));
  it('own_isMine', () => expect(standing(inboxRow('c', { owner: 'agent', agent: 'anna' }), lead)).toMatchObject({ mine: true, mayTakeOver: false }));
  it('colleagues_mayBeTakenOverByALeadOnly', () => {
    expect(standing(bens, agent).mayTakeOver).toBe(false);
    expect(standing(bens, lead)).toMatchObject({ mayTakeOver: true, agentName: 'Ben' });
  });
});

describe('tags', () => {
  it('added_areTrimmed', () => expect(withTag(['vip'], ' #kulanz ')).toEqual(['vip', 'kulanz']));
  it('twice_changesNothing', () => {
    const tags = ['VIP'];
    expect(withTag(tags, 'vip')).toBe(tags);
    expect(withTag(tags, ' # ')).toBe(tags);
  });
  it('eleventh_isNotAdded', () => expect(withTag(Array.from({ length: 10 }, (_, n) => `t${n}`), 'x')).toHaveLength(10));
});

it('target_needsSomebodyToPassTo', () => {
  expect(targetOf('agent', null)).toBeNull();
  expect(targetOf('team', 'billing')).toEqual({ kind: 'team', id: 'billing' });
  expect(targetOf('bot', 'leftover')).toEqual({ kind: 'bot', id: null });
});

it('percent_isNeverRoundedUpToAll', () => {
  expect(keptPercent({ kept: 999, broken: 1 })).toBe(99);
  expect(keptPercent({ kept: 3, broken: 0 })).toBe(100);
  expect(keptPercent({ kept: 0, broken: 0 })).toBeNull();
});
