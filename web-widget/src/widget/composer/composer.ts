import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { icon } from '../../design/icons';
import { tokens } from '../../design/tokens.css';
import { TEXTS, type Texts } from '../texts';

export const LONGEST = 20_000;

/** Where the shopper writes. Fires `send` with the text and `typed` at each change. */
export class LotseComposer extends LitElement {
  static override styles = [tokens, base, controls, css`
    :host {
      display: block;
      padding: 10px 12px calc(12px + env(safe-area-inset-bottom));
      border-top: 1px solid var(--line);
      background: var(--surface);
    }
    form {
      display: flex;
      align-items: flex-end;
      gap: 8px;
      padding: 4px 4px 4px 14px;
      border: 1px solid var(--edge);
      border-radius: 16px;
      background: var(--surface);
    }
    form:focus-within {
      outline: 2px solid var(--link);
      outline-offset: -2px;
    }
    textarea {
      flex: 1;
      min-width: 0;
      max-height: 144px;
      padding: 10px 0;
      border: 0;
      outline: 0;
      background: transparent;
      line-height: 1.5;
      resize: none;
    }
    textarea:focus-visible {
      outline: 0;
    }
    textarea::placeholder {
      overflow: hidden;
      color: var(--ink-soft);
      opacity: 1;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .icon-button {
      width: 44px;
      height: 44px;
      background: var(--accent);
      color: var(--on-accent);
    }
    .icon-button:hover:not([disabled]) {
      background: var(--accent);
      filter: brightness(1.15);
    }
    .icon-button[disabled] {
      background: transparent;
      color: var(--ink-soft);
      opacity: 1;
    }
    .limit {
      padding: 6px 4px 0;
      color: var(--ink-soft);
      font-size: 0.8125rem;
    }
  `];

  @property({ attribute: false }) words: Texts = TEXTS.en;
  @property({ type: Boolean }) ended = false;
  @state() private draft = '';
  @query('textarea') private area!: HTMLTextAreaElement;

  override render(): TemplateResult {
    const { words } = this;
    return html`<form @submit=${this.submit}>
        <textarea rows="1" data-testid="composer" aria-label=${words.message} maxlength=${LONGEST} enterkeyhint="send"
          placeholder=${this.ended ? words.placeholderEnded : words.placeholder}
          @input=${this.input} @keydown=${this.key}></textarea>
        <button class="icon-button" data-testid="send" aria-label=${words.send} ?disabled=${this.draft.trim() === ''}>
          ${icon('send', 22)}
        </button>
      </form>
      ${this.draft.length < LONGEST ? nothing : html`<p class="limit" role="status">${words.tooLong}</p>`}`;
  }

  override focus(): void {
    this.area.focus();
  }

  private input(): void {
    this.draft = this.area.value;
    this.grow();
    this.dispatchEvent(new CustomEvent('typed'));
  }

  /** Enter sends, unless it ends the composition of an input method (Safari says so only by key code 229). */
  private key(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    this.submit(event);
  }

  private submit(event: Event): void {
    event.preventDefault();
    const text = this.area.value.trim();
    if (text === '') return;
    this.area.value = this.draft = '';
    this.grow();
    this.area.focus();
    this.dispatchEvent(new CustomEvent<string>('send', { detail: text }));
  }

  private grow(): void {
    this.area.style.height = 'auto';
    this.area.style.height = `${Math.min(this.area.scrollHeight, 144)}px`;
    this.area.style.overflowY = this.area.scrollHeight > 144 ? 'auto' : 'hidden';
  }
}
