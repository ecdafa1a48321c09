import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../design/icons';

/** What every field has. `name` is unique in the form; a wrong is looked up by it. */
interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly wrong?: string | undefined;
}

function described({ name, hint, wrong }: Field): string | typeof nothing {
  const ids = [...(hint ? [`${name}-hint`] : []), ...(wrong ? [`${name}-wrong`] : [])];
  return ids.length === 0 ? nothing : ids.join(' ');
}

function below({ name, hint, wrong }: Field): TemplateResult {
  return html`${wrong ? html`<p class="wrong" id="${name}-wrong">${icon('warning', 16)}<span>${wrong}</span></p>` : nothing}
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}`;
}

export interface TextField extends Field {
  readonly value: string;
  readonly change: (value: string) => void;
  readonly type?: 'text' | 'password' | 'number' | 'date';
  readonly fixed?: boolean;
  readonly list?: string;
  readonly autocomplete?: 'new-password' | 'current-password' | 'off';
  readonly narrow?: boolean;
}

/** One line of text. Needs `formStyles`, as all below. */
export function textField(one: TextField): TemplateResult {
  return html`<div class="entry ${one.narrow ? 'narrow' : ''}">
    <label for=${one.name}>${one.label}</label>
    <input class="field" id=${one.name} name=${one.name} type=${one.type ?? 'text'} .value=${one.value} ?readonly=${one.fixed ?? false}
      list=${one.list ?? nothing} autocomplete=${one.autocomplete ?? 'off'} autocapitalize="none" spellcheck="false"
      aria-describedby=${described(one)} aria-invalid=${one.wrong ? 'true' : nothing}
      @input=${(event: Event) => one.change((event.currentTarget as HTMLInputElement).value)} />
    ${below(one)}
  </div>`;
}

export interface AreaField extends Field {
  readonly value: string;
  readonly lang: string;
  readonly change: (value: string) => void;
  readonly above?: TemplateResult;
}

export function areaField(one: AreaField): TemplateResult {
  return html`<div class="entry">
    <label for=${one.name}>${one.label}</label>
    ${one.above ?? nothing}
    <textarea class="field" id=${one.name} name=${one.name} rows="5" lang=${one.lang} .value=${one.value} aria-describedby=${described(one)}
      aria-invalid=${one.wrong ? 'true' : nothing}
      @input=${(event: Event) => one.change((event.currentTarget as HTMLTextAreaElement).value)}></textarea>
    ${below(one)}
  </div>`;
}

export interface Option { readonly value: string; readonly label: string; readonly hint?: string }

export interface SelectField extends Field {
  readonly value: string;
  readonly options: readonly Option[];
  readonly change: (value: string) => void;
}

export function selectField(one: SelectField): TemplateResult {
  return html`<div class="entry">
    <label for=${one.name}>${one.label}</label>
    <select class="field" id=${one.name} name=${one.name} aria-describedby=${described(one)} aria-invalid=${one.wrong ? 'true' : nothing}
      @change=${(event: Event) => one.change((event.currentTarget as HTMLSelectElement).value)}>
      ${one.options.map(({ value, label }) => html`<option value=${value} ?selected=${value === one.value}>${label}</option>`)}
    </select>
    ${below(one)}
  </div>`;
}

/** One of a few, each with a line that explains it. */
export function radioField(one: SelectField): TemplateResult {
  return html`<fieldset class="entry" aria-describedby=${described(one)}>
    <legend>${one.label}</legend>
    <div class="radios">${one.options.map(({ value, label, hint }) => html`<label class="radio">
      <input type="radio" name=${one.name} value=${value} .checked=${value === one.value} @change=${() => one.change(value)} />
      <span>${label}${hint ? html`<small>${hint}</small>` : nothing}</span>
    </label>`)}</div>
    ${below(one)}
  </fieldset>`;
}

export interface ChipsField extends Field {
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly change: (chosen: readonly string[]) => void;
  readonly empty?: string;
  readonly more?: TemplateResult;
}

/** Any number of a few, in the order in which they were chosen. */
export function chipsField(one: ChipsField): TemplateResult {
  const toggle = (value: string): void =>
    one.change(one.chosen.includes(value) ? one.chosen.filter((other) => other !== value) : [...one.chosen, value]);
  return html`<fieldset class="entry" aria-describedby=${described(one)}>
    <legend>${one.label}</legend>
    ${one.options.length === 0 && one.empty ? html`<p class="hint">${one.empty}</p>` : nothing}
    <div class="chips">${one.options.map(({ value, label }) => html`<label class="chip">
      <input type="checkbox" name=${one.name} value=${value} .checked=${one.chosen.includes(value)} aria-invalid=${one.wrong ? 'true' : nothing}
        @change=${() => toggle(value)} />
      <span>${icon('check', 16)}${label}</span>
    </label>`)}</div>
    ${one.more ?? nothing}
    ${below(one)}
  </fieldset>`;
}

export interface SwitchField extends Field { readonly on: boolean; readonly change: (on: boolean) => void }

export function switchField(one: SwitchField): TemplateResult {
  return html`<div class="entry">
    <label class="switch"><input type="checkbox" role="switch" name=${one.name} .checked=${one.on} aria-describedby=${described(one)}
      @change=${(event: Event) => one.change((event.currentTarget as HTMLInputElement).checked)} /><span>${one.label}</span></label>
    ${below(one)}
  </div>`;
}

/** The options that are known, and after them what is chosen beyond. */
export function withChosen(known: readonly string[], chosen: readonly string[], label: (value: string) => string): Option[] {
  return [...new Set([...known, ...chosen])].map((value) => ({ value, label: label(value) }));
}
