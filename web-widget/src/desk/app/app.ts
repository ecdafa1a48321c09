import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { icon, lotseMark } from '../../design/icons';
import { tokens } from '../../design/tokens.css';
import { socketUrl, systemTimers, type Wire } from '../../protocol/connection';
import type { Agent } from '../../protocol/desk';
import type { LotseAdmin } from '../admin/admin';
import { logout, me, replies } from '../api';
import '../bar/bar';
import type { BarWish, LotseBar } from '../bar/bar';
import type { CannedReply } from '../canned';
import '../conversation/conversation';
import type { LotseConversation } from '../conversation/conversation';
import '../head/head';
import type { HeadWish } from '../head/head';
import '../inbox/inbox';
import type { LotseInbox } from '../inbox/inbox';
import { Keymap, pressOf, type Shortcut } from '../keys/keymap';
import '../keys/keys';
import type { LotseKeys } from '../keys/keys';
import type { Tab } from '../lists';
import '../login/login';
import '../news/news';
import '../offers/offers';
import '../overview/overview';
import '../packet/packet';
import type { LotsePacket } from '../packet/packet';
import { preferences } from '../preferences';
import '../reply/reply';
import type { LotseReply, Reply } from '../reply/reply';
import '../resolve/resolve';
import type { LotseResolve, Resolution } from '../resolve/resolve';
import { DeskSession } from '../session';
import { type Standing, standingOf } from '../standing';
import '../suggestions/suggestions';
import { type Language, TEXTS } from '../texts';
import type { Thread } from '../thread';
import '../transfer/transfer';
import type { LotseTransfer, Transfer } from '../transfer/transfer';
import { Watch } from '../watch';
import { appStyles } from './app.css';
import { hashOf, routeOf, sectionsOf, type View } from './route';

type Pane = 'inbox' | 'conversation' | 'context';

/** A dialog that another part of the desk brings. */
interface Openable extends HTMLElement { open?: () => void }

/** The desk: login, then its sections; inbox, conversation and background side by side, or one at a time where it is narrow. */
@customElement('lotse-desk')
export class LotseDesk extends LitElement {
  static override styles = [tokens, base, controls, appStyles];

  @state() private agent: Agent | null | undefined = undefined;
  @state() private language: Language = preferences.language();
  @state() private letters = preferences.keys();
  @state() private view: View = 'desk';
  @state() private pane: Pane = 'inbox';
  @state() private replies: readonly CannedReply[] = [];
  @query('lotse-bar') private bar!: LotseBar | null;
  @query('lotse-inbox') private inbox!: LotseInbox | null;
  @query('lotse-reply') private reply!: LotseReply | null;
  @query('lotse-packet') private packet!: LotsePacket | null;
  @query('lotse-keys') private keysDialog!: LotseKeys | null;
  @query('lotse-transfer') private transferDialog!: LotseTransfer | null;
  @query('lotse-resolve') private resolveDialog!: LotseResolve | null;

  private session: DeskSession | null = null;
  /** Asked for and not yet ours; when it is, the inbox follows it to one's own. */
  private claimed: string | null = null;
  private readonly keymap = new Keymap(Date.now);
  private readonly watch = new Watch();
  private readonly onKey = (event: KeyboardEvent): void => this.key(event);
  private readonly onHash = (): void => void this.follow();
  private readonly onBack = (): void => this.session?.hurry();

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.onKey);
    window.addEventListener('hashchange', this.onHash);
    window.addEventListener('online', this.onBack);
    void this.enter();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.onKey);
    window.removeEventListener('hashchange', this.onHash);
    window.removeEventListener('online', this.onBack);
    this.session?.stop();
  }

  override render(): TemplateResult {
    document.documentElement.lang = this.language;
    const words = TEXTS[this.language];
    const { agent, session } = this;
    if (agent === undefined) return html`<p class="loading" role="status">${words.loading}</p>`;
    if (agent === null || !session) {
      return html`<lotse-login .language=${this.language} @entered=${() => this.enter()}></lotse-login>`;
    }
    const first = session.offers[0];
    return html`
      <lotse-bar .language=${this.language} .agent=${agent} .state=${session.state} .view=${this.view} .conversation=${session.current?.id ?? null}
        .attention=${this.watch.attention} ?available=${session.available} .load=${this.watch.load} .capacity=${session.capacity} ?letters=${this.letters} ?compact=${this.view === 'desk' && this.pane !== 'inbox'}
        @wish=${(event: CustomEvent<BarWish>) => this.wish(event.detail, session)}></lotse-bar>
      <lotse-offers .language=${this.language} .offers=${session.offers} .row=${first ? session.row(first.conversation) : null} ?keys=${this.letters}
        @accept=${(event: CustomEvent<string>) => this.accept(event.detail)} @decline=${(event: CustomEvent<string>) => this.decline(event.detail)}></lotse-offers>
      <main class="panes show-${this.pane}" ?hidden=${this.view !== 'desk'}>${this.panes(session, agent)}</main>
      ${this.section(session, agent)}
      <lotse-news .language=${this.language} .news=${session.news} @dismiss=${() => session.dismiss()}
        @available=${() => session.setAvailable(true)}></lotse-news>
      <lotse-keys .language=${this.language} ?on=${this.letters} @keys=${(event: CustomEvent<boolean>) => this.setLetters(event.detail)}></lotse-keys>
      <lotse-password .language=${this.language}></lotse-password>`;
  }

  protected override updated(changed: PropertyValues): void {
    // The conversation may have come on screen just now.
    if (changed.has('pane') || changed.has('view')) this.renderRoot.querySelector<LotseConversation>('lotse-conversation')?.look();
    if (changed.has('view') && this.view === 'search') this.search();
  }

  private section(session: DeskSession, agent: Agent): TemplateResult | typeof nothing {
    switch (this.view) {
      case 'desk': return nothing;
      case 'overview': return html`<main class="section"><lotse-overview .language=${this.language} .overview=${session.overview}
        @all=${() => this.showTab('all')}></lotse-overview></main>`;
      case 'search': return html`<main class="section"><lotse-search .language=${this.language} .agent=${agent}
        @choose=${(event: CustomEvent<string>) => this.choose(event.detail)}></lotse-search></main>`;
      case 'admin': return html`<main class="section"><lotse-admin .language=${this.language} .agent=${agent}></lotse-admin></main>`;
    }
  }

  private panes(session: DeskSession, agent: Agent): TemplateResult {
    const words = TEXTS[this.language];
    const { current } = session;
    const row = current ? session.row(current.id) : null;
    return html`
      <lotse-inbox class="pane inbox" .language=${this.language} .rows=${session.inbox} .me=${agent.id} .unread=${this.watch.unread}
        .chosen=${current?.id ?? null} @choose=${(event: CustomEvent<string>) => this.choose(event.detail)}></lotse-inbox>
      <section class="pane conversation" aria-label=${words.transcript}>${current
        ? this.conversation(session, current, agent)
        : html`<p class="empty">${lotseMark(56)}${words.empty.conversation}</p>`}</section>
      <aside class="pane context" aria-label=${words.context}>
        <div class="narrow-bar">
          <button class="button plain small" type="button" @click=${() => { this.pane = 'conversation'; }}>${icon('chevronLeft', 16)}${words.back}</button>
        </div>
        <lotse-packet .language=${this.language} .packet=${current?.packet ?? null} .choices=${current?.choices() ?? new Map()}
          .tags=${row?.tags ?? current?.packet?.tags ?? []} .known=${this.watch.tags}
          @tags=${({ detail }: CustomEvent<readonly string[]>) => { if (current) session.say({ type: 'tag', conversation: current.id, tags: detail }); }}
          @insert=${(event: CustomEvent<string>) => this.insert(event.detail)}></lotse-packet>
      </aside>`;
  }

  private conversation(session: DeskSession, thread: Thread, agent: Agent): TemplateResult {
    const row = session.row(thread.id);
    const standing = this.standing(session, thread, agent);
    const id = { conversation: thread.id };
    return html`
      <lotse-head .language=${this.language} .standing=${standing} .packet=${thread.packet} .row=${row}
        @wish=${(event: CustomEvent<HeadWish>) => this.act(event.detail)}></lotse-head>
      <lotse-conversation .language=${this.language} .thread=${thread} .version=${thread.version} .known=${row?.seq ?? 0}
        @retry=${(event: CustomEvent<string>) => session.retry(thread.id, event.detail)}
        @seen=${(event: CustomEvent<number>) => session.saw(thread.id, event.detail)}></lotse-conversation>
      <div class="reply">
        <lotse-reply .language=${this.language} .conversation=${thread.id} ?mine=${standing.mine} .barred=${barredBy(standing, this.language)} .draft=${thread.draft}
          .others=${[...thread.drafts.values()]} .replies=${this.replies} .speaks=${thread.packet?.language ?? row?.language ?? ''}
          .variables=${{ name: thread.packet?.identity.name ?? null, agent: agent.name, order: orderOf(thread) }}
          @typed=${() => session.typed()} @draft=${(event: CustomEvent<string>) => session.keepDraft(thread.id, event.detail)}
          @reply=${({ detail }: CustomEvent<Reply>) => session.say({ type: detail.kind === 'answer' ? 'message' : 'note', ...id, text: detail.text })}></lotse-reply>
        ${standing.mine ? html`<lotse-suggestions .language=${this.language} .conversation=${thread.id} .seq=${thread.lastFromShopper()}
          @insert=${(event: CustomEvent<string>) => this.insert(event.detail)}
          @link=${(event: CustomEvent<string>) => session.say({ type: 'message', ...id, text: event.detail })}></lotse-suggestions>` : nothing}
      </div>
      <lotse-transfer .language=${this.language} .presences=${session.overview?.agents ?? []}
        @transfer=${({ detail }: CustomEvent<Transfer>) => session.say({ type: 'transfer', ...id, ...detail })}></lotse-transfer>
      <lotse-resolve .language=${this.language} .intent=${row?.intent ?? thread.packet?.intents[0]?.label ?? null}
        @resolve=${({ detail }: CustomEvent<Resolution>) => {
          session.say({ type: 'resolve', ...id, ...detail });
          // The buttons that had the focus are about to go, and the next conversation waits in the list.
          this.toList();
        }}></lotse-resolve>`;
  }

  private async enter(): Promise<void> {
    try {
      this.agent = await me();
    } catch {
      this.agent = null;
    }
    if (!this.agent || this.session) return;
    const session = new DeskSession({
      open: () => new WebSocket(socketUrl(location.origin, '/desk/socket')) as Wire,
      timers: systemTimers,
      random: Math.random,
      now: Date.now,
      onLost: () => void this.checkLogin(),
    });
    this.session = session;
    session.subscribe(() => this.refresh(session));
    void this.follow();
    session.start();
    this.requestUpdate();
    this.replies = await replies().catch(() => []);
  }

  /** A lost socket may mean a lost login; an unreachable server says nothing about it. */
  private async checkLogin(): Promise<void> {
    const agent = await me().catch(() => undefined);
    if (agent === null) this.forget();
  }

  private async leave(): Promise<void> {
    this.session?.stop();
    await logout().catch(() => undefined);
    this.forget();
  }

  private forget(): void {
    this.session?.stop();
    this.session = null;
    this.agent = null;
    document.title = 'Lotse Desk';
  }

  private refresh(session: DeskSession): void {
    this.watch.look(session, this.language, (conversation) => this.choose(conversation));
    const { attention } = this.watch;
    document.title = attention === 0 ? 'Lotse Desk' : `(${attention}) Lotse Desk`;
    if (this.claimed !== null && session.row(this.claimed)?.agent === session.agent?.id) {
      this.claimed = null;
      this.inbox?.show('mine');
    }
    this.requestUpdate();
  }

  /** The hash names the section or the open conversation, so a reload and the browser's back button know it too. */
  private async follow(): Promise<void> {
    const admin = this.renderRoot.querySelector<LotseAdmin>('lotse-admin');
    if (admin && routeOf(location.hash).view !== 'admin' && !(await admin.mayLeave())) {
      location.hash = hashOf('admin', null);
      return;
    }
    const { view, conversation } = routeOf(location.hash);
    this.view = sectionsOf(this.agent?.role ?? '').includes(view) ? view : 'desk';
    if (this.view !== 'desk') return;
    this.session?.show(conversation);
    this.pane = conversation === null ? 'inbox' : 'conversation';
  }

  private choose(conversation: string): void {
    const hash = hashOf('desk', conversation);
    if (location.hash === hash) this.pane = 'conversation';
    else location.hash = hash;
  }

  private showTab(tab: Tab): void {
    this.inbox?.show(tab);
    if (this.view !== 'desk') location.hash = hashOf('desk', this.session?.current?.id ?? null);
    this.toList();
  }

  private claim(): void {
    const { session } = this;
    const row = session?.current ? session.row(session.current.id) : null;
    if (!session || row?.owner !== 'queue') return;
    this.claimed = row.conversation;
    session.say({ type: 'claim', conversation: row.conversation });
  }

  private accept(conversation: string | undefined): void {
    if (conversation === undefined) return;
    this.claimed = conversation;
    this.session?.say({ type: 'claim', conversation });
    this.choose(conversation);
  }

  private decline(conversation: string | undefined): void {
    if (conversation !== undefined) this.session?.say({ type: 'decline', conversation });
  }

  /** What somebody wants with the open conversation; only what its standing allows. */
  private act(wish: HeadWish): void {
    const { session } = this;
    const current = session?.current;
    if (!session || !current || !this.agent) return;
    const { mine, mayTakeOver } = this.standing(session, current, this.agent);
    switch (wish) {
      case 'claim': return this.claim();
      case 'transfer': return void (mine && this.transferDialog?.open());
      case 'resolve': return void (mine && this.resolveDialog?.open());
      case 'takeover': {
        if (mayTakeOver) session.say({ type: 'takeover', conversation: current.id });
        return;
      }
      case 'back': this.pane = 'inbox'; return;
      case 'context': this.pane = 'context'; return;
      case 'tags':
        this.pane = 'context';
        void this.updateComplete.then(() => this.packet?.editTags());
    }
  }

  /** Once the inbox is known, what does not stand in it is closed, whatever the packet said before. */
  private standing(session: DeskSession, thread: Thread, agent: Agent): Standing {
    return standingOf(session.row(thread.id), session.listed ? null : thread.packet, agent);
  }

  private insert(text: string): void {
    this.pane = 'conversation';
    void this.updateComplete.then(() => this.reply?.insert(text));
  }

  private key(event: KeyboardEvent): void {
    if (!this.session) return;
    const press = pressOf(event);
    const meant = this.keymap.read(press, this.letters);
    if (meant === null || (meant === 'back' && this.bar?.settingsOpen)) return;
    if (meant !== 'back') event.preventDefault();
    this.shortcut(meant, press.inField);
  }

  private shortcut(meant: Shortcut, inField: boolean): void {
    switch (meant) {
      case 'overview': return this.keysDialog?.open();
      case 'search': return this.search();
      case 'accept': return this.accept(this.session?.offers[0]?.conversation);
      case 'decline': return this.decline(this.session?.offers[0]?.conversation);
      case 'tab-mine':
      case 'tab-queue':
      case 'tab-waiting':
      case 'tab-all': return this.showTab(meant.slice(4) as Tab);
      case 'back': return this.back(inField);
      case 'open': return;
    }
    if (this.view !== 'desk') return;
    switch (meant) {
      case 'next': return this.inbox?.move(1);
      case 'previous': return this.inbox?.move(-1);
      case 'reply': return this.reply?.write('answer');
      case 'note': return this.reply?.write('note');
      case 'claim':
      case 'transfer':
      case 'resolve': return this.act(meant);
    }
  }

  /** One step out: from another section to the inbox, from a field or a conversation to the list. */
  private back(inField: boolean): void {
    if (this.view === 'desk') {
      if (inField || this.pane !== 'inbox') this.toList();
    } else if (!inField) location.hash = hashOf('desk', this.session?.current?.id ?? null);
  }

  private toList(): void {
    this.pane = 'inbox';
    void this.updateComplete.then(() => this.inbox?.focus());
  }

  private search(): void {
    if (this.view === 'search') this.renderRoot.querySelector<HTMLElement>('lotse-search')?.focus();
    else location.hash = hashOf('search', null);
  }

  private wish(wish: BarWish, session: DeskSession): void {
    switch (wish) {
      case 'presence': return session.setAvailable(!session.available);
      case 'keys': return this.keysDialog?.open();
      case 'letters': return this.setLetters(!this.letters);
      case 'language': return this.switchLanguage();
      case 'password': return this.renderRoot.querySelector<Openable>('lotse-password')?.open?.();
      case 'logout': return void this.leave();
    }
  }

  private setLetters(on: boolean): void {
    this.letters = on;
    preferences.setKeys(on);
  }

  private switchLanguage(): void {
    this.language = this.language === 'de' ? 'en' : 'de';
    preferences.setLanguage(this.language);
  }
}

/** Why somebody cannot answer here. */
function barredBy({ owner, mayClaim }: Standing, language: Language): string {
  const words = TEXTS[language];
  if (owner === 'nobody') return words.closedForReplies;
  return mayClaim ? words.claimFirst : words.othersReply;
}

/** The number of the order that a conversation is about, from what the shopper told or from the order's card. */
function orderOf({ packet }: Thread): string | null {
  const told = packet?.slots.find((slot) => slot.name === 'order_number')?.value;
  return told ?? /[A-Z]{2,}-\d+/.exec(packet?.order?.title ?? '')?.[0] ?? null;
}
