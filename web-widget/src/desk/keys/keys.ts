import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { tokens } from '../../design/tokens.css';
import { type Language, TEXTS } from '../texts';

/** The overview of shortcuts, and the switch that turns single letters off. Fires `keys` with the new state. */
@customElement('lotse-keys')
export class LotseKeys extends LitElement {
  static override styles = [tokens, base, controls, css`
    dialog {
      width: min(440px, calc(100vw - 32px));
      margin: auto;
      padding: 28px;
      border: 0;
      border-radius: 20px;
      background: var(--surface);
      color: var(--ink);
      box-shadow: var(--shadow-high);
    }
    dialog::backdrop {
      background: rgb(7 20 30 / 50%);
    }
    h2 {
      margin-bottom: 16px;
      font-size: 1.25rem;
    }
    dl {
      display: grid;
      gap: 10px;
      margin-bottom: 20px;
    }
    dl div {
      display: grid;
      grid-template-columns: 130px 1fr;
      align-items: center;
    }
    kbd {
      padding: 3px 9px;
      border: 1px solid var(--line);
      border-bottom-width: 2px;
      border-radius: 8px;
      background: var(--raised);
      font: 0.875rem ui-monospace, Menlo, monospace;
    }
    label {
      display: flex;
      gap: 10px;
      min-height: 24px;
      margin-bottom: 20px;
      padding-top: 16px;
      border-top: 1px solid var(--line);
    }
    input {
      width: 20px;
      height: 20px;
      accent-color: var(--harbour);
    }
  `];

  @property() language: Language = 'en';
  @property({ type: Boolean }) on = true;
  @query('dialog') private dialog!: HTMLDialogElement;

  override render(): TemplateResult {
    const words = TEXTS[this.language];
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${words.keys}</h2>
      <dl>${words.keyList.map(([key, meaning]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${meaning}</dd></div>`)}</dl>
      <label><input type="checkbox" .checked=${this.on}
        @change=${(event: Event) => this.dispatchEvent(new CustomEvent<boolean>('keys', {
          detail: (event.currentTarget as HTMLInputElement).checked,
        }))} />${words.keysOn}</label>
      <button class="button" type="button" @click=${() => this.dialog.close()}>${words.close}</button>
    </dialog>`;
  }

  open(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }
}
