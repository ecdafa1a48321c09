import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { icon } from '../../design/icons';
import { picture } from '../../design/picture';
import { pictureStyles } from '../../design/picture.css';
import { tokens } from '../../design/tokens.css';
import { found, type Language, mixed, pictureOf, type Product } from '../catalogue';
import { piecesStyles } from '../pieces.css';
import { price, stars, stockLine } from '../pieces';
import { TEXTS } from '../texts';
import { frontStyles } from './front.css';

/** Products shown before somebody asks for more. */
const PAGE = 24;

/** The shop's first page: hero, categories, products. Fires `category` with a category or null. */
@customElement('hk-front')
export class HkFront extends LitElement {
  static override styles = [tokens, base, controls, pictureStyles, piecesStyles, frontStyles];

  @property() language: Language = 'de';
  @property({ attribute: false }) products: readonly Product[] | null = null;
  @property({ type: Boolean }) failed = false;
  @property({ attribute: false }) category: string | null = null;
  @property() query = '';
  @state() private most = PAGE;

  override render(): TemplateResult {
    const words = TEXTS[this.language];
    const searching = this.query !== '' || this.category !== null;
    return html`
      ${searching ? nothing : html`
        <section class="hero">
          <div class="hero-words">
            <p class="since">${words.since}</p>
            <h1>${words.hero}</h1>
            <p>${words.heroLine}</p>
            <a class="button" href="#products" @click=${this.toProducts}>${words.heroButton}</a>
          </div>
          ${picture('/pictures/hero.svg')}
        </section>
        <ul class="usps">${words.usps.map(([name, title, line]) => html`<li>${icon(name, 26)}<span><b>${title}</b>${line}</span></li>`)}</ul>
        <nav class="tiles" aria-label=${words.categoriesNav}>${Object.keys(words.categories).map((category) => this.tile(category))}</nav>`}
      ${this.range(searching)}`;
  }

  private tile(category: string): TemplateResult {
    const words = TEXTS[this.language];
    const sample = this.products?.find((one) => one.category === category);
    return html`<button type="button" class="tile ${category}" @click=${() => this.choose(category)}>
      <span class="tile-words"><b>${words.categories[category]}</b>${words.categoryLines[category]}</span>
      ${picture(sample ? pictureOf(sample) : null)}
    </button>`;
  }

  private range(searching: boolean): TemplateResult {
    const words = TEXTS[this.language];
    const heading = this.category === null ? words.products : words.categories[this.category];
    const all = this.products && found(this.products, this.category, this.query);
    const shown = all && (searching ? all : mixed(all)).slice(0, this.most);
    return html`<section id="products" tabindex="-1">
      <header>
        ${searching ? html`<h1>${heading}</h1>` : html`<h2>${heading}</h2>`}
        <p role="status">${all ? words.foundCount(all.length) : nothing}</p>
      </header>
      ${this.failed ? html`<p class="none">${words.failed}</p>` : nothing}
      ${shown?.length === 0 ? html`<div class="none"><p>${words.none}</p>
        <button class="button plain" type="button" @click=${() => this.choose(null)}>${words.noneAction}</button></div>` : nothing}
      <ul class="grid">${shown ? repeat(shown, (one) => one.id, (one) => this.card(one)) : nothing}</ul>
      ${all && all.length > this.most
        ? html`<p class="more"><button class="button plain" type="button" @click=${() => { this.most += PAGE; }}>${words.more}</button></p>`
        : nothing}
    </section>`;
  }

  private card(one: Product): TemplateResult {
    const sale = one.was !== null && one.was > one.price;
    const name = one.name[this.language];
    return html`<li class="product">
      ${picture(pictureOf(one))}
      ${sale ? html`<span class="ribbon">${TEXTS[this.language].sale}</span>` : nothing}
      <div class="product-words">
        <p class="brand">${one.brand}</p>
        <h3><a href="/p/${encodeURIComponent(one.id)}?lang=${this.language}">${name}</a></h3>
        ${stars(one, this.language)}
        <p class="foot">${price(one, this.language)}${stockLine(one, this.language)}</p>
      </div>
    </li>`;
  }

  private choose(category: string | null): void {
    this.dispatchEvent(new CustomEvent<string | null>('category', { detail: category }));
  }

  /** The fragment lies inside the shadow tree, where the browser does not look for it. */
  private toProducts(event: Event): void {
    event.preventDefault();
    const products = this.renderRoot.querySelector<HTMLElement>('#products');
    products?.scrollIntoView({ behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    products?.focus({ preventScroll: true });
  }
}
