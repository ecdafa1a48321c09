import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { icon } from '../../design/icons';
import { waited } from '../../design/time';
import { tokens } from '../../design/tokens.css';
import type { InboxRow } from '../../protocol/desk';
import { intentName } from '../intents';
import { rowsOf, type Tab, TABS } from '../lists';
import { type Language, TEXTS } from '../texts';
import { inboxStyles } from './inbox.css';

/** Who waits, who is mine, all. Fires `choose` with a conversation's id. */
@customElement('lotse-inbox')
export class LotseInbox extends LitElement {
  static override styles = [tokens, base, controls, inboxStyles];

  @property() language: Language = 'en';
  @property({ attribute: false }) rows: readonly InboxRow[] = [];
  @property() me = '';
  @property({ attribute: false }) chosen: string | null = null;
  @state() private tab: Tab = 'queue';
  private ticking: number | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.ticking = window.setInterval(() => this.requestUpdate(), 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.ticking !== null) window.clearInterval(this.ticking);
  }

  override render(): TemplateResult {
    const words = TEXTS[this.language];
    const rows = rowsOf(this.tab, this.rows, this.me);
    return html`
      <div class="tabs" role="group" aria-label=${words.inbox}>
        ${TABS.map((tab) => html`<button type="button" data-tab=${tab} aria-pressed=${tab === this.tab}
          @click=${() => { this.tab = tab; }}>
          ${words.tabs[tab]}<span class="count">${rowsOf(tab, this.rows, this.me).length}</span>
        </button>`)}
      </div>
      ${rows.length === 0 ? html`<p class="empty">${icon('anchor', 32)}${words.empty[this.tab]}</p>` : nothing}
      <ul>${repeat(rows, (row) => row.conversation, (row) => this.row(row))}</ul>`;
  }

  /** Moves the focus by a number of rows; from outside it enters at the chosen row or at an end. */
  move(step: number): void {
    const rows = [...this.renderRoot.querySelectorAll<HTMLButtonElement>('.row')];
    const focused = rows.findIndex((row) => row === (this.renderRoot as ShadowRoot).activeElement);
    const from = focused >= 0 ? focused : rows.findIndex((row) => row.dataset['conversation'] === this.chosen);
    const to = from < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, from + step));
    rows[to]?.focus();
  }

  /** After taking a conversation over, it stands among one's own. */
  showMine(): void {
    this.tab = 'mine';
  }

  private row(row: InboxRow): TemplateResult {
    const words = TEXTS[this.language];
    return html`<li><button class="row" type="button" data-testid="inbox-row" data-conversation=${row.conversation}
      aria-current=${row.conversation === this.chosen ? 'true' : nothing}
      @click=${() => this.dispatchEvent(new CustomEvent<string>('choose', { detail: row.conversation }))}>
      <span class="head">
        ${row.reason === null ? nothing : html`<span class="badge ${tone(row.reason)}">${words.reasons[row.reason] ?? row.reason}</span>`}
        ${row.ticket ? html`<span class="badge blue">${icon('mail', 14)}${words.ticket}</span>` : nothing}
        ${this.state(row)}
      </span>
      <span class="preview">${row.preview}</span>
      <span class="foot"><span class="language">${row.language}</span>${row.intent === null ? nothing : html`<span class="intent">${intentName(row.intent, this.language)}</span>`}</span>
    </button></li>`;
  }

  private state(row: InboxRow): TemplateResult {
    const words = TEXTS[this.language];
    if (row.owner === 'queue' && row.waitingSince !== null) {
      const late = Date.now() - Date.parse(row.waitingSince) > 60_000;
      return html`<span class="wait ${late ? 'late' : ''}">${icon('clock', 15)}<span class="quiet">${words.waiting}</span>
        ${waited(row.waitingSince, Date.now())}</span>`;
    }
    if (row.owner !== 'agent') return html`<span class="wait">${words.owner[row.owner]}</span>`;
    return html`<span class="wait">${row.agent === this.me ? words.yours : words.withAgent(row.agentName ?? row.agent ?? '')}</span>`;
  }
}

function tone(reason: string): string {
  if (reason === 'anger' || reason === 'failure') return 'bad';
  return reason === 'unhelpful' || reason === 'unsure' ? 'warn' : '';
}
