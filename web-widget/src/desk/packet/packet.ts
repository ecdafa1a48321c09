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
import type { Packet, Slot } from '../../protocol/desk';
import '../articles/articles';
import '../earlier/earlier';
import { slotName, telUrl } from '../slots';
import '../tags/tags';
import { type Language, TEXTS } from '../texts';
import { belief } from './belief';
import { packetStyles } from './packet.css';

/**
 * What the bot knew when it handed over, so that nobody asks the shopper twice; with the tags, what the shopper had
 * before, and a search over articles. Fires `tags` and `insert`.
 */
@customElement('lotse-packet')
export class LotsePacket extends LitElement {
  static override styles = [tokens, base, controls, cardStyles, packetStyles];

  @property() language: Language = 'en';
  @property({ attribute: false }) packet: Packet | null = null;
  /** The labels of what could be pressed, by id: flows keep the id, people read the label. */
  @property({ attribute: false }) choices: ReadonlyMap<string, string> = new Map();
  @property({ attribute: false }) tags: readonly string[] = [];
  /** Tags in use elsewhere. */
  @property({ attribute: false }) known: readonly string[] = [];

  override render(): TemplateResult {
    const words = TEXTS[this.language].packet;
    const { packet } = this;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.title} data-testid="packet">
      <h2>${words.title}</h2>
      ${packet ? this.sections(packet) : html`<p class="none">${words.nothing}</p>`}
    </div>`;
  }

  private value({ name, value }: Slot): TemplateResult {
    const tel = name === 'phone' ? telUrl(value) : null;
    const shown = this.choices.get(value) ?? value;
    if (tel === null) return html`${shown}`;
    return html`<a class="phone" href=${tel} data-testid="phone">${icon('phone', 16)}${shown}</a>`;
  }

  /** Puts the focus where a tag is added. */
  editTags(): void {
    this.renderRoot.querySelector<HTMLElement>('lotse-tags')?.focus();
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
      <section><h3>${all.tags.title}</h3><lotse-tags .language=${this.language} .tags=${this.tags} .known=${this.known}></lotse-tags></section>
      ${packet.order === null ? nothing : html`<section><h3>${words.order}</h3>${card(packet.order, all)}</section>`}
      ${intents.length === 0 ? nothing : html`<section><h3>${words.intents}</h3>
        <ul class="beliefs">${intents.map((one) => html`<li>${belief(one, this.language)}</li>`)}</ul></section>`}
      ${slots.length === 0 ? nothing : html`<section><h3>${words.slots}</h3><dl>
        ${slots.map((slot) => html`<div><dt>${slotName(slot.name, this.language)}</dt><dd>${this.value(slot)}</dd></div>`)}
      </dl></section>`}
      ${packet.articles.length === 0 ? nothing : html`<section><h3>${words.articles}</h3><ul class="articles">
        ${packet.articles.map((article) => {
          const url = safeUrl(article.url);
          return html`<li>${url === null ? article.title : html`<a href=${url} target="_blank" rel="noopener noreferrer">${article.title}</a>`}
            <span class="badge ${article.helpful === null ? '' : article.helpful ? 'good' : 'bad'}">${article.helpful === null
              ? words.noAnswer : article.helpful ? words.helped : words.notHelped}</span></li>`;
        })}</ul></section>`}
      <section><h3>${all.articles.title}</h3><lotse-articles .language=${this.language} .speaks=${packet.language}
        .conversation=${packet.conversation}></lotse-articles></section>
      <section><h3>${all.earlier.title}</h3><lotse-earlier .language=${this.language} .conversation=${packet.conversation}></lotse-earlier></section>`;
  }
}
