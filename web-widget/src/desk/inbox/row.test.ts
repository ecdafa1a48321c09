import { describe, expect, it } from 'vitest';
import { markup } from '../../testing/markup';
import { inboxRow } from '../../testing/rows';
import { row, type RowContext } from './row';

const context: RowContext = { language: 'de', me: 'anna', unread: false, now: Date.parse('2026-11-22T09:31:12Z') };
const level = { kind: 'first', warnAt: '2026-11-22T09:30:45Z', dueAt: '2026-11-22T09:31:00Z' } as const;
const drawn = (...args: Parameters<typeof inboxRow>) => markup(row(inboxRow(...args), context));

describe('row', () => {
  it('overdue_isSaidInWordsToo', () => {
    const late = drawn('a', { level });
    expect(late).toContain('clock late');
    expect(late).toContain('Erste Antwort überfällig seit');
    expect(late).toContain('+0:12');
  });

  it('waiting_showsHowLong', () => expect(drawn('a')).toContain('1:12'));

  it('offer_saysToWhom_untilItHasRunOut', () => {
    const offeredTo = { agent: 'ben', name: 'Ben', until: '2026-11-22T09:31:30Z' };
    expect(drawn('a', { offeredTo })).toContain('angeboten: Ben');
    expect(drawn('a', { offeredTo: { ...offeredTo, agent: 'anna' } })).toContain('Ihnen angeboten');
    expect(drawn('a', { offeredTo: { ...offeredTo, until: '2026-11-22T09:31:12Z' } })).not.toContain('angeboten');
  });

  it('badges_sayWhatIsSpecial', () => {
    const all = drawn('a', { ticket: true, idle: true, priority: 1, reason: 'anger', owner: 'agent', agent: 'ben', agentName: 'Ben', waitsOn: 'shopper' });
    for (const words of ['Nachricht', 'schweigt', 'vorrangig', 'Verärgert', 'Ben']) expect(all).toContain(words);
  });

  it('manyTags_areCounted', () => {
    const tagged = drawn('a', { tags: ['eins', 'zwei', 'drei', 'vier'] });
    expect(tagged).toContain('zwei');
    expect(tagged).not.toContain('drei');
    expect(tagged).toContain('+2');
  });

  it('unread_isNotOnlyADot', () => expect(markup(row(inboxRow('a'), { ...context, unread: true }))).toContain('neu'));
});
