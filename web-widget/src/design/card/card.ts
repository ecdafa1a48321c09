import { html, nothing, type TemplateResult } from 'lit';
import { type Card, safeUrl, type Step } from '../../protocol/card';
import { icon } from '../icons';
import { picture } from '../picture';

function step(one: Step, words: CardWords): TemplateResult {
  return html`<li class=${one.state} aria-current=${one.state === 'current' ? 'step' : nothing}>
    <span class="step-label">${one.label}<span class="quiet"> (${words.step[one.state]})</span></span>
    ${one.at === null ? nothing : html`<span class="step-at">${one.at}</span>`}
  </li>`;
}

export interface CardWords {
  readonly step: Record<Step['state'], string>;
}

/** Draws a card: the same picture of a thing for the shopper and for the agent. Needs `cardStyles`. */
export function card(one: Card, words: CardWords): TemplateResult {
  const image = safeUrl(one.image);
  const url = safeUrl(one.link?.url ?? null);
  // Beside a timeline the picture only reminds of the thing, so it stands small in the head.
  const dense = one.timeline.length > 0;
  return html`<article class="card ${dense ? 'dense' : ''}" data-testid="card" aria-label=${one.title}>
    ${image === null || dense ? nothing : picture(image)}
    <div class="card-body">
      <header>
        ${image !== null && dense ? picture(image) : nothing}
        <p class="card-title">${one.title}</p>
        ${one.badge ? html`<span class="badge ${one.badge.tone}">${one.badge.label}</span>` : nothing}
        ${one.subtitle === null ? nothing : html`<p class="card-subtitle">${one.subtitle}</p>`}
      </header>
      ${one.facts.length === 0 ? nothing : html`<dl>
        ${one.facts.map((fact) => html`<div class=${fact.label === '' || fact.value === '' ? 'whole' : ''}><dt>${fact.label}</dt><dd>${fact.value}</dd></div>`)}
      </dl>`}
      ${one.timeline.length === 0 ? nothing : html`<ol class="timeline">
        ${one.timeline.map((entry) => step(entry, words))}
      </ol>`}
      ${one.link && url !== null ? html`<a class="card-link" href=${url} target="_blank" rel="noopener noreferrer">
        ${one.link.label}${icon('chevronRight', 16)}
      </a>` : nothing}
    </div>
  </article>`;
}
