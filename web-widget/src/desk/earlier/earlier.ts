import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { localeOf } from '../../design/time';
import { tokens } from '../../design/tokens.css';
import { type Earlier, earlier } from '../api';
import { type Language, TEXTS, type Texts } from '../texts';

/** The conversations that the same shopper had before; shows nothing if there are none. */
@customElement('lotse-earlier')
export class LotseEarlier extends LitElement {
  static override styles = [tokens, base, controls, css`
    :host {
      display: block;
    }
    ul {
      display: grid;
      gap: 2px;
      margin: 0 -10px;
    }
    a {
      display: grid;
      gap: 2px;
      padding: 8px 10px;
      border-radius: 10px;
      color: var(--ink);
      font-size: 0.9375rem;
      text-decoration: none;
    }
    a:hover {
      background: var(--raised);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px 8px;
      color: var(--ink-soft);
      font-size: 0.8125rem;
    }
    .badge {
      margin-left: auto;
    }
    .snippet {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      line-height: 1.4;
    }
    p {
      color: var(--ink-soft);
      font-size: 0.9375rem;
    }
  `];

  @property() language: Language = 'en';
  @property() conversation = '';
  @state() private found: readonly Earlier[] = [];
  private asking: AbortController | null = null;

  override render(): TemplateResult {
    const all = TEXTS[this.language];
    if (this.found.length === 0) return html`<p>${all.earlier.none}</p>`;
    return html`<ul>${this.found.map((one) => html`<li><a href=${`#${encodeURIComponent(one.conversation)}`} data-testid="earlier">
      <span class="head">${new Date(one.startedAt).toLocaleDateString(localeOf(this.language), { day: 'numeric', month: 'short', year: 'numeric' })}
        ${one.agentName === null ? nothing : html`<span>${all.withAgent(one.agentName)}</span>`}
        ${one.outcome === null ? nothing : html`<span class="badge ${one.outcome === 'solved' ? 'good' : ''}">${all.outcomes[one.outcome as keyof Texts['outcomes']] ?? one.outcome}</span>`}</span>
      <span class="snippet">${one.snippet}</span></a></li>`)}</ul>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('conversation')) void this.ask();
  }

  private async ask(): Promise<void> {
    this.asking?.abort();
    this.found = [];
    if (this.conversation === '') return;
    const asking = new AbortController();
    this.asking = asking;
    const found = await earlier(this.conversation, asking.signal).catch(() => []);
    if (!asking.signal.aborted) this.found = found;
  }
}
