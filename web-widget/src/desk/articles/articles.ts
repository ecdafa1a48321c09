import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { tokens } from '../../design/tokens.css';
import { articles, type Suggestion } from '../api';
import { articleStyles, articleTitle, linkTo } from '../suggestions/article';
import { type Language, TEXTS } from '../texts';

const PAUSE = 250;

/** Finds articles by words, in the shopper's language. Fires `insert` with a text for the answer. */
@customElement('lotse-articles')
export class LotseArticles extends LitElement {
  static override styles = [tokens, base, controls, articleStyles, css`
    :host {
      display: block;
    }
    .field {
      min-height: 38px;
      padding-block: 6px;
      font-size: 0.9375rem;
    }
    ul {
      display: grid;
      gap: 4px;
      margin-top: 8px;
    }
    li {
      padding: 8px 0 6px;
      border-bottom: 1px solid var(--line);
      font-size: 0.9375rem;
    }
    p {
      margin-top: 8px;
      color: var(--ink-soft);
      font-size: 0.875rem;
    }
    li p {
      display: -webkit-box;
      margin-top: 2px;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
    }
  `];

  @property() language: Language = 'en';
  /** The shopper's language, in which the articles are. */
  @property() speaks = 'de';
  @property() conversation = '';
  @state() private words = '';
  @state() private found: readonly Suggestion[] | null = null;
  @state() private failed = false;
  private asking: AbortController | null = null;
  private pause: number | null = null;

  override render(): TemplateResult {
    const all = TEXTS[this.language];
    const words = all.articles;
    return html`
      <input class="field" type="search" maxlength="200" placeholder=${words.label} aria-label=${words.label} .value=${this.words}
        data-testid="articles" @input=${this.typed} />
      <div role="status">${this.failed ? html`<p>${words.failed}</p>` : this.found?.length === 0 ? html`<p>${words.none}</p>` : nothing}</div>
      <ul>${(this.found ?? []).map((one) => html`<li data-testid="article">
        ${articleTitle(one)}<p>${one.text}</p>
        <span class="tools">
          <button type="button" @click=${() => this.insert(one.text)}>${all.suggestions.insert}<span class="quiet">: ${one.title}</span></button>
          <button type="button" @click=${() => this.insert(linkTo(one))}>${words.insertLink}<span class="quiet">: ${one.title}</span></button>
        </span></li>`)}</ul>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('conversation')) return;
    this.words = '';
    this.found = null;
    this.failed = false;
  }

  private typed(event: Event): void {
    this.words = (event.currentTarget as HTMLInputElement).value;
    if (this.pause !== null) window.clearTimeout(this.pause);
    this.pause = window.setTimeout(() => void this.ask(), PAUSE);
  }

  private async ask(): Promise<void> {
    this.asking?.abort();
    const asking = new AbortController();
    this.asking = asking;
    this.failed = false;
    if (this.words.trim() === '') {
      this.found = null;
      return;
    }
    const found = await articles(this.words.trim(), this.speaks || 'de', asking.signal).catch(() => null);
    if (asking.signal.aborted) return;
    this.failed = found === null;
    this.found = found;
  }

  private insert(text: string): void {
    this.dispatchEvent(new CustomEvent<string>('insert', { detail: text, bubbles: true, composed: true }));
  }
}
