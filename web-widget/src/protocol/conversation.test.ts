import { describe, expect, it } from 'vitest';
import { FakeTimers, FakeWire, memoryTickets, memoryUnsent } from '../testing/fakes';
import { Conversation } from './conversation';

function setup(tickets = memoryTickets(), unsent = memoryUnsent()) {
  const timers = new FakeTimers();
  const wires: FakeWire[] = [];
  const conversation = new Conversation({
    open: () => { const wire = new FakeWire(); wires.push(wire); return wire; },
    tickets, unsent, language: 'de', page: () => ({ url: 'https://shop.example/', title: 'Shop' }),
    timers, random: () => 0, now: () => timers.now,
  });
  conversation.start();
  const wire = (): FakeWire => wires.at(-1) ?? new FakeWire();
  const drop = (): void => { wire().onclose?.(); timers.advance(20_000); wire().accept(); };
  wire().accept();
  return { conversation, timers, wires, wire, drop, tickets, unsent };
}

const welcome = (seq = 0, token = 't1', id = 'c-1', owner = 'bot', epoch = 'e1') =>
  ({ type: 'welcome', conversation: id, token, epoch, seq, owner });
const message = (seq: number, text: string, role = 'bot', cid: unknown = null) =>
  ({ type: 'event', seq, at: '2026-11-22T09:30:00Z', cid, event: { kind: 'message', from: { role, name: '' }, text } });
const event = (seq: number, kind: string, more: object = {}) =>
  ({ type: 'event', seq, at: '2026-11-22T09:30:00Z', event: { kind, ...more } });
const seqs = (conversation: Conversation) => conversation.entries.map((entry) => entry.seq);

describe('the tail', () => {
  it('events_areAppliedInOrderOnce', () => {
    const { conversation, wire } = setup();
    wire().bring(welcome(3), message(1, 'a'), message(1, 'a'), message(2, 'b'), message(1, 'a'), event(3, 'fireworks'));
    expect(seqs(conversation)).toEqual([1, 2, 3]);
    expect(conversation.caughtUp).toBe(true);
  });

  it('gap_resumesFromTheLastNumber', () => {
    const { conversation, wire, wires } = setup();
    wire().bring(welcome(), message(1, 'a'), message(3, 'c'));
    expect(wires).toHaveLength(2);
    wire().accept();
    expect(wire().sent[0]).toMatchObject({ type: 'hello', conversation: 'c-1', token: 't1', lastSeq: 1 });
    wire().bring(welcome(3, 't2'), message(2, 'b'), message(3, 'c'));
    expect(seqs(conversation)).toEqual([1, 2, 3]);
  });

  it('pageLoad_asksForTheWholeLog', () => {
    const { wire } = setup(memoryTickets({ conversation: 'c-9', token: 't9' }));
    expect(wire().sent[0]).toMatchObject({ conversation: 'c-9', token: 't9', lastSeq: 0, language: 'de' });
  });
});

describe('the epoch', () => {
  it('sameEpoch_keepsWhatIsKnown', () => {
    const { conversation, wire, drop } = setup();
    wire().bring(welcome(1), message(1, 'a'));
    drop();
    expect(wire().sent[0]).toMatchObject({ lastSeq: 1, epoch: 'e1' });
    wire().bring(welcome(1, 't2'));
    expect(seqs(conversation)).toEqual([1]);
  });

  it('otherEpoch_readsTheLogAgainAndSaysAgainWhatItLacks', () => {
    const { conversation, wire, drop } = setup();
    wire().bring(welcome(1), message(1, 'old'));
    conversation.say({ type: 'message', text: 'Hallo' });
    const said = wire().sentOf('message')[0];
    wire().bring({ type: 'ack', cid: said?.['cid'], seq: 2 });
    drop();
    wire().bring(welcome(1, 't2', 'c-1', 'bot', 'e2'), message(1, 'new'));
    expect(conversation.entries.map((entry) => entry.event)).toMatchObject([{ text: 'new' }]);
    expect(wire().sentOf('message')).toEqual([said]);
  });

  it('logThatLostItsEnd_isReadAgain', () => {
    const { conversation, wire, drop } = setup();
    wire().bring(welcome(3), message(1, 'a'), message(2, 'b'), message(3, 'c'));
    drop();
    wire().bring(welcome(1, 't2'), message(1, 'a'), message(2, 'd'));
    expect(conversation.entries.map((entry) => entry.event)).toMatchObject([{ text: 'a' }, { text: 'd' }]);
  });
});

describe('a server that stops', () => {
  it('reconnect_isHeededAndNothingIsLost', () => {
    const { conversation, wire, wires, timers } = setup();
    wire().bring(welcome(1), message(1, 'a'));
    conversation.say({ type: 'message', text: 'Hallo' });
    const said = wire().sentOf('message')[0];
    wire().bring({ type: 'reconnect', afterMillis: 4200 });
    timers.advance(4199);
    expect(wires).toHaveLength(1);
    timers.advance(1);
    wire().accept();
    expect(wire().sent[0]).toMatchObject({ conversation: 'c-1', lastSeq: 1 });
    wire().bring(welcome(1, 't2'));
    expect(wire().sentOf('message')).toEqual([said]);
  });
});

describe('the token', () => {
  it('eachWelcome_isStoredAtOnce', () => {
    const { wire, tickets } = setup();
    wire().bring(welcome(0, 't1'));
    expect(tickets.kept).toEqual({ conversation: 'c-1', token: 't1' });
  });

  it('reconnect_readsWhatASecondTabHasStored', () => {
    const { wire, drop, tickets } = setup();
    wire().bring(welcome(0, 't1'));
    tickets.kept = { conversation: 'c-1', token: 't7' };
    drop();
    expect(wire().sent[0]).toMatchObject({ token: 't7' });
  });

  it('refused_startsAnewAndKeepsWhatWasNotSaid', () => {
    const { conversation, wire, tickets } = setup(memoryTickets({ conversation: 'c-9', token: 'old' }));
    conversation.say({ type: 'message', text: 'Hallo' });
    wire().bring({ type: 'error', code: 'resume_refused', message: '' });
    expect(tickets.kept).toBeNull();
    wire().accept();
    expect(wire().sent[0]).toMatchObject({ conversation: null, token: null, lastSeq: 0 });
    wire().bring(welcome());
    expect(wire().sentOf('message')).toHaveLength(1);
  });

  it('otherConversation_emptiesTheTranscript', () => {
    const { conversation, wire, drop, tickets } = setup();
    wire().bring(welcome(), message(1, 'a'));
    tickets.kept = { conversation: 'c-2', token: 'x' };
    drop();
    expect(wire().sent[0]).toMatchObject({ conversation: 'c-2', lastSeq: 0 });
    expect(conversation.entries).toEqual([]);
  });
});

describe('the outbox', () => {
  it('beforeWelcome_waits', () => {
    const { conversation, wire } = setup();
    conversation.say({ type: 'message', text: 'Hallo' });
    expect(wire().sentOf('message')).toEqual([]);
    wire().bring(welcome());
    expect(wire().sentOf('message')).toHaveLength(1);
  });

  it('unacknowledged_isSentAgainWithTheSameCid', () => {
    const { conversation, wire, drop } = setup();
    wire().bring(welcome());
    conversation.say({ type: 'message', text: 'Hallo' });
    const first = wire().sentOf('message')[0];
    drop();
    expect(wire().sentOf('message')).toEqual([]);
    wire().bring(welcome(0, 't2'));
    expect(wire().sentOf('message')).toEqual([first]);
  });

  it('acknowledged_isNotSentAgainAndGoesWithItsEvent', () => {
    const { conversation, wire, drop } = setup();
    wire().bring(welcome());
    conversation.say({ type: 'message', text: 'Hallo' });
    const cid = wire().sentOf('message')[0]?.['cid'];
    wire().bring({ type: 'ack', cid, seq: 1 });
    expect(conversation.pending.map((one) => one.delivery)).toEqual(['stored']);
    drop();
    wire().bring(welcome(1, 't2'));
    expect(wire().sentOf('message')).toEqual([]);
    wire().bring(message(1, 'Hallo', 'shopper', cid));
    expect(conversation.pending).toEqual([]);
  });

  it('ownEvent_isKnownByItsCidWhateverItsWords', () => {
    const { conversation, wire } = setup();
    wire().bring(welcome());
    conversation.say({ type: 'message', text: 'Meine IBAN ist DE02120300000000202051' });
    const cid = wire().sentOf('message')[0]?.['cid'];
    wire().bring(message(1, 'Meine IBAN ist DE•••', 'shopper', cid));
    expect(conversation.pending).toEqual([]);
    wire().bring({ type: 'ack', cid, seq: 1 });
    expect(conversation.pending).toEqual([]);
  });

  it('sameWordsFromAnotherTab_leaveOnesOwnWaiting', () => {
    const { conversation, wire } = setup();
    wire().bring(welcome());
    conversation.say({ type: 'message', text: 'Hallo' });
    wire().bring(message(1, 'Hallo', 'shopper', 'the other tab'));
    expect(conversation.pending.map((one) => one.delivery)).toEqual(['sending']);
  });

  it.each(['rate_limited', 'unavailable'])('%s_canBeRetriedWithTheSameCid', (code) => {
    const { conversation, wire } = setup();
    wire().bring(welcome());
    conversation.say({ type: 'message', text: 'Hallo' });
    const cid = String(wire().sentOf('message')[0]?.['cid']);
    wire().bring({ type: 'error', code, message: '', cid });
    expect(conversation.pending.map((one) => one.delivery)).toEqual(['failed']);
    conversation.retry(cid);
    expect(wire().sentOf('message').map((frame) => frame['cid'])).toEqual([cid, cid]);
  });

  it('refusalWithoutCid_letsEverythingBeTriedAgain', () => {
    const { conversation, wire } = setup();
    wire().bring(welcome());
    conversation.say({ type: 'message', text: 'Hallo' });
    wire().bring({ type: 'error', code: 'rate_limited', message: '' });
    expect(conversation.pending.map((one) => one.delivery)).toEqual(['failed']);
    const cid = wire().sentOf('message')[0]?.['cid'];
    wire().bring({ type: 'ack', cid, seq: 1 }, message(1, 'Hallo', 'shopper', cid));
    expect(conversation.pending).toEqual([]);
  });

  it('eventIsNoAcknowledgement_itIsSentAgainAndNotShownTwice', () => {
    const { conversation, wire, drop } = setup();
    wire().bring(welcome());
    conversation.say({ type: 'message', text: 'Hallo' });
    const said = wire().sentOf('message')[0];
    wire().bring(message(1, 'Hallo', 'shopper', said?.['cid']));
    expect(conversation.pending).toEqual([]);
    drop();
    wire().bring(welcome(1, 't2'));
    expect(wire().sentOf('message')).toEqual([said]);
    wire().bring({ type: 'ack', cid: said?.['cid'], seq: 1 });
    drop();
    wire().bring(welcome(1, 't3'));
    expect(wire().sentOf('message')).toEqual([]);
  });

  it('refusalOfWhatTheLogShows_isSentAgainSoon', () => {
    const { conversation, wire, timers } = setup();
    wire().bring(welcome());
    conversation.say({ type: 'message', text: 'Hallo' });
    const cid = wire().sentOf('message')[0]?.['cid'];
    wire().bring(message(1, 'Hallo', 'shopper', cid), { type: 'error', code: 'unavailable', message: '', cid });
    expect(conversation.pending).toEqual([]);
    timers.advance(5_000);
    expect(wire().sentOf('message').map((frame) => frame['cid'])).toEqual([cid, cid]);
  });

  it('whatIsNotAcknowledged_isSaidOnTheNextPage', () => {
    const unsent = memoryUnsent();
    const first = setup(memoryTickets(), unsent);
    first.wire().bring(welcome());
    first.conversation.say({ type: 'message', text: 'Hallo' });
    const said = first.wire().sentOf('message')[0];
    const next = setup(first.tickets, unsent);
    next.wire().bring(welcome(0, 't2'));
    expect(next.wire().sentOf('message')).toEqual([said]);
    next.wire().bring({ type: 'ack', cid: said?.['cid'], seq: 1 });
    expect(unsent.kept).toEqual([]);
  });

  it('welcome_isConfirmedOnceItsTokenIsKept', () => {
    const { wire, tickets } = setup();
    wire().bring(welcome(0, 't1'));
    expect(tickets.kept?.token).toBe('t1');
    expect(wire().sentOf('ping')).toHaveLength(1);
  });

  it('refusedHello_isTriedAgainLater', () => {
    const { wire, wires, timers } = setup();
    wire().bring({ type: 'error', code: 'unavailable', message: '' });
    expect(wire().closed).toBe(true);
    timers.advance(500);
    expect(wires).toHaveLength(2);
  });

  it('otherRefusals_areDropped', () => {
    const { conversation, wire } = setup();
    wire().bring(welcome());
    conversation.say({ type: 'choose', choice: 'old' });
    wire().bring({ type: 'error', code: 'unknown_choice', message: '', cid: wire().sentOf('choose')[0]?.['cid'] });
    expect(conversation.pending).toEqual([]);
  });
});

describe('who answers', () => {
  it('owner_followsTheLogAfterTheWelcome', () => {
    const { conversation, wire } = setup();
    wire().bring(welcome(2, 't', 'c-1', 'agent'), event(1, 'queued', { position: 1 }), event(2, 'assigned', { agent: 'Anna' }));
    expect([conversation.owner, conversation.agent, conversation.place]).toEqual(['agent', 'Anna', null]);
    wire().bring(event(3, 'returned_to_bot', { by: 'agent' }));
    expect(conversation.owner).toBe('bot');
    wire().bring(event(4, 'closed', { by: 'shopper' }));
    expect(conversation.owner).toBe('nobody');
    wire().bring(message(5, 'Noch etwas', 'shopper'));
    expect(conversation.owner).toBe('bot');
  });

  it('ticket_endsWithWhoeverTakesItUp', () => {
    const { conversation, wire } = setup();
    wire().bring(welcome(), event(1, 'ticket', { email: 'l***@example.com' }));
    expect([conversation.owner, conversation.ticketed]).toEqual(['queue', true]);
    wire().bring(event(2, 'assigned', { agent: 'Anna' }));
    expect(conversation.ticketed).toBe(false);
  });

  it('queue_showsThePlaceUntilAssigned', () => {
    const { conversation, wire } = setup();
    wire().bring(welcome(), event(1, 'queued', { position: 3 }), { type: 'queue', position: 2, etaSeconds: 180 });
    expect(conversation.place).toEqual({ position: 2, etaSeconds: 180 });
    wire().bring(event(2, 'assigned', { agent: 'Anna' }));
    expect(conversation.place).toBeNull();
  });

  it('typing_endsAfterSixSecondsOrWithAMessage', () => {
    const { conversation, wire, timers } = setup();
    wire().bring(welcome(), { type: 'typing', role: 'bot' });
    timers.advance(5_999);
    expect(conversation.typing).toBe('bot');
    timers.advance(1);
    expect(conversation.typing).toBeNull();
    wire().bring({ type: 'typing', role: 'agent' }, message(1, 'Hallo', 'agent'));
    expect(conversation.typing).toBeNull();
  });

  it('ownTyping_isSentEveryThreeSeconds', () => {
    const { conversation, wire, timers } = setup();
    wire().bring(welcome());
    conversation.typed();
    expect(wire().sentOf('typing')).toEqual([]);
    wire().bring(event(1, 'queued', { position: 1 }));
    for (let key = 0; key < 7; key++) { conversation.typed(); timers.advance(1000); }
    expect(wire().sentOf('typing')).toHaveLength(3);
  });
});

describe('what is seen', () => {
  it('read_isToldOnceASecondAndNeverBeyondTheLog', () => {
    const { conversation, wire, timers } = setup();
    wire().bring(welcome(), message(1, 'a'), message(2, 'b'), message(3, 'c'));
    for (const seq of [1, 2, 9]) conversation.read(seq);
    expect(wire().sentOf('read')).toEqual([{ type: 'read', seq: 1 }]);
    timers.advance(1000);
    conversation.read(2);
    expect(wire().sentOf('read')).toEqual([{ type: 'read', seq: 1 }, { type: 'read', seq: 3 }]);
    timers.advance(10_000);
    expect(wire().sentOf('read')).toHaveLength(2);
  });

  it('read_isToldAgainToANewLine', () => {
    const { conversation, wire, drop } = setup();
    wire().bring(welcome(), message(1, 'a'));
    conversation.read(1);
    drop();
    wire().bring(welcome(1));
    expect(wire().sentOf('read')).toEqual([{ type: 'read', seq: 1 }]);
  });

  it('receipt_neverGoesBack', () => {
    const { conversation, wire } = setup();
    wire().bring(welcome(), { type: 'receipt', delivered: 4, read: 2 }, { type: 'receipt', delivered: 1, read: 3 });
    expect(conversation.receipt).toEqual({ delivered: 4, read: 3 });
  });
});

describe('the survey', () => {
  const survey = { type: 'survey', parts: ['bot', 'agent'], recommend: true };

  it('closed_asksForWhatIsNotRatedYet', () => {
    const { conversation, wire } = setup();
    wire().bring(welcome(), event(1, 'closed', { by: 'agent' }), survey);
    expect(conversation.survey).toEqual({ parts: ['bot', 'agent'], recommend: true });
    conversation.say({ type: 'rate', score: 4, part: 'agent' });
    expect(conversation.survey?.parts).toEqual(['bot']);
    wire().bring(event(2, 'rated', { score: 4, part: 'agent' }), event(3, 'rated', { score: 5 }), event(4, 'recommended', { score: 9 }));
    expect([conversation.survey, [...conversation.rated]]).toEqual([null, [['agent', 4], ['bot', 5]]]);
  });

  it('reload_asksOnlyForTheRestOfTheLog', () => {
    const { conversation, wire } = setup(memoryTickets({ conversation: 'c-1', token: 't1' }));
    wire().bring(welcome(3, 't2', 'c-1', 'nobody'), survey, message(1, 'a'), event(2, 'closed', { by: 'system' }));
    expect(conversation.survey).toBeNull();
    wire().bring(event(3, 'rated', { score: 2, part: 'bot' }));
    expect(conversation.survey).toEqual({ parts: ['agent'], recommend: true });
  });

  it('answeredOrReopened_isOver', () => {
    const { conversation, wire } = setup();
    wire().bring(welcome(), event(1, 'closed', { by: 'agent' }), survey);
    conversation.endSurvey();
    expect(conversation.survey).toBeNull();
    wire().bring(survey, message(2, 'Noch etwas', 'shopper'));
    wire().bring(event(3, 'closed', { by: 'agent' }));
    expect(conversation.survey).toBeNull();
  });
});
