import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { icon, lotseMark } from '../../design/icons';
import { tokens } from '../../design/tokens.css';
import type { ConnectionState } from '../../protocol/connection';
import type { Place } from '../../protocol/conversation';
import type { Owner } from '../../protocol/event';
import { TEXTS, type Texts } from '../texts';
import { headStyles } from './head.css';

export type HeadWish = 'handoff' | 'end' | 'minimise' | 'back';

/** An estimate as a bound that it keeps below, from ten minutes on in fives; null without an estimate. */
export function etaText(place: Place, words: Texts): string | null {
  if (place.etaSeconds === null) return null;
  const minutes = Math.floor(place.etaSeconds / 60) + 1;
  return words.eta(minutes <= 10 ? minutes : Math.ceil(minutes / 5) * 5);
}

/** Who answers, how the line is, and the way to a person. Fires `wish` with what the shopper pressed. */
export class LotseHead extends LitElement {
  static override styles = [tokens, base, controls, headStyles];

  @property({ attribute: false }) words: Texts = TEXTS.en;
  @property() name = '';
  @property() owner: Owner = 'bot';
  @property({ attribute: false }) agent: string | null = null;
  /** The wish for a person is on its way. */
  @property({ type: Boolean }) asked = false;
  /** A message was left; nobody stands in a queue. */
  @property({ type: Boolean }) ticketed = false;
  /** Where that answer goes; empty if no address is known, or if the shopper is to be called. */
  @property() answerTo = '';
  /** The words on the way out of the queue, or null if there is none. */
  @property({ attribute: false }) back: string | null = null;
  @property({ attribute: false }) place: Place | null = null;
  @property() state: ConnectionState = 'idle';

  override render(): TemplateResult {
    return html`
      <div class="row">
        <span class="mark">${this.owner === 'agent' ? icon('person', 22) : lotseMark(30)}</span>
        <div class="names">
          <h2 id="title">${this.name}</h2>
          <p class=${this.state !== 'open' ? 'away' : this.owner} role="status">${this.who()}</p>
        </div>
        ${this.owner === 'nobody' ? nothing : this.button('end', 'end', this.words.end)}
        ${this.button('minimise', 'chevronDown', this.words.minimise)}
      </div>
      ${this.way()}
      <p class="quiet" role="status">${this.owner === 'queue' ? this.waiting().join(', ') : ''}</p>
    `;
  }

  private who(): string {
    if (this.state === 'waiting') return this.words.offline;
    if (this.state !== 'open') return this.words.connecting;
    switch (this.owner) {
      case 'agent': return this.words.human(this.agent ?? 'Team');
      case 'queue': return this.ticketed ? this.words.messageLeft : this.words.humanWaiting;
      case 'nobody': return this.words.ended;
      case 'bot': return this.words.assistant;
    }
  }

  /** Under the names: the wait if there is one, else the button, unless a person is here already. */
  private way(): TemplateResult | typeof nothing {
    if (this.owner === 'agent') return nothing;
    if (this.owner === 'queue') {
      const [first, ...more] = this.waiting();
      return html`<div class="way queue" data-testid="queue">
        ${icon(this.ticketed && this.answerTo !== '' ? 'mail' : 'clock', 20)}
        <p><b>${first}</b>${more.map((line) => html`<span>${line}</span>`)}</p>
        ${this.back === null ? nothing : html`<button class="back" type="button" data-testid="go-on"
          @click=${() => this.fire('back')}>${this.back}</button>`}
      </div>`;
    }
    return html`<button class="way" type="button" data-testid="handoff" ?disabled=${this.asked}
      @click=${() => this.fire('handoff')}>
      ${icon('person', 18)}<span>${this.asked ? this.words.humanWaiting : this.words.handoff}</span>
    </button>`;
  }

  /** The wait in one line or two; without an honest estimate only the place. */
  private waiting(): readonly string[] {
    if (this.ticketed) return [this.answerTo === '' ? this.words.inTouch : this.words.answerByMail];
    if (!this.place) return [this.words.humanWaiting];
    const eta = etaText(this.place, this.words);
    return eta === null ? [this.words.queue(this.place.position)] : [this.words.queue(this.place.position), eta];
  }

  private button(wish: HeadWish, name: 'end' | 'chevronDown', label: string): TemplateResult {
    return html`<button class="icon-button" type="button" data-testid=${wish} aria-label=${label} title=${label}
      @click=${() => this.fire(wish)}>${icon(name, 22)}</button>`;
  }

  private fire(wish: HeadWish): void {
    this.dispatchEvent(new CustomEvent<HeadWish>('wish', { detail: wish }));
  }
}
