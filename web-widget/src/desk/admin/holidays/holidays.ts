import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../../../design/base.css';
import { controls } from '../../../design/controls.css';
import { icon } from '../../../design/icons';
import { localeOf } from '../../../design/time';
import { tokens } from '../../../design/tokens.css';
import type { Language } from '../../texts';
import { formStyles } from '../form.css';
import { ADMIN_TEXTS } from '../texts';

/** `Fr., 25. Dezember 2026` of `2026-12-25`; a day has no time zone. */
export function holidayName(date: string, language: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return day.toLocaleDateString(localeOf(language), { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
}

/** Days on which it is closed. Fires `change` with all of them, in order. */
@customElement('lotse-holidays')
export class LotseHolidays extends LitElement {
  static override styles = [tokens, base, controls, formStyles, css`
    :host {
      display: grid;
      gap: 10px;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    li {
      display: inline-flex;
      align-items: center;
      min-height: 36px;
      padding-left: 14px;
      border-radius: 99px;
      background: var(--raised);
      font-size: 0.9375rem;
      font-variant-numeric: tabular-nums;
    }
    li .icon-button {
      width: 36px;
      height: 36px;
      border-radius: 99px;
      color: var(--ink-soft);
    }
    li .icon-button:hover {
      background: var(--line);
    }
    .inline .field {
      max-width: 190px;
    }
  `];

  @property() language: Language = 'en';
  @property({ attribute: false }) dates: readonly string[] = [];
  @state() private wrong = false;
  @query('input') private input!: HTMLInputElement;

  override render(): TemplateResult {
    const words = ADMIN_TEXTS[this.language];
    return html`
      ${this.dates.length === 0 ? html`<p class="hint">${words.shop.noHolidays}</p>` : html`<ul aria-label=${words.shop.holidays}>
        ${this.dates.map((date) => {
          const name = holidayName(date, this.language);
          return html`<li>${name}<button class="icon-button" type="button" aria-label=${words.without(name)} title=${words.without(name)}
            @click=${() => this.fire(this.dates.filter((one) => one !== date))}>${icon('close', 16)}</button></li>`;
        })}
      </ul>`}
      <div class="inline">
        <input class="field" type="date" aria-label=${words.shop.date} aria-invalid=${this.wrong ? 'true' : nothing}
          aria-describedby=${this.wrong ? 'date-wrong' : nothing} @keydown=${this.key} />
        <button class="button plain" type="button" @click=${this.add}>${words.add}</button>
      </div>
      ${this.wrong ? html`<p class="wrong" id="date-wrong">${icon('warning', 16)}${words.wrong.date}</p>` : nothing}`;
  }

  /** Enter adds the day instead of saving the form around it. */
  private key(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    this.add();
  }

  private add(): void {
    const date = this.input.value;
    this.wrong = date === '';
    if (this.wrong) return this.input.focus();
    this.input.value = '';
    this.fire([...new Set([...this.dates, date])].sort());
  }

  private fire(dates: readonly string[]): void {
    this.dispatchEvent(new CustomEvent<readonly string[]>('change', { detail: dates }));
  }
}
