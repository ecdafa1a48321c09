import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../../../design/base.css';
import { controls } from '../../../design/controls.css';
import { icon } from '../../../design/icons';
import { tokens } from '../../../design/tokens.css';
import { count, shape } from '../../../protocol/shape';
import { ask, Refusal } from '../../rest';
import type { Language } from '../../texts';
import '../confirm/confirm';
import type { LotseConfirm } from '../confirm/confirm';
import { refusalText } from '../failure';
import { formStyles } from '../form.css';
import { sectionStyles } from '../section.css';
import { ADMIN_TEXTS, type AdminTexts } from '../texts';
import { excerpt } from './excerpt';

const LARGEST = 1024 * 1024;

interface Wrong { readonly text: string; readonly line: number | null; readonly yaml: string }

/** The whole administration as a file, out and in. */
@customElement('lotse-copy')
export class LotseCopy extends LitElement {
  static override styles = [tokens, base, controls, formStyles, sectionStyles, css`
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
      gap: 16px;
    }
    .card {
      display: flex;
      flex-direction: column;
      align-items: flex-start;
      gap: 8px;
      padding: 20px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--surface);
    }
    .card p {
      flex: 1;
      margin-bottom: 8px;
      color: var(--ink-soft);
    }
    label.button {
      position: relative;
    }
    label.button:focus-within {
      outline: 2px solid var(--link);
      outline-offset: 2px;
    }
    input[type='file'] {
      position: absolute;
      inset: 0;
      overflow: hidden;
      opacity: 0;
      cursor: pointer;
    }
    .excerpt {
      margin-top: 16px;
      padding: 12px 0;
      overflow-x: auto;
      border: 1px solid var(--line);
      border-radius: 12px;
      background: var(--surface);
      font: 0.875rem/1.6 ui-monospace, Menlo, monospace;
    }
    .excerpt li {
      display: grid;
      grid-template-columns: 4ch auto;
      gap: 16px;
      min-width: max-content;
      padding: 0 16px 0 12px;
      white-space: pre;
    }
    .excerpt span:first-child {
      color: var(--ink-soft);
      text-align: right;
    }
    .excerpt .bad {
      background: var(--bad-tint);
      color: var(--bad);
      font-weight: 600;
    }
    .excerpt .bad span:first-child {
      color: inherit;
    }
    .result {
      margin-top: 20px;
    }
    .failure b {
      display: block;
    }
  `];

  @property() language: Language = 'en';
  @state() private said = '';
  @state() private wrong: Wrong | null = null;
  @state() private busy = false;
  @query('lotse-confirm') private confirm!: LotseConfirm;

  private get words(): AdminTexts { return ADMIN_TEXTS[this.language]; }

  override render(): TemplateResult {
    const { words, wrong } = this;
    const { copying } = words;
    return html`<div class="head"><div><h2 tabindex="-1">${words.copy}</h2><p class="lead">${copying.lead}</p></div></div>
      <div class="cards">
        <section class="card"><h3>${copying.export}</h3><p>${copying.exportText}</p>
          <a class="button plain" href="/desk/api/staff/export" download="lotse-staff.yaml" data-testid="export">${copying.download}</a></section>
        <section class="card"><h3>${copying.import}</h3><p>${copying.importText}</p>
          <label class="button plain">${copying.choose}<input type="file" accept=".yaml,.yml,application/yaml,text/plain" data-testid="import"
            ?disabled=${this.busy} @change=${this.chosen} /></label></section>
      </div>
      <div class="result" role="status">${this.said === '' ? nothing : html`<p class="stored">${icon('check', 20)}${this.said}</p>`}</div>
      <div role="alert">${wrong === null ? nothing : html`<p class="failure">${icon('warning', 20)}
        <span>${wrong.line === null ? nothing : html`<b>${copying.atLine(wrong.line)}</b>`}${wrong.text} ${copying.unchanged}</span></p>`}</div>
      ${wrong?.line ? this.excerpt(wrong.yaml, wrong.line) : nothing}
      <lotse-confirm></lotse-confirm>`;
  }

  private excerpt(yaml: string, line: number): TemplateResult {
    return html`<ol class="excerpt" tabindex="0" aria-label=${this.words.copying.atLine(line)}>
      ${excerpt(yaml, line).map((one) => html`<li class=${one.wrong ? 'bad' : ''}><span>${one.number}</span><span>${one.text}</span></li>`)}
    </ol>`;
  }

  private async chosen(event: Event): Promise<void> {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    const { copying, cancel } = this.words;
    this.said = '';
    this.wrong = null;
    const yaml = file.size > LARGEST ? null : await file.text();
    // The same file may be chosen again once it is mended.
    input.value = '';
    if (yaml === null) this.wrong = { text: copying.large, line: null, yaml: '' };
    else if (await this.confirm.ask({ title: copying.confirm(file.name), text: copying.confirmText, yes: copying.yes, no: cancel })) await this.load(yaml);
  }

  private async load(yaml: string): Promise<void> {
    this.busy = true;
    try {
      const done = shape(await ask('POST', '/desk/api/staff/import', yaml, 'application/yaml'), 'import');
      this.said = this.words.copying.done(count(done, 'agents'), count(done, 'teams'), count(done, 'replies'));
    } catch (failure) {
      const line = failure instanceof Refusal ? failure.line : null;
      // The place says it all; what the server names there is for whoever wrote the file.
      const text = failure instanceof Refusal && line !== null && failure.message !== '' ? `${failure.message}.`.replace(/\.\.$/, '.') : refusalText(failure, this.words);
      this.wrong = { text, line, yaml };
    } finally {
      this.busy = false;
    }
  }
}
