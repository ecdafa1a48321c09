import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { tokens } from '../../design/tokens.css';
import { dialogStyles } from '../dialog.css';
import { type Language, TEXTS } from '../texts';
import { type KEYMAP, keysFor } from './keymap';
import { keysStyles } from './keys.css';

/** The overview of shortcuts, and the switch that turns single letters off. Fires `keys` with the new state. */
@customElement('lotse-keys')
export class LotseKeys extends LitElement {
  static override styles = [tokens, base, controls, dialogStyles, keysStyles];

  @property() language: Language = 'en';
  @property({ type: Boolean }) on = true;
  /** What this agent is: not every shortcut is for everybody. */
  @property() rank = '';
  @query('dialog') private dialog!: HTMLDialogElement;

  override render(): TemplateResult {
    const words = TEXTS[this.language];
    const keys = keysFor(this.rank);
    // Those before this one belong to the inbox, it and those after it to the conversation.
    const conversation = keys.findIndex(([shortcut]) => shortcut === 'claim');
    return html`<dialog aria-labelledby="title" data-testid="keys-dialog" @keydown=${this.key}>
      <h2 id="title">${words.keys}</h2>
      <div class="columns">
        ${this.group(words.keyGroups.list, keys.slice(0, conversation))}
        ${this.group(words.keyGroups.conversation, keys.slice(conversation))}
      </div>
      <label class="switch"><input type="checkbox" .checked=${this.on}
        @change=${(event: Event) => this.dispatchEvent(new CustomEvent<boolean>('keys', {
          detail: (event.currentTarget as HTMLInputElement).checked,
        }))} />${words.keysOn}</label>
      <div class="buttons"><button class="button small" type="button" @click=${() => this.dialog.close()}>${words.close}</button></div>
    </dialog>`;
  }

  /** Opens it; the browser gives the focus back when it is closed. */
  open(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }

  private group(name: string, shortcuts: typeof KEYMAP): TemplateResult {
    const words = TEXTS[this.language];
    return html`<section><h3>${name}</h3><dl>${shortcuts.map(([shortcut, keys]) => html`<div>
      <dt>${keys.map((key, place) => html`${place > 0 && keys[0] === 'g' ? html`<span>${words.then}</span>` : ''}<kbd>${words.keyNames[key] ?? key}</kbd>`)}</dt>
      <dd>${words.keyList[shortcut]}</dd></div>`)}</dl></section>`;
  }

  private key(event: KeyboardEvent): void {
    if (event.key === '?') this.dialog.close();
  }
}
