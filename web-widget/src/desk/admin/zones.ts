import { html, type TemplateResult } from 'lit';

/** What the browser knows of the time zone database; the server decides. */
export const ZONES: ReadonlySet<string> = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);

/** Suggestions for a field that names the list `zones`. */
export function zoneList(): TemplateResult {
  return html`<datalist id="zones">${[...ZONES].map((zone) => html`<option value=${zone}></option>`)}</datalist>`;
}
