import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { icon } from '../../design/icons';
import { tokens } from '../../design/tokens.css';
import { type Suggestion, suggestions } from '../api';
import { preferences } from '../preferences';
import { type Language, TEXTS } from '../texts';
import { articleStyles, articleTitle, linkTo } from './article';
import { suggestionsStyles } from './suggestions.css';

/** What the knowledge base would answer to the shopper's last message. Fires `insert` and `link` with a text. */
@customElement('lotse-suggestions')
export class LotseSuggestions extends LitElement {
  static override styles = [tokens, base, controls, articleStyles, suggestionsStyles];

  @property() language: Language = 'en';
  @property() conversation = '';
  /** The number of the shopper's last message: another one means other suggestions. */
  @property({ type: Number }) seq = 0;
  /** Whether the figures insert them, so that they are shown. */
  @property({ type: Boolean }) keys = false;
  @state() private found: readonly Suggestion[] = [];
  @state() private open = preferences.suggestions() && window.matchMedia('(min-width: 900px)').matches;
  private asking: AbortController | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.asking?.abort();
  }

  override render(): TemplateResult | typeof nothing {
    if (this.found.length === 0) return nothing;
    const words = TEXTS[this.language].suggestions;
    return html`<section aria-label=${words.title}>
      <button class="title" type="button" aria-expanded=${this.open} aria-controls="found" data-testid="suggestions" @click=${this.toggle}>
        ${icon('page', 16)}${words.title}<span class="count">${this.found.length}</span>${icon(this.open ? 'chevronDown' : 'chevronRight', 16)}</button>
      <ul class="cards" id="found" ?hidden=${!this.open}>${this.found.map((one, index) => html`<li data-testid="suggestion">
        ${articleTitle(one)}
        <p>${one.text}</p>
        <span class="tools">
          <button type="button" data-testid="insert" @click=${() => this.insert(index)}>${this.keys ? html`<kbd aria-hidden="true">${index + 1}</kbd>` : nothing}${words.insert}<span class="quiet">: ${one.title}</span></button>
          <button type="button" data-testid="send-link" @click=${() => this.fire('link', linkTo(one))}>${words.link}<span class="quiet">: ${one.title}</span></button>
        </span></li>`)}</ul>
    </section>`;
  }

  /** Inserts one of them, the first is 0; nothing if there is none. */
  insert(index: number): void {
    const one = this.found[index];
    if (one) this.fire('insert', one.text);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('conversation')) this.found = [];
    if (changed.has('conversation') || changed.has('seq')) void this.ask();
  }

  /** Suggestions are a help: if there are none because the server cannot tell, nobody is bothered with it. */
  private async ask(): Promise<void> {
    this.asking?.abort();
    if (this.seq === 0 || this.conversation === '') return;
    const asking = new AbortController();
    this.asking = asking;
    const found = await suggestions(this.conversation, asking.signal).catch(() => []);
    if (!asking.signal.aborted) this.found = found;
  }

  private toggle(): void {
    this.open = !this.open;
    preferences.setSuggestions(this.open);
  }

  private fire(name: 'insert' | 'link', text: string): void {
    this.dispatchEvent(new CustomEvent<string>(name, { detail: text, bubbles: true, composed: true }));
  }
}
