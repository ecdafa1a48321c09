import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { icon } from '../../design/icons';
import { tokens } from '../../design/tokens.css';
import type { InboxRow } from '../../protocol/desk';
import { counts, EVERYTHING, type Filter, filtered, liveOf, rowsOf, type Tab, TABS } from '../lists';
import { type Language, TEXTS } from '../texts';
import { HEADING_REM, inboxStyles, ROW_REM } from './inbox.css';
import { row } from './row';
import { drawn, reveal, windowOf } from './windowing';

/**
 * Everything that is open, by tabs and filter. However long the list is, only the rows in view are drawn, and the one
 * with the focus. Fires `choose` with a conversation's id.
 */
@customElement('lotse-inbox')
export class LotseInbox extends LitElement {
  static override styles = [tokens, base, controls, inboxStyles];

  @property() language: Language = 'en';
  @property({ attribute: false }) rows: readonly InboxRow[] = [];
  @property() me = '';
  @property({ attribute: false }) chosen: string | null = null;
  @property({ attribute: false }) unread: (row: InboxRow) => boolean = () => false;
  @state() private tab: Tab = 'queue';
  @state() private filter: Filter = EVERYTHING;
  @state() private top = 0;
  @state() private height = 0;
  /** The row that Tab enters at and that the arrows move from. */
  @state() private active: string | null = null;
  @query('.list') private list!: HTMLElement | null;
  private shown: readonly InboxRow[] = [];
  /** How many of them stand above the messages left. */
  private live = 0;
  private tally = counts([], '');
  private rowHeight = 0;
  private headingHeight = 0;
  private focusActive = false;
  private ticking: number | null = null;
  private readonly resized = new ResizeObserver(() => this.measure());

  override connectedCallback(): void {
    super.connectedCallback();
    this.ticking = window.setInterval(() => this.requestUpdate(), 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.ticking !== null) window.clearInterval(this.ticking);
    this.resized.disconnect();
  }

  protected override firstUpdated(): void {
    if (this.list) this.resized.observe(this.list);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.focusedRow()) this.focusActive = true;
    if (['rows', 'me', 'tab', 'filter', 'language'].some((name) => changed.has(name))) {
      this.tally = counts(this.rows, this.me);
      this.shown = filtered(rowsOf(this.tab, this.rows, this.me), this.filter, this.language);
      this.live = liveOf(this.tab, this.shown);
    }
  }

  override render(): TemplateResult {
    const words = TEXTS[this.language];
    const narrowed = this.filter !== EVERYTHING;
    return html`
      <div class="tabs" role="group" aria-label=${words.inbox}>
        ${TABS.map((tab) => html`<button type="button" data-tab=${tab} aria-pressed=${tab === this.tab} @click=${() => this.show(tab)}>
          <span class="count">${this.tally[tab]}</span>${words.tabs[tab]}
        </button>`)}
      </div>
      ${this.filterBox()}
      ${this.shown.length === 0 ? html`<p class="empty">${icon('anchor', 32)}${narrowed ? words.filter.nothing : words.empty[this.tab]}</p>` : nothing}
      <div class="list" @scroll=${this.scrolled} @keydown=${this.key}>
        <div class="whole" .style=${`height:${this.begin(this.shown.length)}px`}></div>
        ${this.height === 0 ? nothing : this.visible()}
      </div>`;
  }

  protected override updated(): void {
    // A row that changes its place in the list loses the focus by that, and gets it back here.
    const active = this.focusActive ? this.renderRoot.querySelector<HTMLElement>('.row[tabindex="0"]') : null;
    if (active || this.shown.length === 0) this.focusActive = false;
    if (active && active !== this.focusedRow()) active.focus({ preventScroll: true });
  }

  /** Moves the focus by a number of rows; from outside it enters at the chosen row or at an end. */
  move(step: number): void {
    const from = this.place(this.focusedRow() ? this.active : this.chosen);
    this.focusRow(from < 0 ? (step > 0 ? 0 : this.shown.length - 1) : from + step);
  }

  /** Puts the focus on the row where it was last. */
  override focus(): void {
    this.focusRow(Math.max(0, this.place(this.active ?? this.chosen)));
  }

  show(tab: Tab): void {
    if (this.tab === tab) return;
    this.tab = tab;
    this.active = null;
    if (this.list) this.list.scrollTop = 0;
    this.top = 0;
  }

  private filterBox(): TemplateResult {
    const { filter, filter: { words: typed, language } } = this;
    const all = TEXTS[this.language];
    const words = all.filter;
    const tags = [...new Set(this.rows.flatMap((one) => one.tags))].sort().slice(0, 50);
    return html`<div class="filter" role="search" aria-label=${words.label}>
      <label class="words">${icon('search', 17)}
        <input type="text" placeholder=${words.words} aria-label=${words.words} list="tags" .value=${typed} data-testid="filter"
          autocomplete="off" spellcheck="false"
          @input=${(event: Event) => this.narrow({ ...filter, words: (event.currentTarget as HTMLInputElement).value })} />
        ${filter === EVERYTHING ? nothing : html`<button class="clear" type="button" aria-label=${words.clear} title=${words.clear}
          @click=${() => this.narrow(EVERYTHING)}>${icon('close', 15)}</button>`}</label>
      <datalist id="tags">${tags.map((tag) => html`<option value=${`#${tag}`}></option>`)}</datalist>
      <select aria-label=${words.language} data-testid="filter-language"
        @change=${(event: Event) => this.narrow({ ...filter, language: (event.currentTarget as HTMLSelectElement).value })}>
        <option value="" .selected=${language === ''}>${words.everyLanguage}</option>
        ${Object.keys(all.languages).map((code) => html`<option value=${code} .selected=${language === code}>${code.toUpperCase()}</option>`)}
      </select>
      <span class="quiet" role="status">${filter === EVERYTHING ? '' : words.found(this.shown.length)}</span>
    </div>`;
  }

  /** Where a row begins, from the top of the list. */
  private begin(index: number): number {
    return index * this.rowHeight + (index >= this.live && this.live < this.shown.length ? this.headingHeight : 0);
  }

  /** The rows in view; in the queue the messages left are a list of their own, under a heading. */
  private visible(): TemplateResult {
    const words = TEXTS[this.language];
    const focused = this.place(this.active);
    const entry = focused >= 0 ? focused : Math.max(0, this.place(this.chosen));
    const indices = drawn(windowOf(this.shown.length, this.rowHeight, this.top, this.height), entry < this.shown.length ? entry : -1);
    const [live, left] = [indices.filter((index) => index < this.live), indices.filter((index) => index >= this.live)];
    return html`
      <div role="list" aria-label=${words.tabs[this.tab]}>${this.places(live, entry, 0, this.live)}</div>
      ${this.live === this.shown.length ? nothing : html`
        <h3 id="left" data-testid="messages-left" .style=${`top:${this.live * this.rowHeight}px`}>${icon('mail', 16)}${words.messagesLeft}<span>${this.shown.length - this.live}</span></h3>
        <div role="list" aria-labelledby="left">${this.places(left, entry, this.live, this.shown.length)}</div>`}`;
  }

  /** Rows of a list that goes from row `first` up to, not including, `end`; `entry` is the one that Tab enters at. */
  private places(indices: readonly number[], entry: number, first: number, end: number): unknown {
    const now = Date.now();
    const rows = indices.flatMap((index) => {
      const one = this.shown[index];
      return one ? [{ index, one }] : [];
    });
    return repeat(rows, ({ one }) => one.conversation, ({ index, one }) => html`<div role="listitem" class="place"
      aria-setsize=${end - first} aria-posinset=${index - first + 1} .style=${`top:${this.begin(index)}px`}>
      <button class="row" type="button" data-testid="inbox-row" data-conversation=${one.conversation} tabindex=${index === entry ? 0 : -1}
        aria-current=${one.conversation === this.chosen ? 'true' : nothing}
        @focus=${() => { this.active = one.conversation; }} @click=${() => this.choose(one.conversation)}>
        ${row(one, { language: this.language, me: this.me, unread: this.unread(one), now })}
      </button></div>`);
  }

  private focusedRow(): Element | null {
    const { activeElement } = this.renderRoot as ShadowRoot;
    return activeElement?.matches('.row') ? activeElement : null;
  }

  /** While the list is not on screen it has no height; then what was drawn last is kept. */
  private measure(): void {
    const height = this.list?.clientHeight ?? 0;
    if (height === 0) return;
    this.height = height;
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    this.rowHeight = ROW_REM * rem;
    this.headingHeight = HEADING_REM * rem;
  }

  private place(conversation: string | null): number {
    return conversation === null ? -1 : this.shown.findIndex((one) => one.conversation === conversation);
  }

  private focusRow(index: number): void {
    const to = Math.min(this.shown.length - 1, Math.max(0, index));
    const next = this.shown[to];
    if (!next || !this.list) return;
    this.measure();
    this.list.scrollTop = this.top = reveal(this.begin(to), this.rowHeight, this.list.scrollTop, this.height);
    this.active = next.conversation;
    this.focusActive = true;
    this.requestUpdate();
  }

  private narrow(filter: Filter): void {
    this.filter = filter.words === '' && filter.language === '' ? EVERYTHING : filter;
    this.active = null;
    if (this.list) this.list.scrollTop = this.top = 0;
  }

  private choose(conversation: string): void {
    this.active = conversation;
    this.dispatchEvent(new CustomEvent<string>('choose', { detail: conversation }));
  }

  private scrolled(): void {
    this.top = this.list?.scrollTop ?? 0;
  }

  private key(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(this.height / this.rowHeight) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, End: this.shown.length, Home: -this.shown.length,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.move(step);
  }
}
