import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { icon } from '../../design/icons';
import { tokens } from '../../design/tokens.css';
import type { Target } from '../../protocol/desk';
import { type Colleague, colleagues, type Team, teams } from '../api';
import { dialogStyles } from '../dialog.css';
import { type Language, TEXTS } from '../texts';
import { transferStyles } from './transfer.css';

export interface Transfer { readonly to: Target; readonly note: string }

type Kind = Target['kind'];
const KINDS: readonly Kind[] = ['agent', 'team', 'queue', 'bot'];
/** From this many names on there is a field to find one. */
const MANY = 7;

/** The target that was chosen, or null while nobody is. */
export function targetOf(kind: Kind, id: string | null): Target | null {
  if (kind === 'queue' || kind === 'bot') return { kind, id: null };
  return id === null ? null : { kind, id };
}

/** To whom a conversation is passed on, and why. Fires `transfer`. */
@customElement('lotse-transfer')
export class LotseTransfer extends LitElement {
  static override styles = [tokens, base, controls, dialogStyles, transferStyles];

  @property() language: Language = 'en';
  @state() private kind: Kind = 'agent';
  @state() private chosen: string | null = null;
  @state() private people: readonly Colleague[] | null = null;
  @state() private groups: readonly Team[] | null = null;
  @state() private unreachable = false;
  @state() private words = '';
  @state() private note = '';
  @state() private refused: 'choose' | 'missing' | null = null;
  @query('dialog') private dialog!: HTMLDialogElement;

  override render(): TemplateResult {
    const words = TEXTS[this.language].transfer;
    return html`<dialog aria-labelledby="title" data-testid="transfer-dialog"><form novalidate @submit=${this.submit}>
      <h2 id="title">${words.title}</h2>
      <fieldset><legend>${words.to}</legend>
        <div class="segments">${KINDS.map((kind) => html`<label><input type="radio" name="kind" value=${kind} .checked=${kind === this.kind}
          data-testid="to-${kind}" @change=${() => this.turn(kind)} />${words[kind]}</label>`)}</div>
        ${this.choice()}
      </fieldset>
      <label class="label" for="note">${words.note}</label>
      <textarea class="field" id="note" rows="3" maxlength="2000" placeholder=${words.noteHint} .value=${this.note} data-testid="transfer-note"
        aria-invalid=${this.refused === 'missing'} aria-describedby="refused" @input=${(event: Event) => {
          this.note = (event.currentTarget as HTMLTextAreaElement).value;
          this.refused = null;
        }}></textarea>
      <p class="error" id="refused" role="alert">${this.refused === null ? nothing : html`${icon('warning', 16)}${words[this.refused]}`}</p>
      <div class="buttons">
        <button class="button plain small" type="button" @click=${() => this.dialog.close()}>${words.cancel}</button>
        <button class="button small" data-testid="transfer-submit">${icon('pass', 17)}${words.submit}</button>
      </div>
    </form></dialog>`;
  }

  /** Opens empty, and asks anew who may take it. */
  async open(): Promise<void> {
    if (this.dialog.open) return;
    this.kind = 'agent';
    this.chosen = this.refused = null;
    this.note = this.words = '';
    this.unreachable = false;
    this.dialog.showModal();
    try {
      [this.people, this.groups] = await Promise.all([colleagues(), teams()]);
    } catch {
      this.unreachable = true;
    }
  }

  private choice(): TemplateResult {
    const words = TEXTS[this.language].transfer;
    switch (this.kind) {
      case 'queue': return html`<p class="hint explain">${words.queueHint}</p>`;
      case 'bot': return html`<p class="hint explain">${words.botHint}</p>`;
      case 'team': return this.names((this.groups ?? []).map((team) => this.name(team.id, team.name, this.strength(team))), this.groups, words.noTeam);
      case 'agent': {
        const wanted = this.words.trim().toLowerCase();
        const people = (this.people ?? []).filter((one) => one.name.toLowerCase().includes(wanted)).sort((a, b) => rank(a) - rank(b));
        const many = (this.people?.length ?? 0) >= MANY;
        return html`${many ? html`<input class="field find" type="search" placeholder=${words.search} aria-label=${words.search}
            .value=${this.words} @input=${(event: Event) => { this.words = (event.currentTarget as HTMLInputElement).value; }} />` : nothing}
          ${this.names(people.map((one) => this.name(one.id, one.name, this.details(one))), this.people,
            wanted === '' ? words.nobody : words.nobodyFound)}
          <p class="hint">${words.agentHint}</p>`;
      }
    }
  }

  private names(drawn: readonly TemplateResult[], known: readonly unknown[] | null, none: string): TemplateResult {
    const all = TEXTS[this.language];
    if (this.unreachable) return html`<p class="error explain">${icon('warning', 16)}${all.transfer.failed}</p>`;
    if (known === null) return html`<p class="hint explain">${all.loading}</p>`;
    if (drawn.length === 0) return html`<p class="hint explain">${none}</p>`;
    return html`<div class="names">${drawn}</div>`;
  }

  private name(id: string, name: string, details: TemplateResult | typeof nothing): TemplateResult {
    return html`<label><input type="radio" name="id" value=${id} .checked=${id === this.chosen} data-testid="target" @change=${() => {
      this.chosen = id;
      this.refused = null;
    }} /><span class="name">${name}</span>${details}</label>`;
  }

  private details({ languages, available, load, capacity }: Colleague): TemplateResult {
    const words = TEXTS[this.language].transfer;
    const full = load >= capacity;
    return html`<span class="languages">${languages.join(' · ')}</span>
      <span class="badge ${!available ? '' : full ? 'warn' : 'good'}">${!available ? words.absent : full ? words.full : words.present}
        ${available ? words.load(load, capacity) : nothing}</span>`;
  }

  private strength({ there }: Team): TemplateResult {
    const words = TEXTS[this.language].transfer;
    return html`<span class="badge ${there > 0 ? 'good' : ''}">${there > 0 ? words.some(there) : words.none}</span>`;
  }

  private turn(kind: Kind): void {
    this.kind = kind;
    this.chosen = this.refused = null;
  }

  private submit(event: Event): void {
    event.preventDefault();
    const to = targetOf(this.kind, this.chosen);
    const note = this.note.trim();
    if (to === null || note === '') {
      this.refused = to === null ? 'choose' : 'missing';
      this.renderRoot.querySelector<HTMLElement>(to === null ? '[name=id], [name=kind]:checked' : '#note')?.focus();
      return;
    }
    this.dialog.close();
    this.dispatchEvent(new CustomEvent<Transfer>('transfer', { detail: { to, note } }));
  }
}

/** Who can take it stands first; who is not there, last. */
function rank({ available, load, capacity }: Colleague): number {
  if (!available) return 2;
  return load >= capacity ? 1 : 0;
}
