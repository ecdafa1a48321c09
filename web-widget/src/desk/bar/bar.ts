import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { icon, type IconName, lotseMark } from '../../design/icons';
import { tokens } from '../../design/tokens.css';
import type { ConnectionState } from '../../protocol/connection';
import type { Agent } from '../../protocol/desk';
import { alerts, type Permission } from '../alerts';
import { hashOf, sectionsOf, type View } from '../app/route';
import { preferences } from '../preferences';
import { type Language, TEXTS } from '../texts';
import { ring } from '../tone';
import { barStyles } from './bar.css';

export type BarWish = 'presence' | 'keys' | 'letters' | 'language' | 'password' | 'logout';

const ICONS: Readonly<Record<View, IconName>> = { desk: 'mail', search: 'search', overview: 'chart', admin: 'people' };

/** The desk's head: its sections, the line, one's own presence, the settings. Fires `wish` with what was pressed. */
@customElement('lotse-bar')
export class LotseBar extends LitElement {
  static override styles = [tokens, base, controls, barStyles];

  @property() language: Language = 'en';
  @property({ attribute: false }) agent: Agent | null = null;
  @property() state: ConnectionState = 'idle';
  @property() view: View = 'desk';
  /** The conversation that the inbox goes back to. */
  @property({ attribute: false }) conversation: string | null = null;
  /** What needs this agent: offers, and answers of shoppers. */
  @property({ type: Number }) attention = 0;
  @property({ type: Boolean }) available = false;
  @property({ type: Number }) load = 0;
  @property({ type: Number }) capacity = 0;
  @property({ type: Boolean }) letters = true;
  /** On a narrow screen a conversation needs the room: then the sections are left out. */
  @property({ type: Boolean, reflect: true }) compact = false;
  @state() private tone = preferences.tone();
  @state() private notifications = preferences.notifications();
  @state() private permission: Permission = alerts.permission();

  /** Whether the settings stand open, which then own the Escape key. */
  get settingsOpen(): boolean {
    return this.renderRoot.querySelector('#settings:popover-open') !== null;
  }

  override render(): TemplateResult {
    const words = TEXTS[this.language];
    const other = this.language === 'de' ? 'en' : 'de';
    return html`<header>
      <h1>${lotseMark(30)}<span>Lotse <b>Desk</b></span></h1>
      <nav aria-label=${words.sections}>${sectionsOf(this.agent?.role ?? '').map((view) => this.section(view))}</nav>
      <p class="line ${this.state}" role="status" title=${words.connection[this.state]}><i></i><span>${words.connection[this.state]}</span></p>
      <button class="presence" type="button" role="switch" aria-checked=${this.available} data-testid="available"
        title=${this.capacity > 0 ? words.load(this.load, this.capacity) : nothing} @click=${() => this.fire('presence')}>
        <i></i>${this.available ? words.available : words.away}${this.capacity > 0 ? html`<span class="load" aria-hidden="true">${this.load}/${this.capacity}</span>` : nothing}</button>
      <span class="tools">
        <button class="icon-button" type="button" aria-label=${words.settings} title=${words.settings} data-testid="settings"
          popovertarget="settings">${icon('sliders')}</button>
        ${this.tool('keys', 'keyboard', words.keys)}
        <button class="icon-button language" type="button" lang=${other} title=${words.language}
          aria-label=${`${other.toUpperCase()}, ${words.language}`} @click=${() => this.fire('language')}>${other.toUpperCase()}</button>
        <span class="name">${this.agent?.name ?? ''}</span>
        ${this.tool('logout', 'logout', words.logout)}
      </span>
      <div id="settings" popover role="dialog" aria-label=${words.settings} @toggle=${this.toggled}>${this.settings()}</div>
    </header>`;
  }

  /** The permission may have changed in the browser's own settings, and the choice elsewhere on the desk. Closed, the focus goes back where it came from. */
  private toggled(event: ToggleEvent): void {
    this.permission = alerts.permission();
    this.notifications = preferences.notifications();
    const { activeElement } = this.renderRoot as ShadowRoot;
    const left = activeElement === null || activeElement.matches('[popover] *');
    if (event.newState === 'closed' && left) this.renderRoot.querySelector<HTMLElement>('[data-testid="settings"]')?.focus();
  }

  private section(view: View): TemplateResult {
    const words = TEXTS[this.language];
    const here = view === this.view;
    return html`<a href=${hashOf(view, view === 'desk' ? this.conversation : null)} aria-current=${here ? 'page' : nothing} data-testid="section-${view}">
      ${icon(ICONS[view], 18)}<span>${words.section[view]}</span>${view === 'desk' && this.attention > 0 ? html`<b class="attention">${this.attention}</b>` : nothing}</a>`;
  }

  private settings(): TemplateResult {
    const words = TEXTS[this.language].setting;
    const toggle = (name: string, label: string, on: boolean, change: (on: boolean) => void, barred = false): TemplateResult => html`<label>
      <input type="checkbox" role="switch" data-testid="setting-${name}" .checked=${on} ?disabled=${barred}
        @change=${(event: Event) => change((event.currentTarget as HTMLInputElement).checked)} />${label}</label>`;
    return html`
      <h2>${TEXTS[this.language].settings}</h2>
      ${toggle('sound', words.sound, this.tone, (on) => this.setTone(on))}
      ${toggle('notify', words.notify, this.notifications && this.permission === 'granted', (on) => this.setNotifications(on), this.permission !== 'granted')}
      ${this.permission === 'default' ? html`<button class="button plain small" type="button" data-testid="allow" @click=${this.allow}>${words.allow}</button>` : nothing}
      ${this.permission === 'denied' ? html`<p>${words.denied}</p>` : this.permission === 'unsupported' ? html`<p>${words.unsupported}</p>` : nothing}
      ${toggle('letters', words.letters, this.letters, () => this.fire('letters'))}
      <button class="button plain small" type="button" popovertarget="settings" popovertargetaction="hide" @click=${() => this.fire('password')}>${words.password}</button>`;
  }

  private tool(wish: BarWish, name: IconName, label: string): TemplateResult {
    return html`<button class="icon-button ${wish}" type="button" aria-label=${label} title=${label} data-testid=${wish}
      @click=${() => this.fire(wish)}>${icon(name)}</button>`;
  }

  private setTone(on: boolean): void {
    this.tone = on;
    preferences.setTone(on);
    if (on) ring();
  }

  private setNotifications(on: boolean): void {
    this.notifications = on;
    preferences.setNotifications(on);
  }

  private async allow(): Promise<void> {
    this.permission = await alerts.ask();
    if (this.permission === 'granted') this.setNotifications(true);
  }

  private fire(wish: BarWish): void {
    this.dispatchEvent(new CustomEvent<BarWish>('wish', { detail: wish }));
  }
}
