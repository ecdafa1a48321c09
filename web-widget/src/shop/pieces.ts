import { html, nothing, type TemplateResult } from 'lit';
import { star } from '../design/icons';
import { localeOf } from '../design/time';
import { type Language, left, money, type Product } from './catalogue';
import { TEXTS } from './texts';

/** The wordmark of the demo shop: a warehouse gable over water, and the name. */
export function wordmark(): TemplateResult {
  return html`<svg width="38" height="38" viewBox="0 0 40 40" fill="none" aria-hidden="true" focusable="false">
      <path d="M7 27V15l13-9 13 9v12" stroke="currentColor" stroke-width="2.6" stroke-linejoin="round"></path>
      <path d="M16 27v-8.5a4 4 0 0 1 8 0V27" fill="var(--buoy-fill, #e2562a)"></path>
      <path d="M4 30.5c2.7 0 2.7 2 5.3 2s2.7-2 5.3-2 2.7 2 5.4 2 2.7-2 5.3-2 2.7 2 5.3 2 2.7-2 5.4-2" stroke="currentColor" stroke-width="2.6" stroke-linecap="round"></path>
    </svg><span class="wordmark">Hafenkontor</span>`;
}

export function stars(one: Product, language: Language): TemplateResult {
  const shown = one.rating.toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return html`<span class="stars"><span class="quiet">${TEXTS[language].rating(shown, one.reviews)}</span>
    <span aria-hidden="true">${star(true, 15)}${shown} <span class="reviews">(${one.reviews})</span></span></span>`;
}

export function price(one: Product, language: Language): TemplateResult {
  const sale = one.was !== null && one.was > one.price;
  return html`<span class="price ${sale ? 'sale' : ''}">${money(one.price, language)}
    ${sale ? html`<s><span class="quiet">${TEXTS[language].was} </span>${money(one.was ?? 0, language)}</s>` : nothing}</span>`;
}

/** What the stock means for the shopper: there, nearly gone, coming, gone. */
export function stockLine(one: Product, language: Language, colour: string | null = null, size: string | null = null): TemplateResult {
  const words = TEXTS[language];
  const pieces = left(one, colour, size);
  if (pieces > 5) return html`<span class="stock good">${words.inStock}</span>`;
  if (pieces > 0) return html`<span class="stock warn">${words.few(pieces)}</span>`;
  if (one.restock === null) return html`<span class="stock">${words.soldOut}</span>`;
  const date = new Date(one.restock).toLocaleDateString(localeOf(language), { day: 'numeric', month: 'long' });
  return html`<span class="stock">${words.restock(date)}</span>`;
}
