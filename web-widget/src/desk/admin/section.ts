import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { icon } from '../../design/icons';
import { tokens } from '../../design/tokens.css';
import { list, type Shape } from '../../protocol/shape';
import { ask, askJson } from '../rest';
import type { Language } from '../texts';
import type { Wrongs } from './checks';
import './confirm/confirm';
import type { LotseConfirm } from './confirm/confirm';
import { refusalAt, refusalText } from './failure';
import { formStyles } from './form.css';
import { sectionStyles } from './section.css';
import { ADMIN_TEXTS, type AdminTexts } from './texts';

export interface SectionWords { readonly lead: string; readonly add: string; readonly empty: string; readonly confirmText: string }

const FILTER_FROM = 8;

/** A list of things that can be made, changed and removed: one at a time, and nothing is lost without a question. */
export abstract class Section<T extends object> extends LitElement {
  static override styles = [tokens, base, controls, formStyles, sectionStyles];

  @property() language: Language = 'en';
  @state() protected entries: readonly T[] | null = null;
  @state() protected draft: T | null = null;
  @state() protected wrongs: Wrongs = {};
  @state() private failure: string | null = null;
  @state() private said = '';
  @state() private filter = '';
  @state() private busy = false;
  @query('lotse-confirm') private confirm!: LotseConfirm;
  /** What the draft began as: null if it is new. */
  private stored: T | null = null;
  private untouched = '';

  protected abstract readonly path: string;
  protected abstract get heading(): string;
  protected abstract get sectionWords(): SectionWords;
  protected abstract decode(from: Shape): T;
  protected abstract keyOf(entry: T): string;
  protected abstract nameOf(entry: T): string;
  protected abstract blank(): T;
  protected abstract check(draft: T): Wrongs;
  protected abstract row(entry: T): TemplateResult;
  protected abstract fields(draft: T): TemplateResult;
  protected abstract question(entry: T): string;
  /** What else a form needs to know, such as the teams. */
  protected loadMore(): Promise<void> { return Promise.resolve(); }
  /** What has to be done after the entry itself is stored. */
  protected alsoSave(_stored: T): Promise<void> { return Promise.resolve(); }
  protected get isNew(): boolean { return this.stored === null; }
  protected get words(): AdminTexts { return ADMIN_TEXTS[this.language]; }
  /** Whether leaving would lose something. */
  get dirty(): boolean { return this.draft !== null && this.print() !== this.untouched; }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override render(): TemplateResult {
    return html`${this.draft === null ? this.overview() : this.editor(this.draft)}<lotse-confirm></lotse-confirm>`;
  }

  /** The draft with whatever the form holds beside it, to see whether it was touched. */
  protected print(): string { return JSON.stringify(this.draft); }

  protected change(changes: Partial<T>): void {
    if (this.draft === null) return;
    this.draft = { ...this.draft, ...changes };
    this.mended(...Object.keys(changes));
  }

  /** What was changed is no longer wrong, until it is looked at again. */
  protected mended(...fields: readonly string[]): void {
    this.wrongs = Object.fromEntries(Object.entries(this.wrongs).filter(([field]) => !fields.includes(field)));
  }

  /** True if nothing is lost by leaving, or the reader does not mind. */
  async mayLeave(): Promise<boolean> {
    const { discard } = this.words;
    return !this.dirty || this.confirm.ask(discard);
  }

  private overview(): TemplateResult {
    const { words, sectionWords } = this;
    return html`<div class="head">
        <div><h2 tabindex="-1">${this.heading}</h2><p class="lead">${sectionWords.lead}</p></div>
        ${this.entries === null ? nothing : html`<button class="button" type="button" data-testid="add" @click=${() => this.edit(null)}>
          ${sectionWords.add}</button>`}
      </div>
      <div role="status">${this.said === '' ? nothing : html`<p class="stored">${icon('check', 20)}${this.said}</p>`}</div>
      <div role="alert">${this.failure === null ? nothing : html`<p class="failure">${icon('warning', 20)}<span>${this.failure}</span></p>
        <button class="button plain" type="button" @click=${() => this.load()}>${words.again}</button>`}</div>
      ${this.entries === null ? (this.failure === null ? html`<p class="hint">${words.loading}</p>` : nothing) : this.rows(this.entries)}`;
  }

  private rows(entries: readonly T[]): TemplateResult {
    const { words } = this;
    if (entries.length === 0) return html`<p class="empty">${this.sectionWords.empty}</p>`;
    const wanted = this.filter.trim().toLowerCase();
    const shown = entries.filter((entry) => JSON.stringify(Object.values(entry)).toLowerCase().includes(wanted));
    return html`${entries.length < FILTER_FROM ? nothing : html`<input class="field filter" type="search" aria-label=${words.filter}
        placeholder=${words.filter} .value=${this.filter} @input=${(event: Event) => { this.filter = (event.currentTarget as HTMLInputElement).value; }} />`}
      ${shown.length === 0 ? html`<p class="empty" role="status">${words.noMatch}</p>` : html`<ul class="rows" aria-label=${this.heading}>
        ${shown.map((entry) => html`<li>${this.row(entry)}</li>`)}</ul>`}`;
  }

  private editor(draft: T): TemplateResult {
    const { words, stored } = this;
    const name = stored === null ? '' : this.nameOf(stored);
    return html`<div class="editing">
      <button class="back" type="button" @click=${() => this.leave()}>${icon('chevronLeft', 20)}${words.back}</button>
      <h2 tabindex="-1">${stored === null ? this.sectionWords.add : words.edit(name)}</h2>
      <form novalidate @submit=${this.submit}>
        ${this.fields(draft)}
        <div role="alert">${this.wrongs['form'] ? html`<p class="failure">${icon('warning', 20)}<span>${this.wrongs['form']}</span></p>` : nothing}</div>
        <div class="actions">
          <button class="button" data-testid="save" ?disabled=${this.busy}>${words.save}</button>
          <button class="button plain" type="button" @click=${() => this.leave()}>${words.cancel}</button>
          ${stored === null ? nothing : html`<button class="button plain danger" type="button" data-testid="remove" ?disabled=${this.busy}
            @click=${() => this.erase(stored)}>${words.remove}</button>`}
        </div>
      </form>
    </div>`;
  }

  protected edit(entry: T | null): void {
    this.stored = entry;
    this.draft = entry ?? this.blank();
    this.untouched = this.print();
    this.wrongs = {};
    this.said = '';
  }

  /** A new view begins at its heading, for eyes and ears alike. */
  protected override updated(changed: PropertyValues): void {
    if (!changed.has('draft') || (changed.get('draft') === null) === (this.draft === null)) return;
    const heading = this.renderRoot.querySelector('h2');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'nearest' });
  }

  private async leave(): Promise<void> {
    if (await this.mayLeave()) this.draft = null;
  }

  private async load(): Promise<void> {
    this.failure = null;
    try {
      await this.loadMore();
      this.entries = list(await ask('GET', this.path), (from) => this.decode(from));
    } catch (failure) {
      this.failure = refusalText(failure, this.words);
    }
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { draft } = this;
    if (draft === null) return;
    const taken = this.isNew && this.entries?.some((entry) => this.keyOf(entry) === this.keyOf(draft));
    this.wrongs = { ...(taken ? { [this.keyField]: this.words.wrong.taken } : {}), ...this.check(draft) };
    if (Object.keys(this.wrongs).length === 0) await this.store(draft, event.currentTarget as HTMLFormElement);
    if (Object.keys(this.wrongs).length > 0) await this.showWrong();
  }

  protected get keyField(): string { return 'id'; }

  private async store(draft: T, form: HTMLFormElement): Promise<void> {
    this.busy = true;
    try {
      await askJson('PUT', `${this.path}/${encodeURIComponent(this.keyOf(draft))}`, draft);
      // From here on it exists, whatever becomes of the rest.
      this.stored = draft;
      await this.alsoSave(draft);
      this.draft = null;
      this.said = this.words.saved(this.nameOf(draft));
      await this.load();
    } catch (failure) {
      if (this.stored === draft) await this.load();
      this.wrongs = refusalAt(failure, this.words, new Set([...form.elements].map((one) => (one as HTMLInputElement).name)));
    } finally {
      this.busy = false;
    }
  }

  private async erase(stored: T): Promise<void> {
    const { words } = this;
    const sure = await this.confirm.ask({ title: this.question(stored), text: this.sectionWords.confirmText, yes: words.remove, no: words.cancel });
    if (!sure) return;
    this.busy = true;
    try {
      await ask('DELETE', `${this.path}/${encodeURIComponent(this.keyOf(stored))}`);
      this.draft = null;
      this.said = words.removed(this.nameOf(stored));
      await this.load();
    } catch (failure) {
      this.wrongs = { form: refusalText(failure, words) };
    } finally {
      this.busy = false;
    }
  }

  /** Brings the first wrong field to whoever has to change it. */
  private async showWrong(): Promise<void> {
    await this.updateComplete;
    const first = this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]') ?? this.renderRoot.querySelector<HTMLElement>('lotse-week');
    if (this.wrongs['form'] === undefined) first?.focus();
  }
}
