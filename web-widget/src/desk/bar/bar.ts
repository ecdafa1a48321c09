import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { icon, type IconName, lotseMark } from '../../design/icons';
import { tokens } from '../../design/tokens.css';
import type { ConnectionState } from '../../protocol/connection';
import { type Language, TEXTS } from '../texts';
import { barStyles } from './bar.css';

export type BarWish = 'presence' | 'tone' | 'keys' | 'language' | 'logout';

/** The desk's head: the line, one's own presence, the tools. Fires `wish` with what was pressed. */
@customElement('lotse-bar')
export class LotseBar extends LitElement {
  static override styles = [tokens, base, controls, barStyles];

  @property() language: Language = 'en';
  @property() name = '';
  @property() state: ConnectionState = 'idle';
  @property({ type: Boolean }) available = false;
  @property({ type: Boolean }) tone = false;

  override render(): TemplateResult {
    const words = TEXTS[this.language];
    const other = this.language === 'de' ? 'en' : 'de';
    return html`<header>
      <h1>${lotseMark(30)}<span>Lotse <b>Desk</b></span></h1>
      <p class="line ${this.state}" role="status"><i></i><span>${words.connection[this.state]}</span></p>
      <button class="presence" type="button" role="switch" aria-checked=${this.available} data-testid="available"
        @click=${() => this.fire('presence')}><i></i>${this.available ? words.available : words.away}</button>
      <span class="tools">
        ${this.tool('tone', this.tone ? 'bell' : 'bellOff', this.tone ? words.toneOff : words.toneOn)}
        ${this.tool('keys', 'keyboard', words.keys)}
        <button class="icon-button language" type="button" lang=${other} title=${words.language}
          aria-label=${`${other.toUpperCase()}, ${words.language}`} @click=${() => this.fire('language')}>${other.toUpperCase()}</button>
        <span class="name">${this.name}</span>
        ${this.tool('logout', 'logout', words.logout)}
      </span>
    </header>`;
  }

  private tool(wish: BarWish, name: IconName, label: string): TemplateResult {
    return html`<button class="icon-button ${wish}" type="button" aria-label=${label} title=${label} data-testid=${wish}
      @click=${() => this.fire(wish)}>${icon(name)}</button>`;
  }

  private fire(wish: BarWish): void {
    this.dispatchEvent(new CustomEvent<BarWish>('wish', { detail: wish }));
  }
}
