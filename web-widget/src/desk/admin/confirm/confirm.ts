import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { base } from '../../../design/base.css';
import { controls } from '../../../design/controls.css';
import { tokens } from '../../../design/tokens.css';

export interface Question { readonly title: string; readonly text: string; readonly yes: string; readonly no: string }

/** Asks before something is lost. `ask` resolves to whether it may be; Escape means no, and no has the focus. */
@customElement('lotse-confirm')
export class LotseConfirm extends LitElement {
  static override styles = [tokens, base, controls, css`
    dialog {
      width: min(440px, calc(100vw - 32px));
      margin: auto;
      padding: 24px;
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
      font-size: 1.1875rem;
      line-height: 1.3;
      overflow-wrap: anywhere;
    }
    p {
      margin-top: 8px;
      color: var(--ink-soft);
    }
    div {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: 8px;
      margin-top: 24px;
    }
    .button.yes {
      border-color: var(--bad);
      color: var(--bad);
    }
    .button.yes:hover {
      background: var(--bad-tint);
    }
  `];

  @state() private question: Question | null = null;
  @query('dialog') private dialog!: HTMLDialogElement;
  private answer: (yes: boolean) => void = () => undefined;

  override render(): TemplateResult {
    const { title = '', text = '', yes = '', no = '' } = this.question ?? {};
    return html`<dialog aria-labelledby="title" aria-describedby="text" @close=${() => this.answer(this.dialog.returnValue === 'yes')}>
      <h2 id="title">${title}</h2>
      <p id="text">${text}</p>
      <div>
        <button class="button plain" type="button" data-testid="confirm-no" autofocus @click=${() => this.dialog.close('no')}>${no}</button>
        <button class="button plain yes" type="button" data-testid="confirm-yes" @click=${() => this.dialog.close('yes')}>${yes}</button>
      </div>
    </dialog>`;
  }

  async ask(question: Question): Promise<boolean> {
    this.question = question;
    await this.updateComplete;
    this.dialog.returnValue = 'no';
    this.dialog.showModal();
    return new Promise((resolve) => { this.answer = resolve; });
  }
}
