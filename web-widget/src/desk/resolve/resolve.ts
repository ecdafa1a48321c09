import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { icon, type IconName } from '../../design/icons';
import { tokens } from '../../design/tokens.css';
import { type Outcome, OUTCOMES } from '../../protocol/desk';
import { dialogStyles } from '../dialog.css';
import { intentName } from '../intents';
import { type Language, TEXTS } from '../texts';

export interface Resolution { readonly outcome: Outcome; readonly intentRight: boolean | null }

const ICONS: Readonly<Record<Outcome, IconName>> = { solved: 'check', unsolved: 'clock', spam: 'close' };

/** How a conversation ended, and whether the assistant had read it right: one press for each. Fires `resolve`. */
@customElement('lotse-resolve')
export class LotseResolve extends LitElement {
  static override styles = [tokens, base, controls, dialogStyles, css`
    :host {
      --dialog-width: 460px;
    }
    .outcomes {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
      gap: 8px;
    }
    .outcomes button {
      display: grid;
      justify-items: center;
      gap: 6px;
      padding: 14px 6px 12px;
      border: 1px solid var(--edge);
      border-radius: 14px;
      background: var(--surface);
      font-weight: 600;
      cursor: pointer;
    }
    .outcomes button:hover {
      background: var(--raised);
    }
    .solved svg {
      color: var(--good);
    }
    .unsolved svg {
      color: var(--warn);
    }
    .spam svg {
      color: var(--bad);
    }
    .intent {
      display: block;
      margin-bottom: 10px;
      padding: 8px 12px;
      border-left: 3px solid var(--buoy);
      border-radius: 0 8px 8px 0;
      background: var(--raised);
      font-weight: 550;
    }
  `];

  @property() language: Language = 'en';
  /** What the assistant believed the shopper wanted; without it nobody is asked. */
  @property({ attribute: false }) intent: string | null = null;
  @state() private right: boolean | null = null;
  @query('dialog') private dialog!: HTMLDialogElement;

  override render(): TemplateResult {
    const all = TEXTS[this.language];
    const words = all.resolving;
    const answer = (value: boolean | null, label: string, name: string): TemplateResult => html`<label><input type="radio" name="right"
      .checked=${this.right === value} data-testid="right-${name}" @change=${() => { this.right = value; }} />${label}</label>`;
    return html`<dialog aria-labelledby="title" data-testid="resolve-dialog">
      <h2 id="title">${words.title}</h2>
      ${this.intent === null ? nothing : html`<fieldset><legend>${words.right}</legend>
        <span class="intent">${intentName(this.intent, this.language)}</span>
        <div class="segments">${answer(true, words.yes, 'yes')}${answer(false, words.no, 'no')}${answer(null, words.skip, 'skip')}</div></fieldset>`}
      <fieldset><legend>${words.outcome}</legend><div class="outcomes">
        ${OUTCOMES.map((outcome, index) => html`<button class=${outcome} type="button" ?autofocus=${index === 0} data-testid="outcome-${outcome}"
          @click=${() => this.finish(outcome)}>${icon(ICONS[outcome], 24)}${all.outcomes[outcome]}</button>`)}</div></fieldset>
      <div class="buttons"><button class="button plain small" type="button" @click=${() => this.dialog.close()}>${words.cancel}</button></div>
    </dialog>`;
  }

  open(): void {
    if (this.dialog.open) return;
    this.right = null;
    this.dialog.showModal();
    this.renderRoot.querySelector<HTMLElement>('.solved')?.focus();
  }

  private finish(outcome: Outcome): void {
    this.dialog.close();
    this.dispatchEvent(new CustomEvent<Resolution>('resolve', { detail: { outcome, intentRight: this.intent === null ? null : this.right } }));
  }
}
