import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../../design/base.css';
import { controls } from '../../../design/controls.css';
import { icon } from '../../../design/icons';
import { tokens } from '../../../design/tokens.css';
import { ask, askJson } from '../../rest';
import type { Language } from '../../texts';
import { checkHours, type Wrongs } from '../checks';
import { refusalAt, refusalText } from '../failure';
import { radioField, textField } from '../form';
import { formStyles } from '../form.css';
import '../holidays/holidays';
import { sectionStyles } from '../section.css';
import { decodeHours, type Hours, type Week } from '../staff';
import { ADMIN_TEXTS, type AdminTexts } from '../texts';
import '../week/week';
import { ZONES, zoneList } from '../zones';

const PATH = '/desk/api/staff/hours';
const USUAL = '08:00-20:00';
const USUAL_WEEK: Week = { MONDAY: USUAL, TUESDAY: USUAL, WEDNESDAY: USUAL, THURSDAY: USUAL, FRIDAY: USUAL };

/** When the shop's desk is staffed: the hours of all teams that have none of their own. */
@customElement('lotse-hours')
export class LotseHours extends LitElement {
  static override styles = [tokens, base, controls, formStyles, sectionStyles];

  @property() language: Language = 'en';
  @state() private draft: Hours | null = null;
  @state() private wrongs: Wrongs = {};
  @state() private failure: string | null = null;
  @state() private said = '';
  @state() private busy = false;
  private untouched = '';

  get dirty(): boolean { return this.draft !== null && JSON.stringify(this.draft) !== this.untouched; }
  private get words(): AdminTexts { return ADMIN_TEXTS[this.language]; }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override render(): TemplateResult {
    const { words } = this;
    return html`<div class="head"><div><h2 tabindex="-1">${words.hours}</h2><p class="lead">${words.shop.lead}</p></div></div>
      <div role="status">${this.said === '' ? nothing : html`<p class="stored">${icon('check', 20)}${this.said}</p>`}</div>
      <div role="alert">${this.failure === null ? nothing : html`<p class="failure">${icon('warning', 20)}<span>${this.failure}</span></p>
        <button class="button plain" type="button" @click=${() => this.load()}>${words.again}</button>`}</div>
      ${this.draft === null ? (this.failure === null ? html`<p class="hint">${words.loading}</p>` : nothing) : this.form(this.draft)}`;
  }

  private form(draft: Hours): TemplateResult {
    const { words, wrongs } = this;
    const { shop } = words;
    const fixed = Object.keys(draft.hours).length > 0;
    return html`<form novalidate @submit=${this.submit}>
      ${radioField({
        name: 'fixed', label: shop.kind, value: fixed ? 'fixed' : 'always',
        options: [{ value: 'fixed', label: shop.fixed }, { value: 'always', label: shop.always }],
        change: (value) => this.change({ hours: value === 'fixed' ? USUAL_WEEK : {} }),
      })}
      ${fixed ? html`<lotse-week .language=${this.language} .week=${draft.hours} .wrongs=${wrongs}
        @change=${(event: CustomEvent<Week>) => this.change({ hours: event.detail })}></lotse-week>` : nothing}
      ${textField({ name: 'zone', label: shop.zone, value: draft.zone, wrong: wrongs['zone'], list: 'zones', change: (zone) => this.change({ zone }) })}
      ${zoneList()}
      <section class="entry" aria-labelledby="holidays">
        <h3 id="holidays">${shop.holidays}</h3>
        <p class="hint">${shop.holidaysHint}</p>
        <lotse-holidays .language=${this.language} .dates=${draft.holidays}
          @change=${(event: CustomEvent<readonly string[]>) => this.change({ holidays: event.detail })}></lotse-holidays>
      </section>
      <div role="alert">${wrongs['form'] ? html`<p class="failure">${icon('warning', 20)}<span>${wrongs['form']}</span></p>` : nothing}</div>
      <div class="actions"><button class="button" data-testid="save" ?disabled=${this.busy}>${words.save}</button></div>
    </form>`;
  }

  private change(changes: Partial<Hours>): void {
    if (this.draft === null) return;
    this.draft = { ...this.draft, ...changes };
    this.wrongs = {};
    this.said = '';
  }

  private async load(): Promise<void> {
    this.failure = null;
    try {
      this.take(decodeHours(await ask('GET', PATH)));
    } catch (failure) {
      this.failure = refusalText(failure, this.words);
    }
  }

  private take(hours: Hours): void {
    this.draft = hours;
    this.untouched = JSON.stringify(hours);
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { draft, words } = this;
    if (draft === null) return;
    this.said = '';
    this.wrongs = checkHours(draft, words, ZONES);
    if (Object.keys(this.wrongs).length > 0) return this.showWrong();
    this.busy = true;
    try {
      this.take(decodeHours(await askJson('PUT', PATH, draft)));
      this.said = words.shop.saved;
      await this.updateComplete;
      this.renderRoot.querySelector('h2')?.scrollIntoView({ block: 'nearest' });
    } catch (failure) {
      this.wrongs = refusalAt(failure, words, new Set(['zone']));
    } finally {
      this.busy = false;
    }
  }

  private async showWrong(): Promise<void> {
    await this.updateComplete;
    const field = this.wrongs['zone'] ? '#zone' : 'lotse-week';
    this.renderRoot.querySelector<HTMLElement>(field)?.focus();
  }
}
