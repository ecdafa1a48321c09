import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { InboxRow } from '../protocol/desk';
import { inboxRow } from '../testing/rows';
import { alerts } from './alerts';
import type { DeskSession } from './session';
import { type Sight, Watch } from './watch';

const AGENT = { id: 'anna', name: 'Anna', role: 'agent' };
const mine = (more: Partial<InboxRow> = {}): InboxRow => inboxRow('c-1', { owner: 'agent', agent: 'anna', waitingSince: null, waitsOn: 'shopper', preview: 'Moin', ...more });
const level = { kind: 'next', warnAt: '2026-11-22T09:31:30Z', dueAt: '2026-11-22T09:32:00Z' } as const;

describe('watch', () => {
  const clock = { now: 0 };
  const called: string[] = [];
  let chimes = 0;
  let focused = true;

  const setup = (...rows: InboxRow[]) => {
    const sight = { language: 'de', shown: null as string | null, open: () => undefined } satisfies Sight;
    const watch = new Watch(() => clock.now);
    const look = (...now: InboxRow[]): void => watch.look({
      agent: AGENT, inbox: now, offers: [], listed: true, available: true, unread: () => false, row: () => null,
    } as unknown as DeskSession, sight);
    look(...rows);
    return { watch, sight, look };
  };
  const at = (time: string): void => { clock.now = Date.parse(`2026-11-22T09:${time}Z`); };

  beforeEach(() => {
    at('30:00');
    called.length = chimes = 0;
    focused = true;
    vi.stubGlobal('document', { hasFocus: () => focused });
    vi.spyOn(alerts, 'call').mockImplementation((title) => { called.push(title); });
    vi.spyOn(alerts, 'chime').mockImplementation(() => { chimes += 1; });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('reply_isCalledForOnceWhenSoonDue_andOnceWhenLate', () => {
    const { watch, sight } = setup(mine({ level, waitsOn: 'agent' }));
    for (const [time, titles] of [
      ['31:29', []], ['31:30', ['Antwort bald fällig']], ['31:31', ['Antwort bald fällig']], ['32:00', ['Antwort bald fällig', 'Antwort überfällig']],
      ['33:00', ['Antwort bald fällig', 'Antwort überfällig']],
    ] as const) {
      at(time);
      watch.tick(sight);
      expect(called).toEqual(titles);
    }
  });

  it('nextReply_isCalledForAnew', () => {
    const { watch, sight, look } = setup(mine({ level }));
    at('32:30');
    watch.tick(sight);
    look(mine());
    look(mine({ level: { ...level, warnAt: '2026-11-22T09:34:30Z', dueAt: '2026-11-22T09:35:00Z' } }));
    at('34:40');
    watch.tick(sight);
    expect(called).toEqual(['Antwort überfällig', 'Antwort bald fällig']);
  });

  it('whatWasLateBefore_andWhatIsOthers_isNotCalledFor', () => {
    at('32:30');
    const { watch, sight, look } = setup(mine({ level }), inboxRow('c-2', { owner: 'agent', agent: 'ben', level: { ...level, dueAt: '2026-11-22T09:33:00Z' } }));
    look(mine({ level }), inboxRow('c-3', { owner: 'agent', agent: 'anna', level }));
    at('33:30');
    watch.tick(sight);
    expect(called).toEqual([]);
  });

  it('message_isCalledFor_unlessItStandsBeforeOnesEyes', () => {
    const { sight, look } = setup(mine({ seq: 4 }));
    look(mine({ seq: 5, waitsOn: 'agent' }));
    expect(called).toEqual(['Neue Nachricht']);
    look(mine({ seq: 5, waitsOn: 'agent' }));
    expect(called).toHaveLength(1);
    sight.shown = 'c-1';
    look(mine({ seq: 6, waitsOn: 'agent' }));
    expect(called).toHaveLength(1);
    focused = false;
    look(mine({ seq: 7, waitsOn: 'agent' }));
    expect(called).toHaveLength(2);
    look(mine({ seq: 8, waitsOn: 'shopper' }));
    expect(called).toHaveLength(2);
  });

  it('whatHasJustBecomeMine_isNoNewMessage', () => {
    const { look } = setup();
    look(mine({ seq: 9, waitsOn: 'agent' }));
    expect(called).toEqual([]);
  });

  it('newInTheQueue_onlyChimes', () => {
    const { look } = setup(inboxRow('q-1'));
    look(inboxRow('q-1'), inboxRow('q-2'));
    expect([chimes, called]).toEqual([1, []]);
  });
});
