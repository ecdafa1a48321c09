import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { icon } from '../../design/icons';
import { tokens } from '../../design/tokens.css';
import { alerts } from '../alerts';
import { preferences } from '../preferences';
import { type Language, TEXTS } from '../texts';

/** Asks once on a machine whether the desk may notify; the answer is a press of a button, as browsers want it. */
@customElement('lotse-notify')
export class LotseNotify extends LitElement {
  static override styles = [tokens, base, controls, css`
    section {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 14px;
      padding: 8px 20px;
      border-bottom: 1px solid var(--line);
      background: var(--harbour-tint);
      font-size: 0.9375rem;
    }
    section > svg {
      color: var(--link);
    }
    p {
      flex: 1 1 220px;
      line-height: 1.35;
    }
    .short {
      display: none;
    }
    .buttons {
      display: flex;
      gap: 8px;
    }
    @media (max-width: 899.98px) {
      :host([compact]) {
        display: none;
      }
    }
    @media (max-width: 599.98px) {
      section {
        padding: 10px 14px;
      }
      .wide {
        display: none;
      }
      .short {
        display: inline;
      }
      .buttons {
        flex-basis: 100%;
      }
      .button {
        flex: 1 1 auto;
      }
    }
  `];

  @property() language: Language = 'en';
  /** On a narrow screen a conversation needs the room: then the question waits. */
  @property({ type: Boolean, reflect: true }) compact = false;
  @state() private asks = !preferences.notificationsChosen() && ['default', 'granted'].includes(alerts.permission());

  override render(): TemplateResult | typeof nothing {
    if (!this.asks) return nothing;
    const words = TEXTS[this.language].notify;
    return html`<section aria-label=${words.title} data-testid="notify">
      ${icon('bell', 20)}<p>${words.lead}</p>
      <div class="buttons">
        <button class="button small" type="button" data-testid="notify-on" @click=${this.allow}><span class="wide">${words.on}</span><span class="short">${words.onShort}</span></button>
        <button class="button plain small" type="button" data-testid="notify-later" @click=${() => this.chosen(false)}>${words.later}</button>
      </div>
    </section>`;
  }

  private async allow(): Promise<void> {
    this.chosen((await alerts.ask()) === 'granted');
  }

  private chosen(on: boolean): void {
    preferences.setNotifications(on);
    this.asks = false;
  }
}
