import { css, html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { icon } from '../../design/icons';
import { tokens } from '../../design/tokens.css';
import type { InboxRow, Offer } from '../../protocol/desk';
import { tone } from '../inbox/row';
import { intentName } from '../intents';
import { secondsUntil } from '../level';
import { type Language, TEXTS } from '../texts';

const ROUND = 2 * Math.PI * 17;

/** The offer that ends first, with what is left of its time. Fires `accept` and `decline` with the conversation's id. */
@customElement('lotse-offers')
export class LotseOffers extends LitElement {
  static override styles = [tokens, base, controls, css`
    :host {
      display: block;
    }
    section {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: center;
      gap: 6px 16px;
      padding: 12px 20px;
      border-bottom: 1px solid var(--line);
      background: var(--buoy-tint);
      animation: arrive 240ms ease-out;
    }
    @keyframes arrive {
      from {
        opacity: 0;
        transform: translateY(-8px);
      }
    }
    .ring {
      position: relative;
      display: grid;
      place-items: center;
      width: 44px;
      height: 44px;
      color: var(--buoy);
      font-weight: 650;
      font-variant-numeric: tabular-nums;
    }
    .ring svg {
      position: absolute;
      inset: 0;
      transform: rotate(-90deg);
    }
    .words {
      display: grid;
      gap: 2px;
      min-width: 0;
    }
    h2 {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px 8px;
      font-size: 1rem;
      line-height: 1.35;
    }
    .badge {
      background: var(--surface);
    }
    p {
      display: flex;
      gap: 8px;
      min-width: 0;
      color: var(--ink-soft);
      font-size: 0.9375rem;
    }
    p span {
      overflow: hidden;
      min-width: 0;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    p span:has(svg) {
      flex: none;
    }
    p .more {
      flex: none;
      font-weight: 600;
    }
    .note {
      color: var(--ink);
      font-weight: 550;
    }
    .buttons {
      display: flex;
      gap: 8px;
    }
    kbd {
      padding: 0 6px;
      border: 1px solid currentColor;
      border-radius: 6px;
      font: 0.75rem/1.5 ui-monospace, Menlo, monospace;
      opacity: 0.75;
    }
    @media (max-width: 899.98px) {
      section {
        grid-template-columns: auto minmax(0, 1fr);
        padding: 12px 14px;
      }
      .buttons {
        grid-column: 1 / -1;
      }
      .buttons .button {
        flex: 1;
      }
    }
    @media (pointer: coarse), (max-width: 479.98px) {
      kbd {
        display: none;
      }
    }
  `];

  @property() language: Language = 'en';
  @property({ attribute: false }) offers: readonly Offer[] = [];
  @property({ attribute: false }) row: InboxRow | null = null;
  /** Whether single letters are shortcuts, so that they are shown. */
  @property({ type: Boolean }) keys = false;
  @state() private now = Date.now();
  /** Until when the first offer had when it was first shown here: the ring's whole round. */
  private whole = 30;
  private ringed: string | null = null;
  private ticking: number | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.ticking = window.setInterval(() => { this.now = Date.now(); }, 500);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.ticking !== null) window.clearInterval(this.ticking);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('offers')) return;
    this.now = Date.now();
    const first = this.offers[0];
    if (first && first.conversation !== this.ringed) this.whole = Math.max(1, secondsUntil(first.until, this.now));
    this.ringed = first?.conversation ?? null;
  }

  override render(): TemplateResult | typeof nothing {
    const first = this.offers[0];
    if (!first) return html`<p class="quiet" role="alert"></p>`;
    const words = TEXTS[this.language];
    const { row } = this;
    const title = first.from === null ? words.offer.title : words.offer.from(first.from);
    // The countdown changes every second; only what stays the same is announced.
    return html`<p class="quiet" role="alert">${title}. ${first.note ?? row?.preview ?? ''}</p>
      <section aria-label=${title} data-testid="offer" data-conversation=${first.conversation}>
        ${this.ring(first)}
        <div class="words">
          <h2>${title}
            ${row?.reason ? html`<span class="badge ${tone(row.reason)}">${words.reasons[row.reason] ?? row.reason}</span>` : nothing}
            ${row?.language ? html`<span class="badge">${words.languages[row.language] ?? row.language}</span>` : nothing}</h2>
          ${first.note === null ? nothing : html`<p class="note"><span>${icon('note', 16)}</span><span>${first.note}</span></p>`}
          <p><span>${row?.preview || (row?.intent ? intentName(row.intent, this.language) : '')}</span>
            ${this.offers.length > 1 ? html`<span class="more">${words.offer.more(this.offers.length - 1)}</span>` : nothing}</p>
        </div>
        <div class="buttons">
          <button class="button small" type="button" data-testid="accept" @click=${() => this.fire('accept', first)}>${words.offer.accept}${this.keys ? html`<kbd aria-hidden="true">a</kbd>` : nothing}</button>
          <button class="button plain small" type="button" data-testid="decline" @click=${() => this.fire('decline', first)}>${words.offer.decline}${this.keys ? html`<kbd aria-hidden="true">d</kbd>` : nothing}</button>
        </div>
      </section>`;
  }

  private ring(offer: Offer): TemplateResult {
    const left = secondsUntil(offer.until, this.now);
    const words = TEXTS[this.language].offer;
    return html`<span class="ring" role="timer" aria-label=${words.left} title=${words.seconds(left)}>
      <svg viewBox="0 0 44 44" fill="none" stroke="currentColor" stroke-width="3.5" aria-hidden="true">${svg`
        <circle cx="22" cy="22" r="17" opacity="0.2"></circle>
        <circle cx="22" cy="22" r="17" stroke-linecap="round" stroke-dasharray=${ROUND}
          stroke-dashoffset=${ROUND * (1 - Math.min(1, left / this.whole))}></circle>`}</svg>${left}</span>`;
  }

  private fire(name: 'accept' | 'decline', offer: Offer): void {
    this.dispatchEvent(new CustomEvent<string>(name, { detail: offer.conversation }));
  }
}
