import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { icon } from '../../design/icons';
import { tokens } from '../../design/tokens.css';
import type { Draft } from '../../protocol/desk';
import { type CannedReply, filled, hole, matching, slashAt, textOf, type Variables } from '../canned';
import { drafts } from '../preferences';
import { type Language, TEXTS } from '../texts';
import { replyStyles } from './reply.css';

export type ReplyKind = 'answer' | 'note';
export interface Reply { readonly kind: ReplyKind; readonly text: string }

/**
 * Where an agent answers or takes a note. A `/` opens the canned replies. Fires `reply`, `typed`, and `draft` with the
 * beginning of an answer.
 */
@customElement('lotse-reply')
export class LotseReply extends LitElement {
  static override styles = [tokens, base, controls, replyStyles];

  @property() language: Language = 'en';
  @property() conversation = '';
  @property({ type: Boolean }) mine = false;
  /** Why this agent cannot answer, for when it is not theirs. */
  @property() barred = '';
  /** The beginning that the server keeps, maybe from this agent's other desk. */
  @property({ attribute: false }) draft: string | null = null;
  /** What colleagues have begun to write. */
  @property({ attribute: false }) others: readonly Draft[] = [];
  @property({ attribute: false }) replies: readonly CannedReply[] = [];
  /** The shopper's language. */
  @property() speaks = '';
  @property({ attribute: false }) variables: Variables = { name: null, agent: '', order: null };
  @state() private kind: ReplyKind = 'answer';
  /** What was typed after the slash, or null while the list is closed. */
  @state() private slash: string | null = null;
  @state() private marked = 0;
  /** A variable that has to be replaced before the answer can be sent. */
  @state() private unfilled: string | null = null;
  @query('textarea') private area!: HTMLTextAreaElement;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('conversation')) this.kind = 'answer';
  }

  override render(): TemplateResult {
    const words = TEXTS[this.language];
    const barred = this.kind === 'answer' && !this.mine;
    const found = this.found();
    const tab = (kind: ReplyKind): TemplateResult => html`<button type="button" aria-pressed=${kind === this.kind}
      data-testid="tab-${kind}" @click=${() => this.write(kind)}>${kind === 'note' ? icon('note', 17) : nothing}${words[kind]}</button>`;
    return html`
      ${this.others.map((draft) => this.colleague(draft))}
      <div class="place">
        ${this.slash === null ? nothing : this.list(found)}
        <form class=${this.kind} @submit=${this.submit}>
          <div class="tabs" role="group">${tab('answer')}${tab('note')}</div>
          <textarea rows="2" data-testid="reply" maxlength="20000" aria-label=${words[this.kind]} ?disabled=${barred}
            placeholder=${barred ? this.barred : this.kind === 'answer' ? words.answerHint : words.noteHint}
            aria-controls=${this.slash === null ? nothing : 'canned'} aria-autocomplete=${this.kind === 'answer' ? 'list' : 'none'}
            aria-activedescendant=${this.slash === null || found.length === 0 ? nothing : `canned-${this.marked}`}
            @input=${this.input} @click=${this.lookForSlash} @blur=${() => { this.slash = null; }} @keydown=${this.key}></textarea>
          <div class="foot">
            <p class="hole" role="alert">${this.unfilled === null ? nothing : html`${icon('warning', 16)}${words.canned.fill(this.unfilled)}`}</p>
            ${this.kind === 'answer' && !barred && this.replies.length > 0 ? html`<span class="hint"><kbd>/</kbd> ${words.canned.hint}</span>` : nothing}
            <span class="hint"><kbd>${words.keyNames['Ctrl']}</kbd> <kbd>Enter</kbd></span>
            <button class="button small" data-testid="send" ?disabled=${barred}>${icon(this.kind === 'answer' ? 'send' : 'note', 16)}
              ${this.kind === 'answer' ? words.send : words.sendNote}
            </button></div>
        </form>
      </div>
      <span class="quiet" role="status">${this.slash === null ? '' : words.canned.count(found.length)}</span>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('conversation') || changed.has('kind') || (changed.has('mine') && this.kind === 'answer')) {
      const kept = this.kind === 'answer' ? (this.draft ?? '') : '';
      // Where one may not answer, the reason stands in the field.
      this.area.value = this.kind === 'answer' && !this.mine ? '' : drafts.read(this.draftKey) || kept;
      this.slash = this.unfilled = null;
    } else if (changed.has('draft') && this.kind === 'answer') {
      // Another desk went on writing; what was changed here and not there is not overwritten.
      const before = (changed.get('draft') as string | null | undefined) ?? '';
      if (this.area.value === before) {
        this.area.value = this.draft ?? '';
        drafts.write(this.draftKey, this.area.value);
      }
    }
    this.renderRoot.querySelector('[role=option][aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  override focus(): void {
    this.area.focus();
  }

  /** Turns to answers or notes, and puts the focus there. */
  write(kind: ReplyKind): void {
    this.kind = kind;
    void this.updateComplete.then(() => this.area.focus());
  }

  /** Puts a text where the caret is, or after what is written, as part of an answer. */
  async insert(text: string): Promise<void> {
    this.kind = 'answer';
    await this.updateComplete;
    const { value, selectionStart, selectionEnd } = this.area;
    const before = value.slice(0, selectionStart);
    const gap = before === '' || /\s$/.test(before) ? '' : '\n\n';
    this.put(selectionStart, selectionEnd, gap + text);
  }

  private found(): readonly CannedReply[] {
    return this.slash === null ? [] : matching(this.replies, this.slash, this.speaks || this.language);
  }

  private colleague(draft: Draft): TemplateResult {
    const words = TEXTS[this.language].draft;
    return html`<div class="other" data-testid="colleague-draft">
      <p class="sender">${icon('person', 15)}${words.of(draft.agentName)}</p>
      <p class="text">${draft.text}</p>
      ${this.mine ? html`<button class="button plain small" type="button" data-testid="take-draft" @click=${() => this.insert(draft.text)}>${words.take}</button>` : nothing}
    </div>`;
  }

  private list(found: readonly CannedReply[]): TemplateResult {
    const words = TEXTS[this.language].canned;
    return html`<div class="canned">
      ${found.length === 0 ? html`<p class="none">${words.none}</p>` : nothing}
      <div id="canned" role="listbox" aria-label=${words.title}>${found.map((reply, index) => html`<div role="option" id="canned-${index}"
        aria-selected=${index === this.marked} data-testid="canned" @pointerdown=${(event: Event) => {
          event.preventDefault();
          this.choose(reply);
        }}><strong>/${reply.shortcut}</strong><span>${textOf(reply, this.speaks || this.language)}</span></div>`)}</div>
    </div>`;
  }

  private get draftKey(): string {
    return `${this.conversation}:${this.kind}`;
  }

  private input(): void {
    this.keep();
    this.unfilled = null;
    this.lookForSlash();
    if (this.kind === 'answer') this.dispatchEvent(new CustomEvent('typed'));
  }

  private keep(): void {
    drafts.write(this.draftKey, this.area.value);
    if (this.kind === 'answer') this.dispatchEvent(new CustomEvent<string>('draft', { detail: this.area.value }));
  }

  private lookForSlash(): void {
    const slash = this.kind === 'answer' && this.replies.length > 0 ? slashAt(this.area.value, this.area.selectionStart) : null;
    if (slash?.query !== this.slash) this.marked = 0;
    this.slash = slash?.query ?? null;
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return this.submit(event);
    if (this.slash === null) return;
    const found = this.found();
    const chosen = found[this.marked];
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        this.marked = found.length === 0 ? 0 : (this.marked + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % found.length;
        return;
      case 'Enter':
      case 'Tab':
        if (!chosen || event.shiftKey) return;
        event.preventDefault();
        return this.choose(chosen);
      case 'Escape':
        event.stopPropagation();
        this.slash = null;
    }
  }

  private choose(reply: CannedReply): void {
    const slash = slashAt(this.area.value, this.area.selectionStart);
    if (!slash) return;
    this.put(slash.from, this.area.selectionStart, filled(textOf(reply, this.speaks || this.language), this.variables));
  }

  /** Replaces a part of what is written; a variable that stayed open is selected, so that typing fills it. */
  private put(from: number, to: number, text: string): void {
    this.area.setRangeText(text, from, to, 'end');
    this.slash = null;
    const open = hole(text);
    if (open) this.area.setSelectionRange(from + open[0], from + open[1]);
    this.area.focus();
    this.keep();
  }

  private submit(event: Event): void {
    event.preventDefault();
    const text = this.area.value.trim();
    if (text === '' || this.area.disabled) return;
    const open = this.kind === 'answer' ? hole(this.area.value) : null;
    if (open) {
      this.unfilled = this.area.value.slice(...open);
      this.area.focus();
      this.area.setSelectionRange(...open);
      return;
    }
    this.area.value = '';
    this.slash = null;
    this.keep();
    this.area.focus();
    this.dispatchEvent(new CustomEvent<Reply>('reply', { detail: { kind: this.kind, text } }));
  }
}
