import { html, type TemplateResult } from 'lit';

const POINT = /^(?:[•–-]|\d{1,2}\.)\s/;

/** Plain text with its line breaks; lines that begin like a point of a list are indented like one. Needs `linesStyles`. */
export function lines(text: string): TemplateResult {
  return html`${text.split('\n').map((line) => html`<span class=${POINT.test(line) ? 'said point' : 'said'}>${line}</span>`)}`;
}
