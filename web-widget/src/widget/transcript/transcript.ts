import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { base } from '../../design/base.css';
import { card } from '../../design/card/card';
import { cardStyles } from '../../design/card/card.css';
import { controls } from '../../design/controls.css';
import { Follow } from '../../design/follow';
import { icon, lotseMark } from '../../design/icons';
import { lines } from '../../design/lines/lines';
import { linesStyles } from '../../design/lines/lines.css';
import { clock, dayName } from '../../design/time';
import { tokens } from '../../design/tokens.css';
import { safeUrl } from '../../protocol/card';
import type { Conversation, Wish } from '../../protocol/conversation';
import { type Language, TEXTS } from '../texts';
import { type Item, items, type Mark, openChoices } from './items';
import { transcriptStyles } from './transcript.css';

type MessageItem = Extract<Item, { kind: 'message' }>;
type PendingItem = Extract<Item, { kind: 'pending' }>;

/** As many pixels of an item count as having seen it. */
const ENOUGH = 80;

function keyOf(item: Item): string | number {
  switch (item.kind) {
    case 'pending': return item.cid;
    case 'day': return item.key;
    default: return item.seq;
  }
}

/**
 * The log as the shopper sees it. Fires `say` with a wish, `retry` with a cid, and `seen` with the number up
 * to which it is on screen. Needs `requestUpdate` on changes.
 */
export class LotseTranscript extends LitElement {
  static override styles = [tokens, base, controls, cardStyles, linesStyles, transcriptStyles];

  @property({ attribute: false }) conversation: Conversation | null = null;
  @property() language: Language = 'en';

  @state() private away = false;
  private readonly follow = new Follow();
  private shown = 0;
  private seen = 0;
  private drawnSeq = 0;

  override render(): TemplateResult | typeof nothing {
    const conversation = this.conversation;
    if (!conversation) return nothing;
    const words = TEXTS[this.language];
    const all = items(conversation, words, Date.now());
    this.drawnSeq = conversation.lastSeq;
    const choices = openChoices(conversation.entries, conversation.pending, conversation.owner);
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.log} @scroll=${this.noteScroll}>
      <p class="notice">${icon('shield', 20)}<span>${words.notice}</span></p>
      <div role="log" aria-live="polite" aria-relevant="additions" aria-label=${words.log}>
        ${repeat(all, keyOf, (item) => this.item(item))}
      </div>
      ${choices.length === 0 ? nothing : html`<div class="choices" role="group" aria-label=${words.choices}>
        ${choices.map((choice) => html`<button class="choice" type="button" data-testid="choice"
          @click=${() => this.say({ type: 'choose', choice: choice.id })}>${choice.label}</button>`)}
      </div>`}
      ${this.typing()}
      <slot></slot>
    </div>
    ${this.away ? html`<button class="down" type="button" aria-label=${words.toEnd} title=${words.toEnd}
      @click=${this.toEnd}>${icon('chevronDown', 22)}</button>` : nothing}`;
  }

  /** Follows the conversation downwards, unless the shopper has scrolled up to read. */
  override updated(): void {
    const { conversation } = this;
    const scroll = this.scroller;
    if (!conversation || !scroll) return;
    const count = conversation.entries.length + conversation.pending.length;
    const spoke = count > this.shown && conversation.pending.length > 0;
    this.shown = count;
    if (spoke || (this.follow.following && !conversation.caughtUp)) this.follow.toEnd(scroll);
    else if (this.follow.following) this.follow.toBeginning(scroll, this.beginning(scroll));
    this.measure();
  }

  readonly toEnd = (): void => {
    if (this.scroller) this.follow.toEnd(this.scroller);
    this.measure();
  };

  private get scroller(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.scroll');
  }

  /** Where the newest words of the other side begin: a person's last message, or all that the assistant has just said. */
  private beginning(scroll: HTMLElement): number {
    const messages = [...scroll.querySelectorAll('.message')];
    const before = messages.findLastIndex((message) => !message.classList.contains('bot'));
    const first = messages[before + 1] ?? messages.at(-1);
    return first ? first.getBoundingClientRect().top - scroll.getBoundingClientRect().top + scroll.scrollTop - 12 : Infinity;
  }

  private noteScroll(event: Event): void {
    this.follow.scrolled(event.currentTarget as HTMLElement);
    this.measure();
  }

  /** Whether there is something below that is not in view. */
  private measure(): void {
    const scroll = this.scroller;
    this.away = scroll !== null && scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight > 96;
    const seen = scroll === null ? 0 : this.onScreen(scroll);
    if (seen > this.seen) this.dispatchEvent(new CustomEvent<number>('seen', { detail: seen }));
    this.seen = seen;
  }

  /** The log's last number whose item has come into view; nothing has while the panel is closed. */
  private onScreen(scroll: HTMLElement): number {
    if (scroll.clientHeight === 0) return 0;
    const bottom = scroll.getBoundingClientRect().bottom;
    const all = [...scroll.querySelectorAll<HTMLElement>('[data-seq]')];
    const last = all.findLastIndex((item) => {
      const { top, height } = item.getBoundingClientRect();
      return top + Math.min(height, ENOUGH) <= bottom;
    });
    // Events that show nothing are seen with what stands before them.
    return last === all.length - 1 ? this.drawnSeq : Number(all[last]?.dataset['seq'] ?? 0);
  }

  private item(item: Item): TemplateResult {
    switch (item.kind) {
      case 'line': return html`<p class="line" data-seq=${item.seq}><span>${item.text}</span></p>`;
      case 'day': return html`<p class="day"><span>${dayName(item.at, this.language, Date.now())}</span></p>`;
      case 'pending': return this.pending(item);
      case 'message': return this.message(item);
    }
  }

  private message({ seq, at, message, follows, mark }: MessageItem): TemplateResult {
    const words = TEXTS[this.language];
    const { role, name } = message.from;
    return html`<div class="message ${role} ${follows ? 'follows' : ''}" data-testid="message" data-role=${role} data-seq=${seq}>
      ${role === 'bot' || role === 'agent'
        ? html`<span class="face">${role === 'bot' ? lotseMark(20) : icon('person', 18)}</span>`
        : nothing}
      <p class="sender ${role === 'shopper' ? 'quiet' : ''}">${words.sender(role, name)}</p>
      ${message.text === '' ? nothing : html`<p class="bubble">${lines(message.text)}</p>`}
      ${this.cards(message.cards)}
      ${message.sources.length === 0 ? nothing : html`<ul class="sources" aria-label=${words.sources}>
        ${message.sources.map((source) => this.source(source.title, source.url))}
      </ul>`}
      ${role === 'bot' && message.sources.length > 0 ? this.helpful(seq) : nothing}
      <p class="fate"><time datetime=${at}>${clock(at, this.language)}</time>${mark === null ? nothing : this.mark(mark)}</p>
    </div>`;
  }

  private mark(mark: Mark): TemplateResult {
    return html`<span class="mark ${mark}" data-testid="mark" data-mark=${mark}>${icon(mark === 'sent' ? 'check' : 'checks', 16)}
      <span class="quiet">${TEXTS[this.language].marks[mark]}</span></span>`;
  }

  private cards(cards: MessageItem['message']['cards']): TemplateResult | typeof nothing {
    const words = TEXTS[this.language];
    if (cards.length === 0) return nothing;
    if (cards.length === 1) return html`<div class="one-card">${cards.map((one) => card(one, words))}</div>`;
    return html`<div class="cards" tabindex="0" role="region" aria-label=${words.cards}>
      ${cards.map((one) => card(one, words))}
    </div>`;
  }

  private source(title: string, url: string): TemplateResult | typeof nothing {
    const safe = safeUrl(url);
    if (safe === null) return nothing;
    return html`<li><a href=${safe} target="_blank" rel="noopener noreferrer">${icon('page', 16)}${title}</a></li>`;
  }

  private helpful(seq: number): TemplateResult {
    const words = TEXTS[this.language];
    const sent = this.conversation?.pending.find(({ command }) => command.type === 'helpful' && command.seq === seq);
    const said = this.conversation?.helped.get(seq) ?? (sent?.command.type === 'helpful' ? sent.command.helpful : undefined);
    if (said !== undefined) return html`<p class="helpful">${icon('check', 16)}${said ? words.helpfulYes : words.helpfulNo}</p>`;
    const button = (helpful: boolean): TemplateResult => html`<button type="button" data-testid="helpful-${helpful ? 'yes' : 'no'}"
      @click=${() => this.say({ type: 'helpful', seq, helpful })}>${helpful ? words.yes : words.no}</button>`;
    return html`<div class="helpful" role="group" aria-label=${words.helpfulQuestion}>
      <span aria-hidden="true">${words.helpfulQuestion}</span>${button(true)}${button(false)}
    </div>`;
  }

  private pending(item: PendingItem): TemplateResult {
    const words = TEXTS[this.language];
    return html`<div class="message shopper ${item.delivery === 'failed' ? 'failed' : 'pending'}"
      data-testid="message" data-role="shopper" data-delivery=${item.delivery}>
      <p class="sender quiet">${words.sender('shopper', '')}</p>
      <p class="bubble">${lines(item.text)}</p>
      ${item.delivery === 'failed'
        ? html`<p class="fate">${icon('warning', 16)}${words.failed}
            <button type="button" data-testid="retry" @click=${() => this.dispatchEvent(new CustomEvent<string>('retry', { detail: item.cid }))}>
              ${words.retry}
            </button></p>`
        : html`<p class="fate">${item.delivery === 'sending' ? words.sending : clock(item.at, this.language)}</p>`}
    </div>`;
  }

  private typing(): TemplateResult | typeof nothing {
    const role = this.conversation?.typing;
    if (!role) return nothing;
    const words = TEXTS[this.language].typing;
    return html`<div class="typing"><span class="quiet" role="status">${role === 'agent' ? words.agent(this.conversation?.agent ?? null) : words.bot}</span>
      <i></i><i></i><i></i></div>`;
  }

  private say(wish: Wish): void {
    this.dispatchEvent(new CustomEvent<Wish>('say', { detail: wish }));
  }
}
