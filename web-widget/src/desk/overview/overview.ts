import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { icon, lotseMark, star } from '../../design/icons';
import { localeOf, waited } from '../../design/time';
import { tokens } from '../../design/tokens.css';
import type { InboxRow, Kept, Overview, Presence, Rated } from '../../protocol/desk';
import { pressing } from '../level';
import { type Language, TEXTS } from '../texts';
import { overviewStyles } from './overview.css';

/** The share that was kept, in whole percent, rounded down so that 100 means all; null while there was none. */
export function keptPercent({ kept, broken }: Kept): number | null {
  return kept + broken === 0 ? null : Math.floor((100 * kept) / (kept + broken));
}

/** As many are drawn; beyond that the figure has to do. */
const BOATS = 24;

/** Everybody who waits, as a boat on the water. */
function boats(length: number): TemplateResult {
  const shown = Array.from({ length: Math.min(length, BOATS) }, (_, n) => n);
  return html`<svg class="boats" viewBox="0 0 240 34" aria-hidden="true">${shown.map((n) => {
    const place = [10 + (n % 12) * 20, n < 12 ? 28 : 14].join(' ');
    return svg`<path d="M-6 0h12l-2.5 4h-7ZM-.6-1.5v-9l6 9Z" transform=${`translate(${place})`}></path>`;
  })}</svg>`;
}

/** How the whole desk stands, for those who lead it. Fires `all` when its conversations are asked for. */
@customElement('lotse-overview')
export class LotseOverview extends LitElement {
  static override styles = [tokens, base, controls, overviewStyles];

  @property() language: Language = 'en';
  @property({ attribute: false }) overview: Overview | null = null;
  /** Everything that is open. */
  @property({ attribute: false }) rows: readonly InboxRow[] = [];
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
    const words = TEXTS[this.language].overview;
    const { overview } = this;
    if (!overview) return html`<p class="loading" role="status">${lotseMark(48)}${words.loading}</p>`;
    return html`<div class="page" data-testid="overview">
      <header><h2>${words.title}</h2>
        <button class="button plain small" type="button" data-testid="all" @click=${() => this.dispatchEvent(new CustomEvent('all'))}>${words.all}${icon('chevronRight', 16)}</button></header>
      <div class="grid">
        ${this.queue(overview)}
        ${this.levels(overview)}
        ${this.ratings(overview)}
        ${this.team(overview.agents)}
      </div>
    </div>`;
  }

  private queue({ queue }: Overview): TemplateResult {
    const words = TEXTS[this.language].overview;
    return html`<section class="queue" aria-label=${words.waiting}>
      <h3>${words.waiting}</h3>
      <p class="figure">${queue.length}</p>
      <p class="sub">${queue.oldestSince === null ? words.nobody : html`${words.oldest} <b>${waited(queue.oldestSince, Date.now())}</b>`}</p>
      ${boats(queue.length)}
      <svg class="sea" viewBox="0 0 240 48" preserveAspectRatio="none" aria-hidden="true">${svg`
        <path d="M0 22c20 0 20 10 40 10s20-10 40-10 20 10 40 10 20-10 40-10 20 10 40 10 20-10 40-10v26H0Z"></path>
        <path d="M0 32c15 0 15 7 30 7s15-7 30-7 15 7 30 7 15-7 30-7 15 7 30 7 15-7 30-7 15 7 30 7 15-7 30-7v16H0Z"></path>`}</svg>
    </section>`;
  }

  private levels({ levels }: Overview): TemplateResult {
    const words = TEXTS[this.language].overview;
    return html`<section aria-label=${words.levels}><h3>${words.levels}</h3>
      ${this.level(words.first, levels.first)}${this.level(words.next, levels.next)}${this.pressing()}</section>`;
  }

  private pressing(): TemplateResult {
    const words = TEXTS[this.language].overview;
    const { late, warn } = pressing(this.rows, Date.now());
    return html`<div class="measure pressing ${late > 0 ? 'late' : ''}" data-testid="pressing">
      <p class="head"><span>${words.late}</span><b>${late}</b></p>
      <p class="sub">${words.soon(warn)}</p></div>`;
  }

  private level(name: string, level: Kept): TemplateResult {
    const words = TEXTS[this.language].overview;
    const percent = keptPercent(level);
    const share = level.kept + level.broken === 0 ? 0 : (100 * level.kept) / (level.kept + level.broken);
    return html`<div class="measure">
      <p class="head"><span>${name}</span><b>${percent === null ? '–' : `${percent} %`}</b></p>
      <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${svg`
        <rect class=${percent === null ? 'ground' : 'broken'} width="100" height="10"></rect>
        <rect class="kept" width=${share} height="10"></rect>`}</svg>
      <p class="sub">${percent === null ? words.none : html`${icon('check', 14)}${level.kept} ${words.kept}
        <span class=${level.broken > 0 ? 'bad' : ''}>${icon('warning', 14)}${level.broken} ${words.broken}</span>`}</p>
    </div>`;
  }

  private ratings({ ratings }: Overview): TemplateResult {
    const words = TEXTS[this.language].overview;
    return html`<section aria-label=${words.ratings}><h3>${words.ratings}</h3>
      <div class="rated">${this.rated(words.bot, ratings.bot)}${this.rated(words.agent, ratings.agent)}</div>
      ${this.nps(ratings.nps)}</section>`;
  }

  private rated(name: string, { count, average }: Rated): TemplateResult {
    const words = TEXTS[this.language].overview;
    const figure = average === null ? '–' : average.toLocaleString(localeOf(this.language), { maximumFractionDigits: 1, minimumFractionDigits: 1 });
    return html`<div><p class="name">${name}</p>
      <p class="figure small">${figure}${average === null ? nothing : html`<small>${words.of5}</small>`}</p>
      <p class="stars" aria-hidden="true">${[1, 2, 3, 4, 5].map((n) => star(average !== null && average >= n - 0.5, 16))}</p>
      <p class="sub">${words.count(count)}</p></div>`;
  }

  private nps({ count, score }: Overview['ratings']['nps']): TemplateResult {
    const words = TEXTS[this.language].overview;
    const shown = score === null ? '–' : `${score > 0 ? '+' : score < 0 ? '−' : ''}${Math.abs(Math.round(score))}`;
    const place = score === null ? 100 : 100 + score;
    return html`<div class="measure nps"><p class="head"><span>${words.nps}</span><b>${shown}</b></p>
      <svg class="scale" viewBox="-8 0 216 16" aria-hidden="true">${svg`
        <rect x="0" y="6" width="200" height="4" rx="2" class="ground"></rect>
        <rect x=${Math.min(100, place)} y="6" width=${Math.abs(place - 100)} height="4" class=${place < 100 ? 'broken' : 'kept'}></rect>
        <rect x="99.25" y="2" width="1.5" height="12" class="zero"></rect>
        ${score === null ? nothing : svg`<circle cx=${place} cy="8" r="6" class=${place < 100 ? 'broken' : 'kept'}></circle>`}`}</svg>
      <p class="sub ends" aria-hidden="true"><span>−100</span><span>0</span><span>+100</span></p>
      <p class="sub">${words.answers(count)}</p></div>`;
  }

  private team(agents: readonly Presence[]): TemplateResult {
    const words = TEXTS[this.language].overview;
    const sorted = [...agents].sort((a, b) => Number(b.available) - Number(a.available) || b.load / (b.capacity || 1) - a.load / (a.capacity || 1) || a.name.localeCompare(b.name));
    const free = agents.filter((one) => one.available).reduce((sum, one) => sum + Math.max(0, one.capacity - one.load), 0);
    return html`<section class="team" aria-label=${words.team}><h3>${words.team}
      <span>${words.present1(agents.filter((one) => one.available).length, agents.length)} · ${words.free(free)}</span></h3>
      ${agents.length === 0 ? html`<p class="sub">${words.nobodyThere}</p>` : html`<ul>${sorted.map((one) => this.agent(one))}</ul>`}</section>`;
  }

  private agent({ name, available, load, capacity }: Presence): TemplateResult {
    const all = TEXTS[this.language];
    const places = Math.max(capacity, load, 1);
    const width = (100 - (places - 1) * 2) / places;
    return html`<li data-testid="presence">
      <span class="who ${available ? 'present' : ''}"><i aria-hidden="true"></i>${name}<span class="sub">${available ? all.overview.present : all.overview.absent}</span></span>
      <svg class="load" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label=${all.load(load, capacity)}>
        ${Array.from({ length: places }, (_, place) => svg`<rect x=${place * (width + 2)} width=${width} height="10"
          class=${place >= load ? 'ground' : place >= capacity ? 'broken' : available ? 'taken' : 'left'}></rect>`)}</svg>
      <span class="tally" aria-hidden="true">${load}/${capacity}</span></li>`;
  }
}
