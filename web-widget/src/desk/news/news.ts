import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { icon } from '../../design/icons';
import { tokens } from '../../design/tokens.css';
import { insists, type News } from '../notices';
import { type Language, TEXTS } from '../texts';

/** A piece of news in words. */
export function newsText(news: News, language: Language): string {
  const words = TEXTS[language];
  switch (news.kind) {
    case 'refused': return words.errors[news.code] ?? words.errors['other'] ?? news.code;
    case 'offer': return words.news[news.why];
    case 'away': return words.news.away;
    case 'transfer': switch (news.outcome) {
      case 'accepted': return words.news.accepted(news.to);
      case 'declined': return words.news.transferDeclined(news.to);
      case 'missed': return words.news.transferMissed(news.to);
    }
  }
}

/** The latest news, over everything else. Fires `dismiss`, and `available` from whoever wants to be there again. */
@customElement('lotse-news')
export class LotseNews extends LitElement {
  static override styles = [tokens, base, controls, css`
    .toast {
      position: fixed;
      bottom: 24px;
      left: 50%;
      z-index: 5;
      display: flex;
      align-items: center;
      gap: 12px;
      width: max-content;
      max-width: calc(100vw - 24px);
      padding: 8px 8px 8px 18px;
      border: 1px solid var(--line);
      border-radius: 16px;
      background: var(--surface);
      color: var(--ink);
      box-shadow: var(--shadow-high);
      transform: translateX(-50%);
    }
    .toast.insists {
      border-color: transparent;
      background: var(--bad-tint);
      color: var(--bad);
    }
    .toast.good svg:first-child {
      color: var(--good);
    }
    .button {
      flex: none;
    }
    .icon-button {
      flex: none;
    }
    @media (max-width: 599.98px) {
      .toast {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        width: calc(100vw - 24px);
        bottom: 12px;
      }
      .toast .button {
        grid-row: 2;
        grid-column: 2;
        justify-self: start;
        margin-bottom: 8px;
      }
    }
  `];

  @property() language: Language = 'en';
  @property({ attribute: false }) news: News | null = null;

  override render(): TemplateResult {
    const { news } = this;
    // Both regions are there from the start: a screen reader announces only what changes within one that it knows.
    return html`<div role="alert">${news && insists(news) ? this.toast(news) : nothing}</div>
      <div role="status">${news && !insists(news) ? this.toast(news) : nothing}</div>`;
  }

  private toast(news: News): TemplateResult {
    const words = TEXTS[this.language];
    const good = news.kind === 'transfer' && news.outcome === 'accepted';
    return html`<div class="toast ${insists(news) ? 'insists' : ''} ${good ? 'good' : ''}" data-testid="news">
      ${icon(insists(news) ? 'warning' : good ? 'check' : 'bell', 20)}<span>${newsText(news, this.language)}</span>
      ${news.kind === 'away' ? html`<button class="button plain small" type="button" @click=${() => this.dispatchEvent(new CustomEvent('available'))}>${words.news.back}</button>` : nothing}
      <button class="icon-button" type="button" aria-label=${words.dismiss} @click=${() => this.dispatchEvent(new CustomEvent('dismiss'))}>${icon('close', 18)}</button>
    </div>`;
  }
}
