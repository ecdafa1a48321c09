import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { icon } from '../../design/icons';
import { tokens } from '../../design/tokens.css';
import type { InboxRow, Packet } from '../../protocol/desk';
import type { Standing } from '../standing';
import { type Language, TEXTS } from '../texts';

export type HeadWish = 'back' | 'context' | 'claim' | 'takeover' | 'transfer' | 'resolve' | 'tags';

/** Over the transcript: whom one talks to, who has it, its tags, and what one may do. Fires `wish`. */
@customElement('lotse-head')
export class LotseHead extends LitElement {
  static override styles = [tokens, base, controls, css`
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 12px;
      min-height: 64px;
      padding: 10px 20px;
      border-bottom: 1px solid var(--line);
      background: var(--surface);
    }
    .who {
      display: grid;
      flex: 1 1 140px;
      gap: 1px;
      min-width: 0;
    }
    h2 {
      overflow: hidden;
      font-size: 1.0625rem;
      line-height: 1.3;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .under {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px 8px;
      color: var(--ink-soft);
      font-size: 0.875rem;
    }
    .owner {
      display: flex;
      align-items: center;
      gap: 7px;
    }
    .owner::before {
      content: '';
      width: 9px;
      height: 9px;
      border-radius: 50%;
      background: var(--edge);
    }
    .owner.queue::before {
      background: var(--buoy);
    }
    .owner.mine::before {
      background: var(--good);
    }
    .tag {
      padding: 0 7px;
      border: 1px solid var(--line);
      border-radius: 6px;
      font-size: 0.8125rem;
      line-height: 20px;
    }
    .tags {
      margin-left: -4px;
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px;
      min-height: 24px;
      padding: 0 4px;
      border: 0;
      border-radius: 6px;
      background: transparent;
      color: var(--ink-soft);
      cursor: pointer;
    }
    .tags:hover {
      background: var(--raised);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .narrow {
      display: none;
    }
    @media (max-width: 1099.98px) {
      .to-context {
        display: inline-grid;
      }
    }
    @media (max-width: 899.98px) {
      :host {
        gap: 8px 4px;
        padding: 8px 12px 10px 4px;
      }
      .to-inbox {
        display: inline-grid;
      }
      .actions {
        order: 1;
        flex-basis: 100%;
        padding-left: 8px;
      }
      .actions:empty {
        display: none;
      }
      .actions .button {
        flex: 1;
        gap: 6px;
        padding: 4px 6px;
      }
    }
  `];

  @property() language: Language = 'en';
  @property({ attribute: false }) standing: Standing | null = null;
  @property({ attribute: false }) packet: Packet | null = null;
  @property({ attribute: false }) row: InboxRow | null = null;
  /** The shopper waits for a call. */
  @property({ type: Boolean }) callBack = false;

  override render(): TemplateResult | typeof nothing {
    const { standing, row, packet } = this;
    if (!standing) return nothing;
    const words = TEXTS[this.language];
    const tags = row?.tags ?? packet?.tags ?? [];
    const asked = standing.mine && row?.offeredTo ? row.offeredTo.name : null;
    return html`
      <button class="icon-button narrow to-inbox" type="button" aria-label=${words.back} @click=${() => this.fire('back')}>${icon('chevronLeft')}</button>
      <div class="who">
        <h2>${packet?.identity.name ?? packet?.email ?? words.anonymous}</h2>
        <div class="under">
          <span class="owner ${standing.mine ? 'mine' : standing.owner}" data-testid="owner">${this.owner(standing)}</span>
          ${this.callBack ? html`<span class="badge blue" data-testid="call-back">${icon('phone', 14)}${words.callBack}</span>` : nothing}
          ${asked === null ? nothing : html`<span class="badge blue">${icon('pass', 14)}${words.pending(asked)}</span>`}
          <button class="tags" type="button" data-testid="edit-tags" title=${words.tags.edit} @click=${() => this.fire('tags')}>${icon('tag', 16)}<span class="quiet">${words.tags.edit}</span>
            ${tags.map((tag) => html`<span class="tag">${tag}</span>`)}</button>
        </div>
      </div>
      <div class="actions">
        ${standing.mayClaim ? html`<button class="button small" type="button" data-testid="claim" @click=${() => this.fire('claim')}>${words.claim}</button>` : nothing}
        ${standing.mayTakeOver ? html`<button class="button plain small" type="button" data-testid="takeover" title=${words.takeoverLong}
          @click=${() => this.fire('takeover')}>${icon('shield', 17)}${words.takeover}</button>` : nothing}
        ${standing.mine ? html`
          <button class="button plain small" type="button" data-testid="transfer" ?disabled=${asked !== null} @click=${() => this.fire('transfer')}>${icon('pass', 17)}${words.pass}</button>
          <button class="button small" type="button" data-testid="resolve" @click=${() => this.fire('resolve')}>${icon('check', 17)}${words.resolve}</button>` : nothing}
      </div>
      <button class="icon-button narrow to-context" type="button" data-testid="context" aria-label=${words.context} title=${words.context}
        @click=${() => this.fire('context')}>${icon('info', 22)}</button>`;
  }

  private owner({ owner, agentName, mine }: Standing): string {
    const words = TEXTS[this.language];
    if (mine) return words.mine;
    if (owner !== 'agent' || agentName === null) return words.owner[owner];
    const where = words.withAgent(agentName);
    return where.charAt(0).toUpperCase() + where.slice(1);
  }

  private fire(wish: HeadWish): void {
    this.dispatchEvent(new CustomEvent<HeadWish>('wish', { detail: wish }));
  }
}
