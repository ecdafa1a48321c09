import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { icon, lotseMark } from '../../design/icons';
import { tokens } from '../../design/tokens.css';
import { socketUrl, systemTimers, type Wire } from '../../protocol/connection';
import { type Agent, type Outcome, OUTCOMES } from '../../protocol/desk';
import { logout, me } from '../api';
import '../bar/bar';
import type { BarWish } from '../bar/bar';
import '../conversation/conversation';
import '../inbox/inbox';
import type { LotseInbox } from '../inbox/inbox';
import '../keys/keys';
import type { LotseKeys } from '../keys/keys';
import { rowsOf } from '../lists';
import '../login/login';
import '../packet/packet';
import { preferences } from '../preferences';
import '../reply/reply';
import type { LotseReply, Reply } from '../reply/reply';
import { DeskSession } from '../session';
import { type Language, TEXTS } from '../texts';
import type { Thread } from '../thread';
import { ring } from '../tone';
import { appStyles } from './app.css';
import { shortcut } from './shortcuts';

type Pane = 'inbox' | 'conversation' | 'context';

/** The desk: login, then inbox, conversation and background side by side, or one at a time where it is narrow. */
@customElement('lotse-desk')
export class LotseDesk extends LitElement {
  static override styles = [tokens, base, controls, appStyles];

  @state() private agent: Agent | null | undefined = undefined;
  @state() private language: Language = preferences.language();
  @state() private tone = preferences.tone();
  @state() private keys = preferences.keys();
  @state() private pane: Pane = 'inbox';
  @query('lotse-inbox') private inbox!: LotseInbox | null;
  @query('lotse-reply') private reply!: LotseReply | null;
  @query('lotse-keys') private overview!: LotseKeys | null;

  private session: DeskSession | null = null;
  /** Asked for and not yet ours; when it is, the inbox follows it to one's own. */
  private claimed: string | null = null;
  private waiting: ReadonlySet<string> = new Set();
  private readonly onKey = (event: KeyboardEvent): void => this.key(event);
  private readonly onHash = (): void => this.follow();
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
    if (this.agent === undefined) return html`<p class="loading" role="status">${words.loading}</p>`;
    if (this.agent === null || !this.session) {
      return html`<lotse-login .language=${this.language} @entered=${() => this.enter()}></lotse-login>`;
    }
    const { session } = this;
    return html`
      <lotse-bar .language=${this.language} .name=${this.agent.name} .state=${session.state} ?available=${session.available}
        ?tone=${this.tone} @wish=${(event: CustomEvent<BarWish>) => this.wish(event.detail, session)}></lotse-bar>
      <main class="panes show-${this.pane}">
        <lotse-inbox class="pane inbox" .language=${this.language} .rows=${session.inbox} .me=${this.agent.id}
          .chosen=${session.current?.id ?? null} @choose=${(event: CustomEvent<string>) => this.choose(event.detail)}></lotse-inbox>
        <section class="pane conversation" aria-label=${words.transcript}>${session.current
          ? this.conversation(session, session.current)
          : html`<p class="empty">${lotseMark(56)}${words.empty.conversation}</p>`}</section>
        <aside class="pane context" aria-label=${words.context}>
          <div class="actions narrow-bar">
            <button class="button plain small" type="button" @click=${() => { this.pane = 'conversation'; }}>${icon('chevronLeft', 16)}${words.back}</button>
          </div>
          <lotse-packet .language=${this.language} .packet=${session.current?.packet ?? null}
            .choices=${session.current?.choices() ?? new Map()}></lotse-packet>
        </aside>
      </main>
      ${session.refusal === null ? nothing : html`<div class="toast" role="alert">
        ${icon('warning', 20)}<span>${words.errors[session.refusal] ?? words.errors['other']}</span>
        <button class="icon-button" type="button" aria-label=${words.dismiss} @click=${() => session.dismiss()}>${icon('close', 18)}</button>
      </div>`}
      <lotse-keys .language=${this.language} ?on=${this.keys} @keys=${(event: CustomEvent<boolean>) => {
        this.keys = event.detail;
        preferences.setKeys(this.keys);
      }}></lotse-keys>`;
  }

  private conversation(session: DeskSession, thread: Thread): TemplateResult {
    const words = TEXTS[this.language];
    const row = session.inbox.find((one) => one.conversation === thread.id);
    const owner = row?.owner ?? thread.packet?.owner ?? 'nobody';
    const mine = owner === 'agent' && (row?.agent ?? thread.packet?.agent) === this.agent?.id;
    const agentName = row?.agentName ?? thread.packet?.agentName;
    const id = { conversation: thread.id };
    return html`
      <div class="actions">
        <button class="icon-button narrow" type="button" aria-label=${words.back} @click=${() => { this.pane = 'inbox'; }}>${icon('chevronLeft')}</button>
        <p class="owner ${mine ? 'mine' : owner}">${mine ? words.mine : owner === 'agent' && agentName ? words.withAgent(agentName) : words.owner[owner]}</p>
        ${owner === 'queue' ? html`<button class="button small" type="button" data-testid="claim" @click=${() => this.claim()}>${words.claim}</button>` : nothing}
        ${mine ? html`
          <button class="button plain small" type="button" data-testid="return" @click=${() => session.say({ type: 'return', ...id })}>${words.giveBack}</button>
          <button class="button small" type="button" data-testid="resolve" popovertarget="outcomes">${words.resolve}${icon('chevronDown', 16)}</button>
          <div id="outcomes" popover>${OUTCOMES.map((outcome: Outcome) => html`<button type="button" data-testid="outcome-${outcome}"
            popovertarget="outcomes" popovertargetaction="hide"
            @click=${() => session.say({ type: 'resolve', ...id, outcome })}>${words.outcomes[outcome]}</button>`)}</div>` : nothing}
        <button class="button plain small narrow" type="button" @click=${() => { this.pane = 'context'; }}>${words.context}</button>
      </div>
      <lotse-conversation .language=${this.language} .thread=${thread}
        @retry=${(event: CustomEvent<string>) => session.retry(thread.id, event.detail)}></lotse-conversation>
      <lotse-reply .language=${this.language} .conversation=${thread.id} ?mine=${mine} @typed=${() => session.typed()}
        @reply=${({ detail }: CustomEvent<Reply>) => session.say({ type: detail.kind === 'answer' ? 'message' : 'note', ...id, text: detail.text })}></lotse-reply>`;
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
    this.follow();
    session.start();
    this.requestUpdate();
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
    const waiting = new Set(rowsOf('queue', session.inbox, '').map((row) => row.conversation));
    if (this.tone && [...waiting].some((id) => !this.waiting.has(id))) ring();
    this.waiting = waiting;
    const mine = rowsOf('mine', session.inbox, session.agent?.id ?? '');
    if (this.claimed !== null && mine.some((row) => row.conversation === this.claimed)) {
      this.claimed = null;
      this.inbox?.showMine();
    }
    document.title = waiting.size === 0 ? 'Lotse Desk' : `(${waiting.size}) Lotse Desk`;
    this.requestUpdate();
    (this.renderRoot.querySelector('lotse-conversation') as LitElement | null)?.requestUpdate();
  }

  /** The hash names the open conversation, so a reload and the browser's back button know it too. */
  private follow(): void {
    const id = decodeURIComponent(location.hash.slice(1));
    this.session?.show(id === '' ? null : id);
    this.pane = id === '' ? 'inbox' : 'conversation';
  }

  private choose(conversation: string): void {
    if (location.hash.slice(1) === encodeURIComponent(conversation)) this.pane = 'conversation';
    else location.hash = encodeURIComponent(conversation);
  }

  private claim(): void {
    const conversation = this.session?.current?.id;
    const waits = this.session?.inbox.some((row) => row.conversation === conversation && row.owner === 'queue');
    if (!conversation || !waits) return;
    this.claimed = conversation;
    this.session?.say({ type: 'claim', conversation });
  }

  private key(event: KeyboardEvent): void {
    if (!this.keys || !this.session) return;
    const meant = shortcut(event);
    if (meant === null) return;
    event.preventDefault();
    switch (meant) {
      case 'next': return this.inbox?.move(1);
      case 'previous': return this.inbox?.move(-1);
      case 'claim': return this.claim();
      case 'reply': return this.reply?.focus();
      case 'overview': return this.overview?.open();
    }
  }

  private wish(wish: BarWish, session: DeskSession): void {
    switch (wish) {
      case 'presence': return session.setAvailable(!session.available);
      case 'tone': return this.setTone(!this.tone);
      case 'keys': return this.overview?.open();
      case 'language': return this.switchLanguage();
      case 'logout': return void this.leave();
    }
  }

  private setTone(on: boolean): void {
    this.tone = on;
    preferences.setTone(on);
    if (on) ring();
  }

  private switchLanguage(): void {
    this.language = this.language === 'de' ? 'en' : 'de';
    preferences.setLanguage(this.language);
  }
}
