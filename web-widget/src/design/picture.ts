import { html, type TemplateResult } from 'lit';

/** A picture beside words that already say what it is. If it is missing, the neutral ground of `.picture` remains. */
export function picture(url: string | null, alt = ''): TemplateResult {
  const missing = (event: Event): void => (event.currentTarget as HTMLElement).classList.add('missing');
  return html`<span class="picture">${url === null
    ? ''
    : html`<img src=${url} alt=${alt} loading="lazy" decoding="async" @error=${missing} />`}</span>`;
}
