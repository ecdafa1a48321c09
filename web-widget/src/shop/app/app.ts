import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { icon } from '../../design/icons';
import { tokens } from '../../design/tokens.css';
import { decodeProducts, type Language, type Product } from '../catalogue';
import '../front/front';
import { wordmark } from '../pieces';
import '../product/product';
import { STORES, TEXTS } from '../texts';
import { appStyles } from './app.css';

const PRODUCT = /^\/p\/([^/]+)\/?$/;

/** The demo shop around its pages: header, search, basket, footer. A basket lives as long as the page. */
@customElement('hk-shop')
export class HkShop extends LitElement {
  static override styles = [tokens, base, controls, appStyles];

  @property() language: Language = 'de';
  @state() private products: readonly Product[] | null = null;
  @state() private failed = false;
  @state() private category: string | null = null;
  @state() private query = '';
  @state() private path = location.pathname;
  @state() private basket = 0;
  private readonly onBack = (): void => { this.path = location.pathname; };

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.onBack);
    this.addEventListener('click', (event) => this.follow(event));
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.onBack);
  }

  override render(): TemplateResult {
    const words = TEXTS[this.language];
    const id = PRODUCT.exec(this.path)?.[1];
    const product = id === undefined ? null : (this.products?.find((one) => one.id === decodeURIComponent(id)) ?? null);
    document.title = product ? `${product.name[this.language]} – Hafenkontor` : words.title;
    return html`
      <button class="skip" type="button" @click=${() => this.skip()}>${words.skip}</button>
      <aside class="hint" aria-label="Demo">${words.hint} <code>HK-204511</code> ${words.hintWith} <code>20457</code></aside>
      ${this.head()}
      <main id="content" tabindex="-1">${id === undefined
        ? html`<hk-front .language=${this.language} .products=${this.products} ?failed=${this.failed} .category=${this.category}
            .query=${this.query} @category=${(event: CustomEvent<string | null>) => this.choose(event.detail)}></hk-front>`
        : this.products === null && !this.failed ? nothing
          : html`<hk-product .language=${this.language} .product=${product} @add=${() => { this.basket++; }}></hk-product>`}
      </main>
      ${this.contact()}
      ${this.foot()}`;
  }

  private head(): TemplateResult {
    const words = TEXTS[this.language];
    const other = this.language === 'de' ? 'en' : 'de';
    const tab = (category: string | null, label: string): TemplateResult => html`<button type="button"
      aria-pressed=${this.category === category} @click=${() => this.choose(category)}>${label}</button>`;
    return html`<header>
      <div class="bar">
        <a class="logo" href="/?lang=${this.language}" aria-label="Hafenkontor">${wordmark()}</a>
        <label class="search">${icon('search', 20)}<span class="quiet">${words.search}</span>
          <input class="field" type="search" placeholder=${words.search} .value=${this.query} @input=${this.search} /></label>
        <nav>
          <a href="/help?lang=${this.language}">${words.help}</a>
          <a href="?lang=${other}" lang=${other} hreflang=${other} data-testid="language" data-full>${words.other}</a>
          <span class="basket" role="img" aria-label=${words.basket(this.basket)} data-testid="basket">${icon('basket', 26)}<b>${this.basket}</b></span>
        </nav>
      </div>
      <div class="categories" role="group" aria-label=${words.categoriesNav}>
        ${tab(null, words.all)}${Object.entries(words.categories).map(([category, label]) => tab(category, label))}
      </div>
    </header>`;
  }

  private contact(): TemplateResult {
    const words = TEXTS[this.language];
    return html`<section class="contact" aria-label=${words.contact}>
      <div><h2>${words.contact}</h2><p>${words.contactLine}</p>
        <p><a href="tel:+494066969187">${icon('phone')}+49 40 66969 187</a><small>${words.phoneHours}</small></p>
        <p><a href="mailto:service@hafenkontor.example">${icon('mail')}service@hafenkontor.example</a></p></div>
      <div><h2>${words.stores}</h2><ul>${STORES.map((store) => html`<li>${icon('pin', 22)}<span><b>${store.city}</b>
        ${store.street}, ${store.code}<small>${words.days} ${store.hours} ${words.hours}</small></span></li>`)}</ul></div>
    </section>`;
  }

  private foot(): TemplateResult {
    const words = TEXTS[this.language];
    return html`<footer><div>
      <p class="logo">${wordmark()}</p>
      <ul><li><a href="/help?lang=${this.language}">${words.footerHelp}</a></li>
        ${words.footerLinks.map(([id, label]) => html`<li><a href="/help/${this.language}/${id}">${label}</a></li>`)}</ul>
      <p class="note">${words.footerNote}</p>
    </div></footer>`;
  }

  private async load(): Promise<void> {
    try {
      const answer = await fetch('/shop/products.json');
      if (!answer.ok) throw new Error(`GET /shop/products.json: ${answer.status}`);
      this.products = decodeProducts(await answer.json());
    } catch (failure) {
      console.error(failure);
      this.failed = true;
    }
  }

  private search(event: Event): void {
    this.query = (event.currentTarget as HTMLInputElement).value;
    if (this.path !== '/') this.go(`/?lang=${this.language}`);
  }

  private choose(category: string | null): void {
    this.category = category;
    if (category === null) this.query = '';
    if (this.path !== '/') this.go(`/?lang=${this.language}`);
    else window.scrollTo(0, 0);
  }

  /** Links between the shop's own pages keep the page, and with it basket and chat. */
  private follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (!link || 'full' in link.dataset || link.origin !== location.origin) return;
    if (link.pathname !== '/' && !PRODUCT.test(link.pathname)) return;
    event.preventDefault();
    if (link.pathname === '/') this.category = null;
    this.go(link.pathname + link.search);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#content')?.focus({ preventScroll: true }));
  }

  private go(url: string): void {
    history.pushState(null, '', url);
    this.path = location.pathname;
    window.scrollTo(0, 0);
  }

  private skip(): void {
    this.renderRoot.querySelector<HTMLElement>('#content')?.focus();
  }
}
