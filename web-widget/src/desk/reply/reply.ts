import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { icon } from '../../design/icons';
import { tokens } from '../../design/tokens.css';
import { drafts } from '../preferences';
import { type Language, TEXTS } from '../texts';
import { replyStyles } from './reply.css';

export type ReplyKind = 'answer' | 'note';
export interface Reply { readonly kind: ReplyKind; readonly text: string }

/** Where an agent answers or takes a note. Fires `reply` and `typed`; keeps a draft for each conversation and kind. */
@customElement('lotse-reply')
export class LotseReply extends LitElement {
  static override styles = [tokens, base, controls, replyStyles];

  @property() language: Language = 'en';
  @property() conversation = '';
  @property({ type: Boolean }) mine = false;
  @state() private kind: ReplyKind = 'answer';
  @query('textarea') private area!: HTMLTextAreaElement;

  override render(): TemplateResult {
    const words = TEXTS[this.language];
    const barred = this.kind === 'answer' && !this.mine;
    const tab = (kind: ReplyKind): TemplateResult => html`<button type="button" aria-pressed=${kind === this.kind}
      data-testid="tab-${kind}" @click=${() => { this.kind = kind; }}>${kind === 'note' ? icon('note', 17) : nothing}${words[kind]}</button>`;
    return html`<form class=${this.kind} @submit=${this.submit}>
      <div class="tabs" role="group">${tab('answer')}${tab('note')}</div>
      <textarea rows="3" data-testid="reply" maxlength="20000" aria-label=${words[this.kind]} ?disabled=${barred}
        placeholder=${barred ? words.claimFirst : this.kind === 'answer' ? words.answerHint : words.noteHint}
        @input=${this.input} @keydown=${this.key}></textarea>
      <div class="foot"><kbd>${this.language === 'de' ? 'Strg' : 'Ctrl'} + Enter</kbd>
        <button class="button small" data-testid="send" ?disabled=${barred}>
          ${this.kind === 'answer' ? words.send : words.sendNote}
        </button></div>
    </form>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('conversation') || changed.has('kind')) this.area.value = drafts.read(this.draftKey);
  }

  override focus(): void {
    this.area.focus();
  }

  private get draftKey(): string {
    return `${this.conversation}:${this.kind}`;
  }

  private input(): void {
    drafts.write(this.draftKey, this.area.value);
    if (this.kind === 'answer') this.dispatchEvent(new CustomEvent('typed'));
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) this.submit(event);
  }

  private submit(event: Event): void {
    event.preventDefault();
    const text = this.area.value.trim();
    if (text === '' || this.area.disabled) return;
    this.area.value = '';
    drafts.write(this.draftKey, '');
    this.area.focus();
    this.dispatchEvent(new CustomEvent<Reply>('reply', { detail: { kind: this.kind, text } }));
  }
}
