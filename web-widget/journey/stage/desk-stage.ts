import type { BrowserContext, Page } from 'playwright-core';
import { BASE, pages, PlayedSocket } from './stage';

type Frame = Record<string, unknown>;
type Language = 'de' | 'en';

const WORDS = {
  de: {
    previews: [
      'Wo bleibt mein Paket? Es sollte gestern schon da sein.', 'Die Jacke passt leider nicht, ich möchte sie umtauschen.',
      'Warum wurde zweimal abgebucht?', 'Ihr Assistent versteht mich nicht, bitte ein Mensch!', 'Ist der Kopfhörer auch in Blau lieferbar?',
      'Ich habe eine Mahnung bekommen, obwohl ich bezahlt habe. Bitte klären Sie das möglichst heute noch.',
    ],
    question: 'Wo bleibt mein Paket HK-204511? Es sollte gestern kommen.', proof: 'Wie lautet die Postleitzahl der Lieferadresse?', code: '20457',
    status: 'Ihre Bestellung ist unterwegs und wird morgen zugestellt.', order: 'Bestellung HK-204511', way: 'Unterwegs', item: 'Kopfhörer Brise 3',
    steps: ['Bestellt', 'Versendet', 'Zustellung'], more: 'Das reicht mir nicht. Ich brauche die Kopfhörer heute, kann ich mit jemandem sprechen?',
    handing: 'Ich gebe Sie an einen Menschen weiter.', hello: 'Guten Tag Frau Petersen, hier ist Anna. Ich sehe gerade nach.',
    moment: 'Das Paket liegt schon in Harburg.', thanks: 'Danke! Kann ich es dort auch selbst abholen?', note: 'Mit der Filiale Harburg telefoniert: Abholung ab 14 Uhr geht.',
    article: 'Sendung verfolgen', passage: 'Sobald Ihr Paket unterwegs ist, erhalten Sie einen Link zur Sendungsverfolgung. Liegt es in einer Filiale, können Sie es dort mit einem Ausweis abholen.',
    other: 'Abholung in der Filiale', replies: [['gruss', 'Guten Tag {name}, mein Name ist {agent}.'], ['abholung', 'Ihre Bestellung {order} liegt in der Filiale bereit. Bitte bringen Sie einen Ausweis mit.'], ['danke', 'Vielen Dank für Ihre Geduld!']],
    early: 'Die Teekanne kam mit einem Sprung an, können Sie Ersatz schicken?', why: 'Rückzahlung über 200 Euro, bitte prüfen und freigeben', tags: ['kulanz', 'vip', 'retoure', 'lieferung'],
    draft: 'Ich habe mit dem Versand gesprochen, das Paket', team: ['Rechnung & Zahlung', 'Technik'], time: 'morgen nach 15 Uhr',
  },
  en: {
    previews: [
      'Where is my parcel? It should have been here yesterday.', 'The jacket does not fit, I would like to exchange it.',
      'Why was I charged twice?', 'Your assistant does not understand me, a human please!', 'Are the headphones available in blue?',
      'I got a payment reminder although I have paid. Please sort this out today if you can.',
    ],
    question: 'Where is my parcel HK-204511? It was due yesterday.', proof: 'What is the postal code of the delivery address?', code: '20457',
    status: 'Your order is on its way and arrives tomorrow.', order: 'Order HK-204511', way: 'On its way', item: 'Headphones Brise 3',
    steps: ['Ordered', 'Shipped', 'Delivery'], more: 'That will not do. I need the headphones today, can I talk to somebody?',
    handing: 'I am passing you on to a person.', hello: 'Hello Ms Petersen, this is Anna. I am looking into it.',
    moment: 'The parcel has already reached Harburg.', thanks: 'Thank you! Can I collect it there myself?', note: 'Called the Harburg shop: collecting from 2 pm is fine.',
    article: 'Track a parcel', passage: 'As soon as your parcel is on its way you get a link to track it. If it waits in a shop, you can collect it there with an identity card.',
    other: 'Collect in a shop', replies: [['hello', 'Hello {name}, my name is {agent}.'], ['collect', 'Your order {order} is ready to be collected. Please bring an identity card.'], ['thanks', 'Thank you for your patience!']],
    early: 'The teapot arrived with a crack, can you send another one?', why: 'Refund of 200 euros, please check and approve', tags: ['goodwill', 'vip', 'return', 'delivery'],
    draft: 'I have talked to the dispatch, the parcel', team: ['Billing & payment', 'Technology'], time: 'tomorrow after 3 pm',
  },
} as const;

const REASONS = ['wish', 'unsure', 'unhelpful', 'anger', 'flow', 'failure'];
const INTENTS = ['order.status', 'return.exchange', 'payment.problem', 'service.human', 'product.availability', 'payment.reminder'];
const ago = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString();

/** The conversation that stands open in the middle of the stage. */
export const LENA = 'c-lena';
/** One whose shopper wants to be called back. */
export const CALL = 'c-7';

/** A server that plays a busy morning: it says what a desk can be told, keeps what the desk sends, and answers commands. */
export class DeskStage {
  readonly errors: string[] = [];
  readonly rows = new Map<string, Frame>();
  /** The packets of what is in no inbox. */
  private readonly gone = new Map<string, Frame>();
  private readonly log: Frame[] = [];
  private available = true;
  private readonly words: (typeof WORDS)[Language];

  private constructor(readonly page: Page, readonly socket: PlayedSocket, readonly language: Language, private readonly role: string) {
    this.words = WORDS[language];
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('console', (message) => { if (message.type() === 'error') this.errors.push(message.text()); });
  }

  /** The desk in a browser, logged in, with as many rows in its inbox. */
  static async open(context: BrowserContext, language: Language, options: { readonly role?: string; readonly rows?: number; readonly hash?: string } = {}): Promise<DeskStage> {
    const { role = 'agent', rows = 40, hash = '' } = options;
    await pages(context);
    let stage: DeskStage | null = null;
    const socket = await PlayedSocket.open(context, '/desk/socket', (frame) => stage?.hear(frame), () => stage?.greet(rows));
    stage = new DeskStage(await context.newPage(), socket, language, role);
    await stage.rest();
    await stage.page.goto(`${BASE}/desk${hash}`);
    await stage.page.locator('lotse-bar .line.open').waitFor({ state: 'attached' });
    await stage.page.locator('lotse-inbox .count').first().waitFor({ state: 'attached' });
    return stage;
  }

  /** The rows of the inbox changed. */
  change(conversation: string, members: Frame): void {
    const row = { ...this.rows.get(conversation), ...members };
    this.rows.set(conversation, row);
    this.socket.bring({ type: 'rows', conversations: [row], gone: [] });
  }

  offer(conversation: string, seconds: number, from: string | null = null): void {
    const until = ago(-seconds);
    this.change(conversation, { offeredTo: { agent: 'anna', name: 'Anna', until } });
    this.socket.bring({ type: 'offer', conversation, until, from, note: from === null ? null : this.words.why });
  }

  /** The shopper of the open conversation says something more. */
  say(text: string): void {
    this.event('message', { from: { role: 'shopper', name: '' }, text }, 0);
    this.socket.bring(...this.log.slice(-1));
    this.change(LENA, { seq: this.log.length, preview: text, waitsOn: 'agent' });
  }

  overview(): Frame {
    const agents = ['Anna', 'Ben', 'Carla', 'David', 'Emine', 'Fritjof'].map((name, index) => ({
      id: name.toLowerCase(), name, available: index !== 3, load: [2, 3, 1, 1, 0, 4][index], capacity: 3,
    }));
    return {
      type: 'overview', queue: { length: 7, oldestSince: ago(252) }, agents,
      levels: { first: { kept: 41, broken: 3 }, next: { kept: 187, broken: 21 } },
      ratings: { bot: { count: 64, average: 4.1 }, agent: { count: 38, average: 4.7 }, nps: { count: 22, score: 41 } },
    };
  }

  /** The assistant has it: it leaves the inbox, and only the packet tells. */
  toBot(conversation: string): void {
    const packet = { ...this.packet(conversation), owner: 'bot', agent: null, agentName: null, waitingSince: null };
    this.rows.delete(conversation);
    this.gone.set(conversation, packet);
    this.socket.bring({ type: 'rows', conversations: [], gone: [conversation] }, packet);
  }

  colleagueDraft(): void {
    this.socket.bring({ type: 'draft', conversation: LENA, agent: 'ben', agentName: 'Ben', text: this.words.draft });
  }

  private greet(rows: number): void {
    this.rows.clear();
    this.log.length = 0;
    this.talk();
    const all = rows === 0 ? [] : [this.lena(), ...Array.from({ length: rows - 1 }, (_, n) => this.row(n))];
    for (const row of all) this.rows.set(String(row['conversation']), row);
    this.socket.bring({ type: 'welcome', agent: { id: 'anna', name: 'Anna', role: this.role }, available: this.available, capacity: 3 });
    for (let from = 0; from < Math.max(1, all.length); from += 500) {
      this.socket.bring({ type: 'inbox', conversations: all.slice(from, from + 500), more: from + 500 < all.length });
    }
    if (this.role !== 'agent') this.socket.bring(this.overview());
  }

  private hear(frame: Frame): void {
    const { conversation, cid } = frame;
    switch (frame['type']) {
      case 'available':
        this.available = frame['available'] === true;
        return;
      case 'ping': return this.socket.bring({ type: 'pong' });
      case 'open':
        if (conversation === CALL) {
          return this.socket.bring(this.packet(CALL), { type: 'event', conversation, seq: 1, at: ago(700), cid: null, insight: null, event: { kind: 'ticket', email: '' } });
        }
        if (conversation !== LENA) return this.socket.bring(this.gone.get(String(conversation)) ?? this.packet(String(conversation)));
        return this.socket.bring(this.packet(LENA), ...this.log.slice(Number(frame['lastSeq'])),
          { type: 'note', conversation, seq: 1, at: ago(395), agent: 'Ben', text: this.words.note },
          { type: 'receipt', conversation, delivered: this.log.length, read: this.log.length - 2 });
      case 'message':
        this.event('message', { from: { role: 'agent', name: 'Anna' }, text: frame['text'] }, 0, cid);
        this.socket.bring(...this.log.slice(-1), { type: 'ack', cid, conversation, seq: this.log.length });
        return this.change(LENA, { seq: this.log.length, waitsOn: 'shopper', level: null });
      case 'note':
        return this.socket.bring({ type: 'note', conversation, seq: 2, at: ago(0), agent: 'Anna', text: frame['text'] }, { type: 'ack', cid, conversation, seq: 2 });
      case 'claim':
        this.socket.bring({ type: 'ack', cid, conversation, seq: 9 }, { type: 'offer_ended', conversation, why: 'taken' });
        return this.change(String(conversation), { owner: 'agent', agent: 'anna', agentName: 'Anna', waitingSince: null, offeredTo: null });
      case 'decline':
        this.socket.bring({ type: 'ack', cid, conversation, seq: 9 }, { type: 'offer_ended', conversation, why: 'declined' });
        return this.change(String(conversation), { offeredTo: null });
      case 'transfer':
        this.socket.bring({ type: 'ack', cid, conversation, seq: 9 });
        if ((frame['to'] as Frame)['kind'] === 'bot') return this.toBot(String(conversation));
        if ((frame['to'] as Frame)['kind'] === 'queue') {
          return this.change(String(conversation), { owner: 'queue', agent: null, agentName: null, waitingSince: ago(600), waitsOn: 'agent', offeredTo: null });
        }
        return this.change(String(conversation), { offeredTo: { agent: 'ben', name: 'Ben', until: ago(-30) } });
      case 'tag':
        this.socket.bring({ type: 'ack', cid, conversation, seq: 9 });
        return this.change(String(conversation), { tags: frame['tags'] });
      case 'resolve':
        return this.socket.bring({ type: 'ack', cid, conversation, seq: 9 }, { type: 'rows', conversations: [], gone: [conversation] });
      case 'takeover':
        this.socket.bring({ type: 'ack', cid, conversation, seq: 9 });
        return this.change(String(conversation), { ...this.row(0), conversation, owner: 'agent', agent: 'anna', agentName: 'Anna', waitingSince: null, level: null });
    }
  }

  private lena(): Frame {
    return {
      ...this.row(0), conversation: LENA, seq: this.log.length, owner: 'agent', agent: 'anna', agentName: 'Anna', waitingSince: null, reason: 'wish', intent: 'order.status',
      preview: this.words.thanks, lastAt: ago(20), waitsOn: 'agent', idle: false, ticket: false, language: this.language,
      level: { kind: 'next', warnAt: ago(-70), dueAt: ago(-100) }, tags: [this.words.tags[0], this.words.tags[1]],
    };
  }

  private row(n: number): Frame {
    const queue = n % 3 !== 2;
    const mine = n === 5 || n === 11 || n === 14;
    const wait = 15 + n * 11;
    const ticket = n % 13 === 7;
    return {
      conversation: `c-${n}`, seq: 4 + (n % 7), owner: queue && !mine ? 'queue' : 'agent', agent: mine ? 'anna' : queue ? null : 'ben', agentName: mine ? 'Anna' : queue ? null : 'Ben',
      language: n % 4 === 3 ? 'en' : 'de', reason: REASONS[n % 6], preview: this.words.previews[n % 6], intent: INTENTS[n % 6], skill: 'order', team: null, priority: n === 9 ? 1 : 0,
      waitingSince: queue && !mine && !ticket ? ago(wait) : null, ticket, lastAt: ago(wait), waitsOn: mine && n !== 11 ? 'shopper' : 'agent', idle: n === 14, offeredTo: null,
      level: (queue || n === 11) && n < 30 && !ticket ? { kind: n === 11 ? 'next' : 'first', warnAt: ago(wait - 60), dueAt: ago(wait - 90) } : null,
      tags: n % 5 === 0 ? [this.words.tags[(n / 5) % 4]] : n % 7 === 3 ? this.words.tags.slice(0, 3) : [],
    };
  }

  private talk(): void {
    const { words } = this;
    const bot = { role: 'bot', name: 'Lotse' };
    const shopper = { role: 'shopper', name: '' };
    const agent = { role: 'agent', name: 'Anna' };
    const card = {
      title: words.order, subtitle: words.item, badge: { label: words.way, tone: 'good' }, image: '/pictures/headphones.svg', facts: [],
      timeline: words.steps.map((label, index) => ({ label, at: index < 2 ? `2${index + 3}.11.` : null, state: ['done', 'current', 'open'][index] })), link: null,
    };
    this.event('message', { from: shopper, text: words.question }, 90_000);
    this.event('message', { from: bot, text: words.proof }, 89_990, null, { intents: [{ label: 'order.status', confidence: 0.93 }], accepted: true });
    this.event('message', { from: shopper, text: words.code }, 89_900);
    this.event('message', { from: bot, text: words.status, cards: [card], sources: [{ id: 'a', title: words.article, url: '/help/de/track-order' }] }, 89_890);
    this.event('message', { from: shopper, text: words.more }, 600);
    this.event('message', { from: bot, text: words.handing }, 595, null, { intents: [{ label: 'service.human', confidence: 0.61 }], accepted: false });
    this.event('handoff_requested', { reason: 'wish', staffed: true }, 590);
    this.event('queued', { position: 2 }, 589);
    this.event('assigned', { agent: 'Anna' }, 500);
    this.event('message', { from: agent, text: words.hello }, 420);
    this.event('message', { from: agent, text: words.moment }, 380);
    this.event('message', { from: shopper, text: words.thanks }, 20);
  }

  private event(kind: string, members: Frame, before: number, cid: unknown = null, insight: Frame | null = null): void {
    this.log.push({ type: 'event', conversation: LENA, seq: this.log.length + 1, at: ago(before), cid, insight, event: { kind, ...members } });
  }

  private packet(conversation: string): Frame {
    const { words } = this;
    const row = this.rows.get(conversation) ?? {};
    const lena = conversation === LENA;
    return {
      type: 'packet', conversation, owner: row['owner'] ?? 'nobody', agent: row['agent'] ?? null, agentName: row['agentName'] ?? null, language: row['language'] ?? 'de',
      reason: row['reason'] ?? null, requestedAt: ago(590), waitingSince: row['waitingSince'] ?? null, page: { url: 'https://shop.example/p/brise-3', title: words.item },
      identity: { verified: lena, name: lena ? 'Lena Petersen' : null }, tags: row['tags'] ?? [], email: null,
      intents: [{ label: 'order.status', confidence: 0.93 }, { label: 'delivery.lost', confidence: 0.05 }, { label: 'delivery.time', confidence: 0.02 }],
      slots: conversation === CALL ? [{ name: 'phone', value: '+49 40 123456' }, { name: 'callback_time', value: words.time }]
        : lena ? [{ name: 'order_number', value: 'HK-204511' }, { name: 'postal_code', value: '20457' }] : [],
      articles: lena ? [{ id: 'a', title: words.article, url: '/help/de/track-order', helpful: false }, { id: 'b', title: words.other, url: '/help/de/collect', helpful: null }] : [],
      order: lena ? {
        title: words.order, subtitle: words.item, badge: { label: words.way, tone: 'good' }, image: '/pictures/headphones.svg', facts: [],
        timeline: words.steps.map((label, index) => ({ label, at: index < 2 ? `2${index + 3}.11.` : null, state: ['done', 'current', 'open'][index] })), link: null,
      } : null,
    };
  }

  private async rest(): Promise<void> {
    const { words, language } = this;
    const suggestions = [words.article, words.other].map((title, index) => ({ article: `a${index}`, title, url: `/help/${language}/a${index}`, text: words.passage, score: 0.8 }));
    const answers: Readonly<Record<string, unknown>> = {
      '/desk/api/me': { id: 'anna', name: 'Anna', role: this.role, languages: ['de', 'en'], skills: [], teams: [], capacity: 3 },
      '/desk/api/replies': words.replies.map(([shortcut, text]) => ({ shortcut, text: { [language]: text }, team: null })),
      '/desk/api/colleagues': ['Ben', 'Carla', 'David', 'Emine', 'Fritjof'].map((name, index) => ({
        id: name.toLowerCase(), name, languages: index % 2 === 0 ? ['de', 'en'] : ['de'], teams: [],
        available: index < 3, load: [1, 3, 0, 0, 0][index], capacity: 3,
      })),
      '/desk/api/teams': words.team.map((name, index) => ({ id: `t${index}`, name, there: 2 - index })),
      [`/desk/api/conversations/${LENA}/suggestions`]: { suggestions },
      [`/desk/api/conversations/${LENA}/earlier`]: { hits: [{
        conversation: 'c-teapot', startedAt: '2026-09-03T09:12:03Z', lastAt: '2026-09-03T09:31:44Z', owner: 'nobody', language, agent: null, agentName: 'Ben', outcome: 'solved',
        tags: [], customer: 'Lena Petersen', snippet: { from: 'shopper', parts: [{ text: words.early, hit: false }] },
      }] },
      '/desk/api/search': { total: 0, hits: [] }, '/desk/api/staff/agents': [], '/desk/api/staff/teams': [], '/desk/api/staff/replies': [],
      '/desk/api/articles': { articles: suggestions },
    };
    await this.page.context().route(`${BASE}/desk/api/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      const answer = answers[pathname] ?? (pathname.endsWith('/suggestions') ? { suggestions: [] } : pathname.endsWith('/earlier') ? { hits: [] } : null);
      return answer === null ? route.fulfill({ status: 404, json: { code: 'not_found', message: pathname } }) : route.fulfill({ json: answer });
    });
  }
}
