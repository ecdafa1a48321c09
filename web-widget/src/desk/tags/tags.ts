import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { icon } from '../../design/icons';
import { tokens } from '../../design/tokens.css';
import { type Language, TEXTS } from '../texts';

const MOST = 10;
const LONGEST = 40;

/** The tags after one was added: trimmed, without its `#`, never twice, never more than allowed. */
export function withTag(tags: readonly string[], typed: string): readonly string[] {
  const tag = typed.trim().replace(/^#/, '').slice(0, LONGEST).trim();
  const twice = tags.some((one) => one.toLowerCase() === tag.toLowerCase());
  return tag === '' || twice || tags.length >= MOST ? tags : [...tags, tag];
}

/** The tags of a conversation, to be added and removed. Fires `tags` with all of them. */
@customElement('lotse-tags')
export class LotseTags extends LitElement {
  static override styles = [tokens, base, controls, css`
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 6px;
    }
    .tag {
      display: inline-flex;
      align-items: center;
      min-height: 28px;
      padding-left: 10px;
      border-radius: 8px;
      background: var(--raised);
      font-size: 0.875rem;
      overflow-wrap: anywhere;
    }
    .tag button {
      display: grid;
      flex: none;
      place-items: center;
      width: 28px;
      height: 28px;
      padding: 0;
      border: 0;
      border-radius: 8px;
      background: transparent;
      color: var(--ink-soft);
      cursor: pointer;
    }
    .tag button:hover {
      color: var(--bad);
    }
    input {
      flex: 1 1 110px;
      min-width: 0;
      min-height: 30px;
      padding: 2px 10px;
      border: 1px dashed var(--edge);
      border-radius: 8px;
      background: transparent;
      font-size: 0.875rem;
    }
    input::placeholder {
      color: var(--ink-soft);
      opacity: 1;
    }
    input::-webkit-calendar-picker-indicator {
      display: none !important;
    }
  `];

  @property() language: Language = 'en';
  @property({ attribute: false }) tags: readonly string[] = [];
  /** Tags that are in use elsewhere, offered while typing. */
  @property({ attribute: false }) known: readonly string[] = [];
  @query('input') private input!: HTMLInputElement | null;

  override render(): TemplateResult {
    const words = TEXTS[this.language].tags;
    return html`
      ${this.tags.map((tag) => html`<span class="tag" data-testid="tag">${tag}<button type="button" aria-label=${words.remove(tag)} title=${words.remove(tag)}
        @click=${() => this.change(this.tags.filter((one) => one !== tag))}>${icon('close', 13)}</button></span>`)}
      ${this.tags.length >= MOST ? html`<small>${words.full}</small>` : html`
        <input type="text" maxlength=${LONGEST + 1} placeholder=${words.hint} aria-label=${words.add} list="known" autocomplete="off"
          data-testid="add-tag" @keydown=${this.key} @change=${this.add} />
        <datalist id="known">${this.known.filter((tag) => !this.tags.includes(tag)).map((tag) => html`<option value=${tag}></option>`)}</datalist>`}`;
  }

  override focus(): void {
    this.input?.focus();
  }

  private key(event: KeyboardEvent): void {
    if ((event.key === 'Enter' || event.key === ',') && !event.isComposing) {
      event.preventDefault();
      this.add();
    } else if (event.key === 'Backspace' && this.input?.value === '') this.change(this.tags.slice(0, -1));
  }

  private add(): void {
    if (!this.input) return;
    const tags = withTag(this.tags, this.input.value);
    this.input.value = '';
    if (tags !== this.tags) this.change(tags);
  }

  private change(tags: readonly string[]): void {
    this.tags = tags;
    this.dispatchEvent(new CustomEvent<readonly string[]>('tags', { detail: tags, bubbles: true, composed: true }));
  }
}
