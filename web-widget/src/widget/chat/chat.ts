import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { icon, lotseMark } from '../../design/icons';
import { tokens } from '../../design/tokens.css';
import { socketUrl, systemTimers, type Wire } from '../../protocol/connection';
import { Conversation, type TicketStore, type UnsentStore, type Wish } from '../../protocol/conversation';
import type { LotseComposer } from '../composer/composer';
import type { HeadWish } from '../head/head';
import { wasOpen } from '../keeping';
import { readableOn, type Settings } from '../settings';
import type { Answers } from '../survey/survey';
import { TEXTS, type Texts } from '../texts';
import { GO_ON, wayBack } from '../transcript/items';
import type { LotseTranscript } from '../transcript/transcript';
import { chatStyles } from './chat.css';

/** What answers the survey. */
const ANSWERS: ReadonlySet<string> = new Set(['rate', 'recommend']);
const PHONE = '(max-width: 479.98px)';

/** Launcher and panel. Until the shopper opens it, it stores nothing and connects to nothing. */
export class LotseChat extends LitElement {
  static override styles = [tokens, base, chatStyles];

  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) tickets!: TicketStore;
  @property({ attribute: false }) unsentStore!: UnsentStore;
  @state() private opened = false;
  @state() private unread = 0;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('.launcher') private launcher!: HTMLButtonElement;
  @query('lotse-composer') private composer!: LotseComposer;
  @query('lotse-transcript') private transcript!: LotseTranscript;

  private conversation: Conversation | null = null;
  private seenSeq = 0;
  private onScreen = 0;
  private readonly phone = window.matchMedia(PHONE);
  private readonly onPhone = (): void => { if (this.opened) this.show(); };
  private readonly onView = (): void => this.fit();
  private readonly onBack = (): void => { this.conversation?.hurry(); this.noteSeen(); };

  override connectedCallback(): void {
    super.connectedCallback();
    this.phone.addEventListener('change', this.onPhone);
    window.visualViewport?.addEventListener('resize', this.onView);
    window.visualViewport?.addEventListener('scroll', this.onView);
    window.addEventListener('online', this.onBack);
    document.addEventListener('visibilitychange', this.onBack);
    if (wasOpen.read() && this.tickets.read()) void this.updateComplete.then(() => this.open(false));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.phone.removeEventListener('change', this.onPhone);
    window.visualViewport?.removeEventListener('resize', this.onView);
    window.visualViewport?.removeEventListener('scroll', this.onView);
    window.removeEventListener('online', this.onBack);
    document.removeEventListener('visibilitychange', this.onBack);
    this.conversation?.stop();
  }

  private get words(): Texts {
    return TEXTS[this.settings.language];
  }

  override render(): TemplateResult {
    const { words, settings } = this;
    const accent = settings.accent;
    return html`<div class="root ${settings.position}" lang=${settings.language}
      style=${accent === null ? nothing : `--accent:${accent};--on-accent:${readableOn(accent)}`}>
      <button class="launcher" type="button" data-testid="launcher" ?hidden=${this.opened} aria-haspopup="dialog"
        aria-label=${this.unread === 0 ? words.open : `${words.open}, ${words.unread(this.unread)}`}
        @click=${() => this.open(true)}>
        ${lotseMark(36)}${this.unread === 0 ? nothing : html`<span class="unread">${this.unread}</span>`}
      </button>
      <span class="quiet" role="status">${this.unread === 0 || this.opened ? '' : words.unread(this.unread)}</span>
      <dialog data-testid="panel" aria-label=${words.dialog(settings.name)}
        @cancel=${this.cancel} @keydown=${this.key}>${this.panel()}</dialog>
    </div>`;
  }

  private panel(): TemplateResult | typeof nothing {
    const { conversation, words, settings } = this;
    if (!conversation) return nothing;
    const ended = conversation.owner === 'nobody' && conversation.caughtUp;
    return html`
      <lotse-head .words=${words} .name=${settings.name} .owner=${conversation.owner} .agent=${conversation.agent}
        ?asked=${conversation.pending.some(({ command, delivery }) => command.type === 'handoff' && delivery !== 'failed')}
        ?ticketed=${conversation.ticketed} .answerTo=${conversation.answerTo}
        .back=${wayBack(conversation.entries, conversation.pending, conversation.owner)?.label ?? null} .place=${conversation.place} .state=${conversation.state} @wish=${this.headWish}></lotse-head>
      <lotse-transcript .conversation=${conversation} .language=${settings.language}
        @say=${(event: CustomEvent<Wish>) => conversation.say(event.detail)}
        @seen=${this.seen} @retry=${(event: CustomEvent<string>) => conversation.retry(event.detail)}>
        ${this.farewell(conversation)}
      </lotse-transcript>
      <lotse-composer .words=${words} ?ended=${ended} @typed=${() => conversation.typed()}
        @send=${(event: CustomEvent<string>) => conversation.say({ type: 'message', text: event.detail })}></lotse-composer>`;
  }

  /** After the end: what may be rated, then the thanks for it. */
  private farewell(conversation: Conversation): TemplateResult | typeof nothing {
    const { words } = this;
    const { survey, rated, owner, caughtUp } = conversation;
    if (survey !== null) {
      return html`<lotse-survey .words=${words} .survey=${survey} .agent=${conversation.agent} @answer=${this.answer}></lotse-survey>`;
    }
    const unsent = conversation.pending.filter(({ command, delivery }) => delivery === 'failed' && ANSWERS.has(command.type));
    if (unsent.length > 0) return this.unsent(conversation, unsent.map(({ command }) => command.cid));
    const thanked = rated.size > 0 || conversation.pending.some(({ command }) => command.type === 'rate');
    if (owner !== 'nobody' || !caughtUp || !thanked) return nothing;
    return html`<p class="thanks" role="status">${icon('check', 20)}${words.thanks}</p>`;
  }

  private unsent(conversation: Conversation, cids: readonly string[]): TemplateResult {
    return html`<p class="thanks unsent" role="alert">${icon('warning', 20)}${this.words.failed}
      <button type="button" @click=${() => cids.forEach((cid) => conversation.retry(cid))}>${this.words.retry}</button></p>`;
  }

  private async open(focus: boolean): Promise<void> {
    this.conversation ??= this.begin();
    this.conversation.start();
    wasOpen.write(true);
    this.opened = true;
    this.unread = 0;
    await this.updateComplete;
    this.show(focus);
    this.noteSeen();
  }

  /** On a phone the panel is the page: modal, so the browser keeps focus and reading inside. */
  private show(focus = false): void {
    const before = (this.renderRoot as ShadowRoot).activeElement;
    if (this.dialog.open) this.dialog.close();
    if (this.phone.matches) this.dialog.showModal();
    else this.dialog.show();
    this.fit();
    this.transcript.toEnd();
    // On a phone the keyboard would hide what the assistant says first, so the panel itself is focused there.
    if (focus && !this.phone.matches) this.composer.focus();
    else if (before instanceof HTMLElement) before.focus();
    else if (!focus) (document.activeElement as HTMLElement | null)?.blur();
  }

  private minimise(): void {
    this.dialog.close();
    this.opened = false;
    wasOpen.write(false);
    void this.updateComplete.then(() => this.launcher.focus());
  }

  private cancel(event: Event): void {
    event.preventDefault();
    this.minimise();
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.minimise();
  }

  /** Keeps the full-screen panel above the on-screen keyboard. */
  private fit(): void {
    const view = window.visualViewport;
    if (!view || !this.opened) return;
    this.dialog.style.setProperty('--view-height', `${view.height}px`);
    this.dialog.style.setProperty('--view-top', `${view.offsetTop}px`);
  }

  private begin(): Conversation {
    const conversation = new Conversation({
      open: () => new WebSocket(socketUrl(this.settings.server, '/chat')) as Wire,
      tickets: this.tickets,
      unsent: this.unsentStore,
      language: this.settings.language,
      page: () => ({ url: location.href, title: document.title }),
      timers: systemTimers,
      random: Math.random,
      now: Date.now,
    });
    conversation.subscribe(() => {
      this.noteSeen();
      this.requestUpdate();
      this.transcript?.requestUpdate();
    });
    return conversation;
  }

  private noteSeen(): void {
    const conversation = this.conversation;
    if (!conversation) return;
    if (this.opened && document.visibilityState === 'visible') {
      this.seenSeq = conversation.lastSeq;
      this.unread = 0;
      if (conversation.caughtUp) conversation.read(this.onScreen);
    } else if (!this.opened) {
      this.unread = conversation.entries.filter(({ seq, event }) =>
        seq > this.seenSeq && event.kind === 'message' && event.from.role !== 'shopper').length;
    }
  }

  private headWish(event: CustomEvent<HeadWish>): void {
    if (event.detail === 'minimise') this.minimise();
    else if (event.detail === 'back') this.conversation?.say({ type: 'choose', choice: GO_ON });
    else this.conversation?.say({ type: event.detail === 'end' ? 'close' : 'handoff' });
  }

  private seen({ detail }: CustomEvent<number>): void {
    this.onScreen = detail;
    this.noteSeen();
  }

  private answer({ detail }: CustomEvent<Answers>): void {
    for (const { part, score, comment } of detail.ratings) {
      this.conversation?.say({ type: 'rate', score, part, ...(comment ? { comment } : {}) });
    }
    if (detail.recommend !== null) this.conversation?.say({ type: 'recommend', score: detail.recommend });
    this.conversation?.endSurvey();
    this.composer.focus();
  }
}
