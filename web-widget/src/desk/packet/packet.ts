import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { card } from '../../design/card/card';
import { cardStyles } from '../../design/card/card.css';
import { controls } from '../../design/controls.css';
import { icon } from '../../design/icons';
import { clock } from '../../design/time';
import { tokens } from '../../design/tokens.css';
import { safeUrl } from '../../protocol/card';
import type { Belief, Packet } from '../../protocol/desk';
import { intentName } from '../intents';
import { slotName } from '../slots';
import { type Language, TEXTS } from '../texts';
import { packetStyles } from './packet.css';

/** A belief with its certainty as a bar; the figure stands beside it, so the bar itself is only for the eye. */
export function belief({ label, confidence }: Belief, language: Language): TemplateResult {
  const percent = Math.round(confidence * 100);
  return html`<span class="belief"><span class="intent">${intentName(label, language)}</span><span class="bar" aria-hidden="true"
    ><i style="width:${percent}%"></i></span><span class="percent">${percent} %</span></span>`;
}

/** What the bot knew when it handed over, so that nobody asks the shopper twice. */
@customElement('lotse-packet')
export class LotsePacket extends LitElement {
  static override styles = [tokens, base, controls, cardStyles, packetStyles];

  @property() language: Language = 'en';
  @property({ attribute: false }) packet: Packet | null = null;
  /** The labels of what could be pressed, by id: flows keep the id, people read the label. */
  @property({ attribute: false }) choices: ReadonlyMap<string, string> = new Map();

  override render(): TemplateResult {
    const words = TEXTS[this.language].packet;
    const { packet } = this;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.title} data-testid="packet">
      <h2>${words.title}</h2>
      ${packet ? this.sections(packet) : html`<p class="none">${words.nothing}</p>`}
    </div>`;
  }

  private sections(packet: Packet): TemplateResult {
    const all = TEXTS[this.language];
    const words = all.packet;
    const page = safeUrl(packet.page?.url ?? null);
    // The address stands above already; flows also keep it as what they asked for.
    const slots = packet.slots.filter((slot) => slot.value !== packet.email);
    const intents = packet.intents.filter((one) => one.confidence >= 0.01).slice(0, 3);
    return html`
      ${packet.reason === null ? nothing : html`<p class="why">${icon('person', 20)}
        <span><strong>${all.reasonsLong[packet.reason] ?? packet.reason}</strong>
        ${packet.requestedAt === null ? nothing : html`<small>${words.since} ${clock(packet.requestedAt, this.language)}</small>`}</span></p>`}
      <dl>
        <div><dt>${words.who}</dt><dd>${packet.identity.name ?? words.anonymous}
          <span class="badge ${packet.identity.verified ? 'good' : ''}">${packet.identity.verified
            ? html`${icon('shield', 14)}${words.verified}` : words.unverified}</span></dd></div>
        ${packet.email === null ? nothing : html`<div><dt>${words.email}</dt><dd>${packet.email}</dd></div>`}
        ${packet.language === '' ? nothing : html`<div><dt>${words.language}</dt><dd>${all.languages[packet.language] ?? packet.language}</dd></div>`}
        ${packet.page === null ? nothing : html`<div><dt>${words.page}</dt><dd>${page === null
          ? packet.page.title
          : html`<a href=${page} target="_blank" rel="noopener noreferrer">${packet.page.title || page}</a>`}</dd></div>`}
      </dl>
      ${intents.length === 0 ? nothing : html`<section><h3>${words.intents}</h3>
        <ul class="beliefs">${intents.map((one) => html`<li>${belief(one, this.language)}</li>`)}</ul></section>`}
      ${slots.length === 0 ? nothing : html`<section><h3>${words.slots}</h3><dl>
        ${slots.map((slot) => html`<div><dt>${slotName(slot.name, this.language)}</dt><dd>${this.choices.get(slot.value) ?? slot.value}</dd></div>`)}
      </dl></section>`}
      ${packet.order === null ? nothing : html`<section><h3>${words.order}</h3>${card(packet.order, all)}</section>`}
      ${packet.articles.length === 0 ? nothing : html`<section><h3>${words.articles}</h3><ul class="articles">
        ${packet.articles.map((article) => {
          const url = safeUrl(article.url);
          return html`<li>${url === null ? article.title : html`<a href=${url} target="_blank" rel="noopener noreferrer">${article.title}</a>`}
            <span class="badge ${article.helpful === null ? '' : article.helpful ? 'good' : 'bad'}">${article.helpful === null
              ? words.noAnswer : article.helpful ? words.helped : words.notHelped}</span></li>`;
        })}</ul></section>`}`;
  }
}
