import { css, html, type TemplateResult } from 'lit';
import { safeUrl } from '../../protocol/card';
import type { Suggestion } from '../api';

/** An article's title, as a link if its address may be followed. */
export function articleTitle({ title, url }: Suggestion): TemplateResult {
  const safe = safeUrl(url);
  return safe === null ? html`<strong>${title}</strong>` : html`<a href=${safe} target="_blank" rel="noopener noreferrer">${title}</a>`;
}

/** An article's whole address behind its title, so that a shopper can follow it. */
export function linkTo({ title, url }: Suggestion): string {
  const safe = safeUrl(url);
  return safe !== null && URL.canParse(safe, location.origin) ? `${title}: ${new URL(safe, location.origin).href}` : title;
}

/** The small buttons under an article. */
export const articleStyles = css`
  .tools {
    display: flex;
    gap: 4px;
    margin: auto 0 0 -8px;
  }
  .tools button {
    position: relative;
    min-height: 30px;
    padding: 2px 8px;
    border: 0;
    border-radius: 8px;
    background: transparent;
    color: var(--link);
    font-size: 0.875rem;
    font-weight: 600;
    cursor: pointer;
  }
  .tools button:hover {
    background: var(--harbour-tint);
  }
`;
