import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { icon } from '../../design/icons';
import { picture } from '../../design/picture';
import { pictureStyles } from '../../design/picture.css';
import { tokens } from '../../design/tokens.css';
import { type Language, pictureOf, type Product } from '../catalogue';
import { SWATCHES } from '../colours';
import { piecesStyles } from '../pieces.css';
import { price, stars, stockLine } from '../pieces';
import { TEXTS } from '../texts';
import { productStyles } from './product.css';

/** One product with its variants. Fires `add` when it goes into the basket. */
@customElement('hk-product')
export class HkProduct extends LitElement {
  static override styles = [tokens, base, controls, pictureStyles, piecesStyles, productStyles];

  @property() language: Language = 'de';
  @property({ attribute: false }) product: Product | null = null;
  @state() private colour = 0;
  @state() private size: string | null = null;
  @state() private added = false;

  override render(): TemplateResult {
    const words = TEXTS[this.language];
    const one = this.product;
    return html`<a class="back" href="/?lang=${this.language}">${icon('chevronLeft', 18)}${words.back}</a>
      ${one ? this.details(one) : html`<h1>${words.unknown}</h1>`}`;
  }

  private details(one: Product): TemplateResult {
    const words = TEXTS[this.language];
    const { language } = this;
    return html`<article>
      ${picture(pictureOf(one))}
      <div class="words">
        <p class="brand">${one.brand}</p>
        <h1>${one.name[language]}</h1>
        ${one.reviews > 0 ? stars(one, language) : nothing}
        <p class="cost">${price(one, language)}<small>${words.tax}</small></p>
        <p class="description">${one.description[language]}</p>
        ${one.colours.length === 0 ? nothing : html`<fieldset><legend>${words.colour}</legend>
          ${one.colours.map((colour, index) => this.option('colour', colour.name[language], index === this.colour, () => { this.colour = index; },
            SWATCHES[colour.key] ?? null))}</fieldset>`}
        ${one.sizes.length === 0 ? nothing : html`<fieldset><legend>${words.size}</legend>
          ${one.sizes.map((size) => this.option('size', size, size === this.size, () => { this.size = size; }, null))}</fieldset>`}
        <p>${stockLine(one, language, one.colours[this.colour]?.key ?? null, this.size)}</p>
        <button class="button" type="button" data-testid="add" @click=${this.add}>${icon('basket', 22)}${words.add}</button>
        <p class="added" role="status">${this.added ? html`${icon('check', 18)}${words.added}` : nothing}</p>
        ${one.sizing === null ? nothing : html`<h2>${words.sizing}</h2><p>${one.sizing[language]}</p>`}
        ${one.attributes.length === 0 ? nothing : html`<h2>${words.details}</h2>
          <ul class="attributes">${one.attributes.map((line) => html`<li>${icon('check', 18)}${line[language]}</li>`)}</ul>`}
        <p class="sku">${words.article} ${one.sku}</p>
      </div>
    </article>`;
  }

  private option(name: string, label: string, chosen: boolean, choose: () => void, colour: string | null): TemplateResult {
    return html`<label class="option"><input type="radio" name=${name} .checked=${chosen} @change=${choose} />
      <span>${colour === null ? nothing : html`<i style="background:${colour}"></i>`}${label}</span></label>`;
  }

  private add(): void {
    this.added = true;
    this.dispatchEvent(new CustomEvent('add'));
  }
}
