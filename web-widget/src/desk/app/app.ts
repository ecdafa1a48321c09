import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { tokens } from '../../design/tokens.css';
import { socketUrl, systemTimers, type Wire } from '../../protocol/connection';
import type { Agent } from '../../protocol/desk';
import type { LotseAdmin } from '../admin/admin';
import { logout, me, replies } from '../api';
import '../bar/bar';
import type { BarWish, LotseBar } from '../bar/bar';
import type { CannedReply } from '../canned';
import { Keymap, pressOf, type Shortcut } from '../keys/keymap';
import '../keys/keys';
import type { LotseKeys } from '../keys/keys';
import { rowsOf, type Tab } from '../lists';
import '../leave/leave';
import type { LotseLeave } from '../leave/leave';
import '../login/login';
import '../news/news';
import '../notify/notify';
import '../offers/offers';
import '../overview/overview';
import { drafts, preferences } from '../preferences';
import { DeskSession } from '../session';
import { type Language, TEXTS } from '../texts';
import { type Sight, Watch } from '../watch';
import '../workspace/workspace';
import type { LotseWorkspace, Pane } from '../workspace/workspace';
import { appStyles } from './app.css';
import { hashOf, routeOf, sectionsOf, type View } from './route';

/** A dialog that another part of the desk brings. */
interface Openable extends HTMLElement { open?: () => void }

/** The desk: login, then its sections under one bar, with offers above and news below whatever is looked at. */
@customElement('lotse-desk')
export class LotseDesk extends LitElement {
  static override styles = [tokens, base, controls, appStyles];

  @state() private agent: Agent | null | undefined = undefined;
  @state() private language: Language = preferences.language();
  @state() private letters = preferences.keys();
  @state() private view: View = 'desk';
  @state() private pane: Pane = 'inbox';
  @state() private replies: readonly CannedReply[] = [];
  /** The agent signs out as soon as nothing is theirs any more. */
  @state() private leaving = false;
  /** Counts the session's changes. */
  @state() private version = 0;
  @query('lotse-bar') private bar!: LotseBar | null;
  @query('lotse-workspace') private workspace!: LotseWorkspace | null;
  @query('lotse-leave') private leaveDialog!: LotseLeave | null;
  @query('lotse-keys') private keysDialog!: LotseKeys | null;

  private session: DeskSession | null = null;
  private readonly keymap = new Keymap(Date.now);
  private watch = new Watch();
  private ticking: number | null = null;
  private readonly onKey = (event: KeyboardEvent): void => this.key(event);
  private readonly onHash = (): void => void this.follow();
  private readonly onBack = (): void => this.session?.hurry();
  private readonly onUnload = (event: BeforeUnloadEvent): void => { if (this.session && this.watch.mine.length > 0) event.preventDefault(); };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.onKey);
    window.addEventListener('hashchange', this.onHash);
    window.addEventListener('online', this.onBack);
    window.addEventListener('beforeunload', this.onUnload);
    this.ticking = window.setInterval(() => { if (this.session) this.watch.tick(this.sight(this.session)); }, 1000);
    void this.enter();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.onKey);
    window.removeEventListener('hashchange', this.onHash);
    window.removeEventListener('online', this.onBack);
    window.removeEventListener('beforeunload', this.onUnload);
    if (this.ticking !== null) window.clearInterval(this.ticking);
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
    const conversation = session.current?.id ?? null;
    return html`
      <lotse-bar .language=${this.language} .agent=${agent} .state=${session.state} .view=${this.view} .conversation=${conversation}
        .attention=${this.watch.attention} ?available=${session.available} .load=${this.watch.load} .capacity=${session.capacity}
        ?letters=${this.letters} ?compact=${this.compact}
        @wish=${(event: CustomEvent<BarWish>) => this.wish(event.detail, session)}></lotse-bar>
      <lotse-notify ?compact=${this.compact} .language=${this.language}></lotse-notify>
      <lotse-offers .language=${this.language} .offers=${session.offers} .row=${first ? session.row(first.conversation) : null} ?keys=${this.letters}
        @accept=${(event: CustomEvent<string>) => this.workspace?.accept(event.detail)}
        @decline=${(event: CustomEvent<string>) => session.say({ type: 'decline', conversation: event.detail })}></lotse-offers>
      <lotse-workspace ?hidden=${this.view !== 'desk'} .language=${this.language} .session=${session} .version=${this.version} .conversation=${conversation}
        .agent=${agent} .watch=${this.watch}
        .replies=${this.replies} ?letters=${this.letters} @pane=${(event: CustomEvent<Pane>) => { this.pane = event.detail; }}></lotse-workspace>
      ${this.section(session, agent)}
      <lotse-news .language=${this.language} .news=${session.news} @dismiss=${() => session.dismiss()}
        @available=${() => session.setAvailable(true)}></lotse-news>
      <lotse-keys .language=${this.language} .rank=${agent.role} ?on=${this.letters} @keys=${(event: CustomEvent<boolean>) => this.setLetters(event.detail)}></lotse-keys>
      <lotse-leave .language=${this.language} .rows=${rowsOf('mine', this.watch.mine, agent.id)} ?busy=${this.leaving} @stay=${() => { this.leaving = false; }}
        @choose=${(event: CustomEvent<string>) => this.workspace?.choose(event.detail)} @pass=${() => this.passOn(session, agent)}></lotse-leave>
      <lotse-password .language=${this.language}></lotse-password>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('view')) return;
    if (this.view === 'search') this.search();
    if (this.view === 'desk') this.workspace?.look();
    // The administration may have changed them.
    if (changed.get('view') === 'admin') void this.loadReplies();
  }

  /** On a narrow screen a conversation needs the room. */
  private get compact(): boolean {
    return this.view === 'desk' && this.pane !== 'inbox';
  }

  private sight(session: DeskSession): Sight {
    const beside = window.matchMedia('(min-width: 900px)').matches;
    const shown = this.view === 'desk' && (beside || this.pane !== 'inbox') ? session.current?.id ?? null : null;
    return { language: this.language, shown, open: (conversation) => this.workspace?.choose(conversation) };
  }

  private section(session: DeskSession, agent: Agent): TemplateResult | typeof nothing {
    switch (this.view) {
      case 'desk': return nothing;
      case 'overview': return html`<main class="section"><lotse-overview .language=${this.language} .overview=${session.overview} .rows=${session.inbox}
        @all=${() => this.showTab('all')}></lotse-overview></main>`;
      case 'search': return html`<main class="section"><lotse-search .language=${this.language} .agent=${agent}
        @choose=${(event: CustomEvent<string>) => this.workspace?.choose(event.detail)}></lotse-search></main>`;
      case 'admin': return html`<main class="section"><lotse-admin .language=${this.language} .agent=${agent}></lotse-admin></main>`;
    }
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
      onParted: drafts.forget,
    });
    this.session = session;
    this.watch = new Watch();
    session.subscribe(() => this.refresh(session));
    void this.follow();
    if (preferences.wentAvailable() === this.agent.id) session.setAvailable(true);
    preferences.setWentAvailable(null);
    session.start();
    this.requestUpdate();
    await this.loadReplies();
  }

  /** Without them the desk works as well; they are asked for again the next time. */
  private async loadReplies(): Promise<void> {
    this.replies = await replies().catch(() => this.replies);
  }

  /** A lost socket may mean a lost login; an unreachable server says nothing about it. */
  private async checkLogin(): Promise<void> {
    const agent = await me().catch(() => undefined);
    if (agent === null) this.forget();
  }

  /** Nobody goes and leaves shoppers behind unasked. */
  private leave(): void {
    if (this.watch.mine.length > 0) this.leaveDialog?.open();
    else void this.signOut();
  }

  /** Everything goes back to the queue; away first, so that none of it is offered to this agent again. */
  private passOn(session: DeskSession, agent: Agent): void {
    this.leaving = true;
    session.dismiss();
    if (session.available) preferences.setWentAvailable(agent.id);
    session.setAvailable(false);
    const note = TEXTS[this.language].leaving.note(agent.name);
    for (const { conversation } of this.watch.mine) session.say({ type: 'transfer', conversation, to: { kind: 'queue', id: null }, note });
  }

  /** Goes when all is passed on; stays, and says why, if something was refused. */
  private goOnLeaving(session: DeskSession): void {
    if (this.watch.mine.length === 0) return void this.signOut();
    if (session.news?.kind === 'refused') this.leaveDialog?.close();
  }

  private async signOut(): Promise<void> {
    this.leaving = false;
    this.session?.stop();
    drafts.forgetAll();
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
    this.watch.look(session, this.sight(session));
    const { attention } = this.watch;
    document.title = attention === 0 ? 'Lotse Desk' : `(${attention}) Lotse Desk`;
    this.version += 1;
    if (this.leaving) this.goOnLeaving(session);
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
    if (this.view === 'desk') this.session?.show(conversation);
  }

  private showTab(tab: Tab): void {
    if (this.view !== 'desk') this.toDesk();
    this.workspace?.showTab(tab);
  }

  /** Back to the inbox, with the conversation that was open there. */
  private toDesk(): void {
    location.hash = hashOf('desk', this.session?.current?.id ?? null);
  }

  private key(event: KeyboardEvent): void {
    if (!this.session) return;
    const press = pressOf(event);
    const meant = this.keymap.read(press, this.letters);
    if (meant === null || (meant === 'back' && this.bar?.settingsOpen)) return;
    if (meant !== 'back') event.preventDefault();
    this.shortcut(meant, press.inField, this.session);
  }

  private shortcut(meant: Shortcut, inField: boolean, session: DeskSession): void {
    const offered = session.offers[0]?.conversation;
    switch (meant) {
      case 'overview': return this.keysDialog?.open();
      case 'search': return this.search();
      case 'accept': return void (offered !== undefined && this.workspace?.accept(offered));
      case 'decline': return void (offered !== undefined && session.say({ type: 'decline', conversation: offered }));
      case 'available': return session.setAvailable(!session.available);
      case 'section-overview': return this.toSection('overview');
      case 'section-admin': return this.toSection('admin');
      case 'tab-mine':
      case 'tab-queue':
      case 'tab-waiting':
      case 'tab-all': return this.showTab(meant.slice(4) as Tab);
    }
    if (this.view === 'desk') this.workspace?.shortcut(meant, inField);
    else if (meant === 'back' && !inField) this.toDesk();
  }

  private toSection(view: View): void {
    if (sectionsOf(this.agent?.role ?? '').includes(view)) location.hash = hashOf(view, null);
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
      case 'logout': return this.leave();
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
