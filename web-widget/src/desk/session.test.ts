import { describe, expect, it } from 'vitest';
import { FakeTimers, FakeWire } from '../testing/fakes';
import { inboxRow } from '../testing/rows';
import { DeskSession } from './session';
import { standingOf } from './standing';

function setup() {
  const timers = new FakeTimers();
  const wires: FakeWire[] = [];
  const parted: string[] = [];
  const session = new DeskSession({
    open: () => { const wire = new FakeWire(); wires.push(wire); return wire; },
    timers, random: () => 0, now: () => timers.now, onLost: () => undefined, onParted: (conversation) => { parted.push(conversation); },
  });
  session.start();
  const wire = (): FakeWire => wires.at(-1) ?? new FakeWire();
  const enter = (available = true): void => {
    wire().accept();
    wire().bring({ type: 'welcome', agent: { id: 'anna', name: 'Anna', role: 'agent' }, available, capacity: 3 });
  };
  const drop = (): void => { wire().onclose?.(); timers.advance(20_000); enter(); };
  enter();
  return { session, wire, drop, enter, timers, parted };
}

const event = (seq: number, role: string, insight: object | null = null, text = `text ${seq}`, cid: unknown = null) => ({
  type: 'event', conversation: 'c-1', seq, cid, at: `2026-11-22T09:30:0${seq}Z`, insight,
  event: { kind: 'message', from: { role, name: '' }, text },
});

describe('session', () => {
  it('reconnect_opensFromTheLastNumberAndSendsAgain', () => {
    const { session, wire, drop } = setup();
    session.show('c-1');
    wire().bring(event(1, 'shopper'), event(2, 'bot'));
    session.say({ type: 'message', conversation: 'c-1', text: 'Moin' });
    const sent = wire().sentOf('message');
    drop();
    expect(wire().sentOf('open')).toEqual([{ type: 'open', conversation: 'c-1', lastSeq: 2 }]);
    expect(wire().sentOf('message')).toEqual(sent);
  });

  it('serverThatStops_isComeBackToAndNothingIsLost', () => {
    const { session, wire, enter, timers } = setup();
    session.show('c-1');
    session.say({ type: 'message', conversation: 'c-1', text: 'Moin' });
    const sent = wire().sentOf('message');
    wire().bring({ type: 'reconnect', afterMillis: 4200 });
    expect(session.state).toBe('waiting');
    timers.advance(4200);
    enter();
    expect(wire().sentOf('message')).toEqual(sent);
  });

  it('insightOfAnAnswer_standsUnderTheQuestion', () => {
    const { session, wire } = setup();
    session.show('c-1');
    wire().bring(event(1, 'shopper'), event(2, 'bot', { intents: [{ label: 'order.status', confidence: 0.9 }] }));
    expect(session.current?.lines().map((line) => line.kind === 'entry' && line.insight?.intents[0]?.label)).toEqual(['order.status', undefined]);
  });

  it('notes_standWhereTheyWereWrittenAndOnce', () => {
    const { session, wire } = setup();
    session.show('c-1');
    const note = { type: 'note', conversation: 'c-1', seq: 1, at: '2026-11-22T09:30:01.500Z', agent: 'Anna', text: 'Kulanz' };
    wire().bring(event(1, 'shopper'), event(2, 'bot'), note, note);
    expect(session.current?.lines().map((line) => line.kind)).toEqual(['entry', 'note', 'entry']);
  });

  it('choices_areKnownByTheirLabels', () => {
    const { session, wire } = setup();
    session.show('c-1');
    const asked = event(1, 'bot');
    wire().bring({ ...asked, event: { ...asked.event, choices: [{ id: 'item:0', label: 'Regenjacke' }] } });
    expect(session.current?.choices().get('item:0')).toBe('Regenjacke');
  });

  it('callBack_isTheNumberOfAMessageWithoutAddress_untilSomethingElseComesOfIt', () => {
    const { session, wire } = setup();
    session.show('c-1');
    const left = (seq: number, members: object) => ({ ...event(seq, 'system'), event: members });
    const packet = (slots: object[]) => ({
      type: 'packet', conversation: 'c-1', owner: 'queue', identity: { verified: false }, intents: [], slots, articles: [], tags: [],
    });
    const phone = packet([{ name: 'phone', value: '040 123456' }]);
    wire().bring(phone, left(1, { kind: 'ticket', email: 'l***@example.com' }));
    expect(session.current?.callBack()).toBeNull();
    wire().bring(left(2, { kind: 'ticket', email: '' }));
    expect(session.current?.callBack()).toBe('040 123456');
    wire().bring(packet([]));
    expect(session.current?.callBack()).toBeNull();
    wire().bring(phone, left(3, { kind: 'returned_to_bot', by: 'shopper' }));
    expect(session.current?.callBack()).toBeNull();
  });

  it('ownAnswer_isKnownByItsCid', () => {
    const { session, wire } = setup();
    session.show('c-1');
    session.say({ type: 'message', conversation: 'c-1', text: 'Moin' });
    const cid = wire().sentOf('message')[0]?.['cid'];
    wire().bring(event(1, 'agent', null, 'Moin', cid), { type: 'ack', conversation: 'c-1', cid, seq: 1 });
    expect(session.current?.lines().map((line) => line.kind)).toEqual(['entry']);
  });

  it('refusedAnswer_isKeptToSendAgain', () => {
    const { session, wire } = setup();
    session.show('c-1');
    session.say({ type: 'message', conversation: 'c-1', text: 'Moin' });
    const cid = String(wire().sentOf('message')[0]?.['cid']);
    wire().bring({ type: 'error', code: 'not_owner', message: '', cid, conversation: 'c-1' });
    expect(session.news).toEqual({ kind: 'refused', code: 'not_owner' });
    expect(session.current?.lines().at(-1)).toMatchObject({ kind: 'pending', delivery: 'failed' });
    session.retry('c-1', cid);
    expect(wire().sentOf('message').map((frame) => frame['cid'])).toEqual([cid, cid]);
  });

  it('lostClaim_isForgotten', () => {
    const { session, wire } = setup();
    session.say({ type: 'claim', conversation: 'c-1' });
    wire().bring({ type: 'error', code: 'already_claimed', message: '', cid: wire().sentOf('claim')[0]?.['cid'] });
    expect(session.news).toEqual({ kind: 'refused', code: 'already_claimed' });
    session.show('c-1');
    expect(session.current?.outbox.all).toEqual([]);
  });

  it('presence_isToldAgainAfterAReconnect', () => {
    const { session, wire, drop } = setup();
    session.setAvailable(false);
    drop();
    expect(wire().sentOf('available')).toEqual([{ type: 'available', available: false }]);
  });

  it('presenceChangedElsewhere_isNotUndoneByAReconnect', () => {
    const { session, wire, drop } = setup();
    session.setAvailable(true);
    wire().bring({ type: 'available', available: false, why: 'missed_offers' });
    expect(session.available).toBe(false);
    expect(session.news).toEqual({ kind: 'away' });
    drop();
    expect(wire().sentOf('available')).toEqual([{ type: 'available', available: false }]);
    session.setAvailable(true);
    expect(session.news).toBeNull();
  });

  it('rows_changeWhatTheInboxSaid', () => {
    const { session, wire } = setup();
    wire().bring({ type: 'inbox', conversations: [inboxRow('a')], more: true });
    expect(session.listed).toBe(false);
    wire().bring({ type: 'inbox', conversations: [inboxRow('b')], more: false }, { type: 'rows', conversations: [inboxRow('c')], gone: ['a'] });
    expect(session.listed).toBe(true);
    expect(session.inbox.map((row) => row.conversation)).toEqual(['b', 'c']);
  });

  it('offers_endFirstStandsFirst_andEndingIsTold', () => {
    const { session, wire } = setup();
    const offer = { type: 'offer', from: null, note: null };
    wire().bring({ ...offer, conversation: 'late', until: '2026-11-22T09:31:00Z' }, { ...offer, conversation: 'soon', until: '2026-11-22T09:30:00Z' });
    expect(session.offers.map((one) => one.conversation)).toEqual(['soon', 'late']);
    wire().bring({ type: 'offer_ended', conversation: 'soon', why: 'missed' });
    expect(session.offers.map((one) => one.conversation)).toEqual(['late']);
    expect(session.news).toEqual({ kind: 'offer', why: 'missed' });
  });

  it('acceptedHere_isNoNews', () => {
    const { session, wire } = setup();
    wire().bring({ type: 'offer', conversation: 'c-1', until: '2026-11-22T09:31:00Z', from: 'Ben', note: 'bitte' });
    session.say({ type: 'claim', conversation: 'c-1' });
    wire().bring({ type: 'offer_ended', conversation: 'c-1', why: 'taken' });
    expect(session.news).toBeNull();
    expect(session.offers).toEqual([]);
  });

  it('offerUnderWay_isKnownAfterAReconnect', () => {
    const { session, wire, drop } = setup();
    wire().bring({ type: 'offer', conversation: 'old', until: '2026-11-22T09:31:00Z', from: null, note: null });
    drop();
    expect(session.offers).toEqual([]);
    const offeredTo = { agent: 'anna', name: 'Anna', until: '2026-11-22T09:32:00Z' };
    wire().bring({ type: 'inbox', conversations: [inboxRow('c-1', { offeredTo }), inboxRow('c-2', { offeredTo: { ...offeredTo, agent: 'ben' } })], more: false });
    expect(session.offers.map((one) => one.conversation)).toEqual(['c-1']);
  });

  it('transferEnded_isToldForAWhile', () => {
    const { session, wire, timers } = setup();
    wire().bring({ type: 'transfer_ended', conversation: 'c-1', to: 'Ben', outcome: 'declined' });
    expect(session.news).toEqual({ kind: 'transfer', to: 'Ben', outcome: 'declined' });
    timers.advance(10_000);
    expect(session.news).toBeNull();
  });

  it('drafts_areSentOnceASecondAndTheLastOneWins', () => {
    const { session, wire, timers } = setup();
    for (const text of ['G', 'Gu', 'Gut']) session.keepDraft('c-1', text);
    expect(wire().sentOf('draft').map((frame) => frame['text'])).toEqual(['G']);
    timers.advance(1_000);
    expect(wire().sentOf('draft').map((frame) => frame['text'])).toEqual(['G', 'Gut']);
    session.keepDraft('c-1', 'Gut');
    timers.advance(5_000);
    expect(wire().sentOf('draft')).toHaveLength(2);
  });

  it('drafts_ownFromElsewhereIsRestored_colleaguesStandBeside', () => {
    const { session, wire } = setup();
    session.show('c-1');
    const draft = { type: 'draft', conversation: 'c-1' };
    wire().bring({ ...draft, agent: 'anna', agentName: 'Anna', text: 'Moin' }, { ...draft, agent: 'ben', agentName: 'Ben', text: 'Ich prüfe' });
    expect(session.current?.draft).toBe('Moin');
    expect([...session.current?.drafts.values() ?? []].map((one) => one.text)).toEqual(['Ich prüfe']);
    wire().bring({ ...draft, agent: 'ben', agentName: 'Ben', text: '' });
    expect(session.current?.drafts.size).toBe(0);
  });

  it('draftBeingTyped_isNotOverwritten', () => {
    const { session, wire, timers } = setup();
    session.keepDraft('c-1', 'a');
    session.keepDraft('c-1', 'ab');
    wire().bring({ type: 'draft', conversation: 'c-1', agent: 'anna', agentName: 'Anna', text: 'a' });
    timers.advance(1_000);
    expect(wire().sentOf('draft').at(-1)).toEqual({ type: 'draft', conversation: 'c-1', text: 'ab' });
  });

  it('resolvedAndPassedOn_areParted_aColleagueHasToAccept', () => {
    const { session, wire, parted, timers } = setup();
    const ack = (type: string, conversation: string): void => {
      const cid = wire().sentOf(type).findLast((frame) => frame['conversation'] === conversation)?.['cid'];
      wire().bring({ type: 'ack', cid, conversation, seq: 9 });
    };
    session.keepDraft('done', 'M');
    session.keepDraft('done', 'Mo');
    session.say({ type: 'resolve', conversation: 'done', outcome: 'solved', intentRight: null });
    expect(parted).toEqual([]);
    ack('resolve', 'done');
    session.say({ type: 'transfer', conversation: 'queue', to: { kind: 'queue', id: null }, note: 'n' });
    ack('transfer', 'queue');
    session.say({ type: 'transfer', conversation: 'ben', to: { kind: 'agent', id: 'ben' }, note: 'n' });
    ack('transfer', 'ben');
    expect(parted).toEqual(['done', 'queue']);
    wire().bring({ type: 'transfer_ended', conversation: 'ben', to: 'Ben', outcome: 'declined' });
    expect(parted).toEqual(['done', 'queue']);
    wire().bring({ type: 'transfer_ended', conversation: 'ben', to: 'Ben', outcome: 'accepted' });
    expect(parted).toEqual(['done', 'queue', 'ben']);
    timers.advance(1_000);
    expect(wire().sentOf('draft').map((frame) => frame['text'])).toEqual(['M']);
  });

  it('seen_isToldOnceAndUpwards', () => {
    const { session, wire } = setup();
    session.saw('c-1', 3);
    session.saw('c-1', 3);
    session.saw('c-1', 2);
    expect(wire().sentOf('read')).toEqual([{ type: 'read', conversation: 'c-1', seq: 3 }]);
  });

  it('unread_isWhatMineSaidSince', () => {
    const { session } = setup();
    const row = inboxRow('c-1', { owner: 'agent', agent: 'anna', seq: 4 });
    expect(session.unread(row)).toBe(true);
    session.saw('c-1', 4);
    expect(session.unread(row)).toBe(false);
    expect(session.unread({ ...row, seq: 5 })).toBe(true);
    expect(session.unread({ ...row, seq: 5, waitsOn: 'shopper' })).toBe(false);
    expect(session.unread({ ...row, seq: 5, agent: 'ben' })).toBe(false);
  });

  it('receipt_marksOwnAnswers', () => {
    const { session, wire } = setup();
    session.show('c-1');
    wire().bring({ type: 'receipt', conversation: 'c-1', delivered: 4, read: 2 });
    expect([2, 3, 5].map((seq) => session.current?.mark(seq))).toEqual(['read', 'delivered', 'sent']);
  });

  it('typists_areKnownByNameAndForgotten', () => {
    const { session, wire, timers } = setup();
    session.show('c-1');
    const typing = { type: 'typing', conversation: 'c-1' };
    wire().bring({ ...typing, role: 'shopper', name: '' }, { ...typing, role: 'agent', name: 'Ben' });
    timers.advance(4_000);
    wire().bring({ ...typing, role: 'agent', name: 'Ben' }, event(1, 'shopper'));
    expect(session.current?.typing).toEqual([{ role: 'agent', name: 'Ben' }]);
    timers.advance(6_000);
    expect(session.current?.typing).toEqual([]);
  });

  describe('conversation without a row', () => {
    const packet = (owner: string, more: object = {}) => ({
      type: 'packet', conversation: 'c-1', owner, agent: null, agentName: null, identity: { verified: false, name: null }, intents: [], slots: [], articles: [], tags: [], ...more,
    });
    const lead = { id: 'clara', name: 'Clara', role: 'supervisor' };
    const standing = (session: DeskSession, agent = session.agent) => {
      if (!agent || !session.current) throw new Error('nothing is open');
      return standingOf(session.row('c-1'), session.current, session.listed, agent);
    };
    const listed = (...rows: object[]) => ({ type: 'inbox', conversations: rows, more: false });

    it('hitOfTheBot_isTheBotsAndALeadMayTakeItOver', () => {
      const { session, wire } = setup();
      wire().bring(listed());
      session.show('c-1');
      expect(standing(session)).toMatchObject({ owner: 'loading', mayTakeOver: false });
      wire().bring(packet('bot'));
      expect(standing(session)).toMatchObject({ owner: 'bot', mine: false, mayClaim: false, mayTakeOver: false });
      expect(standing(session, lead)).toMatchObject({ owner: 'bot', mayTakeOver: true });
    });

    it('passedToTheBot_isTheBots_inWhicheverOrderItIsTold', () => {
      const mine = inboxRow('c-1', { owner: 'agent', agent: 'anna' });
      const gone = { type: 'rows', conversations: [], gone: ['c-1'] };
      for (const told of [[gone, packet('bot')], [packet('bot'), gone]]) {
        const { session, wire } = setup();
        wire().bring(listed(mine));
        session.show('c-1');
        wire().bring(packet('agent', { agent: 'anna' }));
        expect(standing(session).mine).toBe(true);
        wire().bring(...told);
        expect(standing(session)).toMatchObject({ owner: 'bot', mine: false });
      }
    });

    it('resolved_isNobodys_andNeverMineForAMoment', () => {
      const { session, wire } = setup();
      wire().bring(listed(inboxRow('c-1', { owner: 'agent', agent: 'anna' })));
      session.show('c-1');
      wire().bring(packet('agent', { agent: 'anna' }), { type: 'rows', conversations: [], gone: ['c-1'] });
      expect(standing(session)).toMatchObject({ owner: 'gone', mine: false, mayTakeOver: false });
      wire().bring(packet('nobody'));
      expect(standing(session)).toMatchObject({ owner: 'nobody', mine: false });
    });

    it('openedAgain_isNotWhatAnOldPacketSaid', () => {
      const { session, wire } = setup();
      wire().bring(listed());
      session.show('c-1');
      wire().bring(packet('bot'));
      session.show(null);
      session.show('c-1');
      expect(standing(session, lead)).toMatchObject({ owner: 'loading', mayTakeOver: false });
      wire().bring(packet('nobody'));
      expect(standing(session, lead).owner).toBe('nobody');
    });

    it('refused_isNotWaitedFor', () => {
      const { session, wire } = setup();
      wire().bring(listed());
      session.show('c-1');
      wire().bring({ type: 'error', code: 'no_such_conversation', message: '' });
      expect(standing(session).owner).toBe('gone');
    });
  });
});
