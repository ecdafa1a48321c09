import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { icon } from '../../design/icons';
import { tokens } from '../../design/tokens.css';
import type { InboxRow } from '../../protocol/desk';
import { dialogStyles } from '../dialog.css';
import { intentName } from '../intents';
import { type Language, TEXTS } from '../texts';

/**
 * What an agent still has when signing out. Fires `choose` with the id of the one to open, `pass` to pass all of them to
 * the queue and go, and `stay` when it is closed.
 */
@customElement('lotse-leave')
export class LotseLeave extends LitElement {
  static override styles = [tokens, base, controls, dialogStyles, css`
    dialog h2 {
      margin-bottom: 8px;
    }
    ul {
      display: grid;
      gap: 8px;
      max-height: 40vh;
      margin: 18px -4px;
      padding: 4px;
      overflow-y: auto;
      scrollbar-width: thin;
      scrollbar-color: var(--edge) transparent;
    }
    li button {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
      gap: 2px 12px;
      width: 100%;
      padding: 10px 10px 10px 14px;
      border: 1px solid var(--line);
      border-radius: 12px;
      background: var(--surface);
      text-align: left;
      cursor: pointer;
    }
    li button:hover {
      background: var(--raised);
    }
    li svg {
      grid-row: 1 / span 2;
      grid-column: 2;
      color: var(--ink-soft);
    }
    .preview,
    .more {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .preview {
      font-weight: 550;
    }
    .more {
      color: var(--ink-soft);
      font-size: 0.875rem;
    }
    .buttons {
      margin-top: 20px;
    }
    @media (max-width: 479.98px) {
      .buttons {
        flex-direction: column-reverse;
      }
      .buttons svg {
        display: none;
      }
    }
  `];

  @property() language: Language = 'en';
  @property({ attribute: false }) rows: readonly InboxRow[] = [];
  /** They are being passed on. */
  @property({ type: Boolean }) busy = false;
  @query('dialog') private dialog!: HTMLDialogElement;

  override render(): TemplateResult {
    const words = TEXTS[this.language].leaving;
    return html`<dialog aria-labelledby="title" aria-describedby="lead" data-testid="leave-dialog" @close=${() => this.dispatchEvent(new CustomEvent('stay'))}>
      <h2 id="title">${words.title(this.rows.length)}</h2>
      <p id="lead">${words.lead}</p>
      <ul>${this.rows.map((one) => this.row(one))}</ul>
      <p class="hint">${words.queueHint}</p>
      <div class="buttons">
        <button class="button plain small" type="button" data-testid="leave-stay" autofocus @click=${() => this.close()}>${words.stay}</button>
        <button class="button small" type="button" data-testid="leave-pass" ?disabled=${this.busy}
          @click=${() => this.dispatchEvent(new CustomEvent('pass'))}>${icon('logout', 17)}${words.pass}</button>
      </div>
      <p class="quiet" role="status">${this.busy ? words.busy : ''}</p>
    </dialog>`;
  }

  open(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }

  close(): void {
    this.dialog.close();
  }

  private row({ conversation, preview, intent, waitsOn }: InboxRow): TemplateResult {
    const all = TEXTS[this.language];
    const about = [intent === null ? '' : intentName(intent, this.language), waitsOn === 'shopper' ? all.withShopper : ''].filter((one) => one !== '');
    return html`<li><button type="button" data-testid="leave-open" ?disabled=${this.busy} @click=${() => {
      this.close();
      this.dispatchEvent(new CustomEvent<string>('choose', { detail: conversation }));
    }}><span class="preview">${preview || all.anonymous}</span><span class="more">${about.join(' · ')}</span>${icon('chevronRight', 18)}</button></li>`;
  }
}
