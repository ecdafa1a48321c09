import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { base } from '../../../design/base.css';
import { controls } from '../../../design/controls.css';
import { icon } from '../../../design/icons';
import { tokens } from '../../../design/tokens.css';
import type { Language } from '../../texts';
import { minutes, span, timeOf, type Wrongs } from '../checks';
import { type Day, DAYS, type Week } from '../staff';
import { ADMIN_TEXTS } from '../texts';

const USUAL = '09:00-17:00';
const TICKS = [0, 6, 12, 18, 24] as const;

/** All hours of a week, for the eye that checks what the fields say: `56`, `37.5`. */
export function hoursPerWeek(week: Week): number {
  return Object.values(week).reduce((sum, entry) => {
    const [from, to] = span(entry).map(minutes) as [number, number];
    return from < to ? sum + (to - from) / 60 : sum;
  }, 0);
}

/** The opening hours of a week, as fields and as a picture. Fires `change` with the new week. */
@customElement('lotse-week')
export class LotseWeek extends LitElement {
  static override styles = [tokens, base, controls, css`
    :host {
      display: block;
    }
    .week {
      overflow: hidden;
      border: 1px solid var(--line);
      border-radius: 14px;
      background: var(--surface);
    }
    li {
      display: grid;
      grid-template-columns: 140px 184px minmax(0, 1fr);
      align-items: center;
      gap: 4px 14px;
      min-height: 52px;
      padding: 6px 14px;
    }
    li + li {
      border-top: 1px solid var(--line);
    }
    .day {
      display: flex;
      align-items: center;
      gap: 10px;
      min-height: 24px;
      font-weight: 600;
      cursor: pointer;
    }
    .day input {
      flex: none;
      width: 20px;
      height: 20px;
      margin: 0;
      accent-color: var(--harbour);
    }
    .off .day {
      color: var(--ink-soft);
      font-weight: 400;
    }
    .times {
      display: flex;
      align-items: center;
      gap: 8px;
      color: var(--ink-soft);
      font-size: 0.9375rem;
    }
    .field {
      width: 72px;
      min-height: 38px;
      padding: 4px 8px;
      text-align: center;
      border-radius: 10px;
      font-variant-numeric: tabular-nums;
    }
    .field[aria-invalid='true'] {
      border-color: var(--bad);
      box-shadow: 0 0 0 1px var(--bad);
    }
    .bar {
      position: relative;
      height: 14px;
      border-radius: 5px;
      background: linear-gradient(90deg, var(--line) 1px, transparent 1px) 0 0 / 25% 100%, var(--raised);
    }
    .bar i {
      position: absolute;
      inset: 0 auto;
      min-width: 4px;
      border-radius: 5px;
      background: var(--link);
    }
    .wrong {
      grid-column: 2 / -1;
      display: flex;
      gap: 6px;
      color: var(--bad);
      font-size: 0.875rem;
      font-weight: 550;
    }
    .scale {
      display: grid;
      grid-template-columns: 140px 184px minmax(0, 1fr);
      gap: 14px;
      padding: 8px 14px 4px;
      color: var(--ink-soft);
      font-size: 0.75rem;
      font-variant-numeric: tabular-nums;
    }
    .scale div {
      grid-column: 3;
      display: flex;
      justify-content: space-between;
    }
    .below {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 10px 16px;
      margin-top: 10px;
      color: var(--ink-soft);
      font-size: 0.875rem;
    }
    @media (max-width: 719.98px) {
      li {
        grid-template-columns: minmax(0, 1fr) auto;
        padding: 10px 14px;
      }
      .bar {
        grid-column: 1 / -1;
        height: 10px;
      }
      .off .bar,
      .scale {
        display: none;
      }
      .wrong {
        grid-column: 1 / -1;
      }
    }
    @media (max-width: 479.98px) {
      li:not(.off) {
        grid-template-columns: minmax(0, 1fr);
      }
    }
    @media (forced-colors: active) {
      .bar i {
        background: Highlight;
        forced-color-adjust: none;
      }
    }
  `];

  @property() language: Language = 'en';
  @property({ attribute: false }) week: Week = {};
  @property({ attribute: false }) wrongs: Wrongs = {};

  override render(): TemplateResult {
    const words = ADMIN_TEXTS[this.language].shop;
    const hours = hoursPerWeek(this.week).toLocaleString(this.language, { maximumFractionDigits: 2 });
    return html`<div class="week">
        <div class="scale" aria-hidden="true"><div>${TICKS.map((tick) => html`<span>${tick}</span>`)}</div></div>
        <ul>${DAYS.map((day) => this.day(day))}</ul>
      </div>
      <div class="below">
        <span><span role="status">${words.perWeek(hours)}</span> · ${words.midnight}</span>
        ${this.week.MONDAY === undefined ? nothing : html`<button class="button plain small" type="button" @click=${this.copyDown}>
          ${words.copyDown}</button>`}
      </div>`;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  private day(day: Day): TemplateResult {
    const words = ADMIN_TEXTS[this.language];
    const name = words.days[day];
    const entry = this.week[day];
    const wrong = this.wrongs[day];
    return html`<li class=${entry === undefined ? 'off' : ''}>
      <label class="day"><input type="checkbox" .checked=${entry !== undefined} aria-label=${words.shop.open(name)}
        @change=${() => this.set(day, entry === undefined ? USUAL : null)} />${name}</label>
      ${entry === undefined
        ? html`<span class="times">${words.shop.closed}</span>`
        : html`<span class="times">${this.time(day, entry, 0, wrong)}${words.shop.until}${this.time(day, entry, 1, wrong)}</span>`}
      ${this.bar(entry)}
      ${wrong ? html`<p class="wrong" id="${day}-wrong">${icon('warning', 16)}<span>${wrong}</span></p>` : nothing}
    </li>`;
  }

  private time(day: Day, entry: string, end: 0 | 1, wrong: string | undefined): TemplateResult {
    const words = ADMIN_TEXTS[this.language];
    const value = span(entry)[end];
    return html`<input class="field" inputmode="numeric" maxlength="5" autocomplete="off" .value=${live(value)}
      aria-label=${end === 0 ? words.shop.from(words.days[day]) : words.shop.to(words.days[day])}
      aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? `${day}-wrong` : nothing}
      @change=${(event: Event) => {
        const typed = timeOf((event.currentTarget as HTMLInputElement).value);
        const [from, to] = span(entry);
        this.set(day, end === 0 ? `${typed}-${to}` : `${from}-${typed}`);
      }} />`;
  }

  private bar(entry: string | undefined): TemplateResult {
    const [from, to] = span(entry ?? '').map(minutes) as [number, number];
    return html`<span class="bar" aria-hidden="true">${from < to
      ? html`<i style="left:${from / 14.4}%;width:${(to - from) / 14.4}%"></i>`
      : nothing}</span>`;
  }

  private set(day: Day, entry: string | null): void {
    const next = { ...this.week };
    if (entry === null) delete next[day];
    else next[day] = entry;
    this.fire(next);
  }

  private copyDown(): void {
    const { MONDAY } = this.week;
    if (MONDAY === undefined) return;
    this.fire({ ...this.week, TUESDAY: MONDAY, WEDNESDAY: MONDAY, THURSDAY: MONDAY, FRIDAY: MONDAY });
  }

  private fire(week: Week): void {
    this.dispatchEvent(new CustomEvent<Week>('change', { detail: week }));
  }
}
