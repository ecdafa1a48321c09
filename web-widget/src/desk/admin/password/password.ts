import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../../../design/base.css';
import { controls } from '../../../design/controls.css';
import { icon } from '../../../design/icons';
import { tokens } from '../../../design/tokens.css';
import { askJson, Refusal } from '../../rest';
import type { Language } from '../../texts';
import { goodPassword, type Wrongs } from '../checks';
import { refusalText } from '../failure';
import { textField } from '../form';
import { formStyles } from '../form.css';
import { ADMIN_TEXTS } from '../texts';

type Entry = 'old' | 'new' | 'again';
const EMPTY: Readonly<Record<Entry, string>> = { old: '', new: '', again: '' };

/** The dialog in which agents change their own password. `open` shows it; fires `changed` when every login has ended. */
@customElement('lotse-password')
export class LotsePassword extends LitElement {
  static override styles = [tokens, base, controls, formStyles, css`
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
    form {
      gap: 18px;
      margin-top: 20px;
    }
    .actions {
      justify-content: flex-end;
    }
  `];

  @property() language: Language = 'en';
  @state() private typed = EMPTY;
  @state() private wrongs: Wrongs = {};
  @state() private busy = false;
  @query('dialog') private dialog!: HTMLDialogElement;

  override render(): TemplateResult {
    const words = ADMIN_TEXTS[this.language];
    const own = words.ownPassword;
    const entry = (name: Entry, hint?: string): TemplateResult => textField({
      name, label: own[name], hint, type: 'password', autocomplete: name === 'old' ? 'current-password' : 'new-password', value: this.typed[name],
      wrong: this.wrongs[name], change: (value) => { this.typed = { ...this.typed, [name]: value }; this.wrongs = {}; },
    });
    return html`<dialog aria-labelledby="title" @close=${this.forget}>
      <h2 id="title">${own.title}</h2>
      <form novalidate @submit=${this.submit}>
        ${entry('old')}${entry('new', own.hint)}${entry('again')}
        <p class="hint">${own.warning}</p>
        <div role="alert">${this.wrongs['form'] ? html`<p class="failure">${icon('warning', 20)}<span>${this.wrongs['form']}</span></p>` : nothing}</div>
        <div class="actions">
          <button class="button plain" type="button" @click=${() => this.dialog.close()}>${words.cancel}</button>
          <button class="button" data-testid="password-submit" ?disabled=${this.busy}>${own.submit}</button>
        </div>
      </form>
    </dialog>`;
  }

  open(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }

  /** No password stays in the page longer than it is needed. */
  private forget(): void {
    this.typed = EMPTY;
    this.wrongs = {};
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const words = ADMIN_TEXTS[this.language];
    const own = words.ownPassword;
    this.wrongs = {
      ...(this.typed.old === '' ? { old: own.wrongOld } : {}),
      ...(goodPassword(this.typed.new) ? {} : { new: words.wrong.password }),
      ...(this.typed.new === this.typed.again ? {} : { again: own.different }),
    };
    if (Object.keys(this.wrongs).length === 0) await this.change();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  private async change(): Promise<void> {
    const words = ADMIN_TEXTS[this.language];
    this.busy = true;
    try {
      await askJson('PUT', '/desk/api/me/password', { old: this.typed.old, new: this.typed.new });
      this.dialog.close();
      this.dispatchEvent(new CustomEvent('changed'));
    } catch (failure) {
      const code = failure instanceof Refusal ? failure.code : '';
      if (code === 'wrong_password') this.wrongs = { old: words.ownPassword.wrongOld };
      else this.wrongs = { [code === 'invalid' ? 'new' : 'form']: refusalText(failure, words) };
    } finally {
      this.busy = false;
    }
  }
}
