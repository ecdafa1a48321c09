import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { icon } from '../../../design/icons';
import { lines } from '../../../design/lines/lines';
import { linesStyles } from '../../../design/lines/lines.css';
import { list, type Shape } from '../../../protocol/shape';
import { languageName } from '../../languages';
import { ask } from '../../rest';
import { checkReply, filled, type Wrongs } from '../checks';
import { areaField, selectField, textField } from '../form';
import { Section, type SectionWords } from '../section';
import { decodeReply, decodeTeam, type Reply, type Team } from '../staff';
import { ADMIN_TEXTS } from '../texts';

const LANGUAGES = ['de', 'en'] as const;
type TextLanguage = (typeof LANGUAGES)[number];

/** The answers that the desk has ready. */
@customElement('lotse-replies')
export class LotseReplies extends Section<Reply> {
  static override styles = [...Section.styles, linesStyles, css`
    code {
      font: 0.9375rem ui-monospace, Menlo, monospace;
      font-weight: 600;
    }
    .insert {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 6px;
      color: var(--ink-soft);
      font-size: 0.875rem;
    }
    .insert button {
      min-height: 28px;
      padding: 2px 10px;
      border: 1px solid var(--edge);
      border-radius: 8px;
      background: var(--surface);
      color: var(--ink);
      cursor: pointer;
    }
    .insert button:hover {
      background: var(--raised);
    }
    .preview {
      padding: 16px;
      border-radius: var(--radius);
      background: var(--raised);
    }
    .preview h3 {
      font-size: 0.9375rem;
    }
    .bubble {
      width: fit-content;
      max-width: 100%;
      margin-top: 12px;
      padding: 10px 14px;
      border-radius: 6px 18px 18px 18px;
      background: var(--buoy-tint);
      line-height: 1.5;
      overflow-wrap: anywhere;
    }
  `];

  @state() private teams: readonly Team[] = [];
  protected override readonly path = '/desk/api/staff/replies';

  protected override get heading(): string { return this.words.replies; }
  protected override get sectionWords(): SectionWords { return this.words.reply; }
  protected override get keyField(): string { return 'shortcut'; }
  protected override decode(from: Shape): Reply { return decodeReply(from); }
  protected override keyOf(entry: Reply): string { return entry.shortcut; }
  protected override nameOf(entry: Reply): string { return `/${entry.shortcut}`; }
  protected override question(entry: Reply): string { return this.words.reply.confirm(entry.shortcut); }
  protected override check(draft: Reply): Wrongs { return checkReply(draft, this.words); }
  protected override blank(): Reply { return { shortcut: '', text: {}, team: null }; }

  protected override async loadMore(): Promise<void> {
    this.teams = list(await ask('GET', '/desk/api/staff/teams'), decodeTeam);
  }

  protected override row(entry: Reply): TemplateResult {
    const { reply } = this.words;
    const text = entry.text[this.language] ?? entry.text.de ?? entry.text.en ?? '';
    const team = this.teams.find((one) => one.id === entry.team)?.name ?? entry.team;
    return html`<button class="row" type="button" data-testid="canned" @click=${() => this.edit(entry)}>
      <span class="about"><b><code>/${entry.shortcut}</code></b><small class="short">${text}</small></span>
      <span class="marks">
        ${LANGUAGES.map((one) => entry.text[one] === undefined
          ? html`<span class="badge warn">${languageName(one, this.language)} ${reply.missing}</span>` : nothing)}
        ${team === null ? nothing : html`<span class="badge blue">${team}</span>`}
      </span>
      ${icon('chevronRight', 20)}
    </button>`;
  }

  protected override fields(draft: Reply): TemplateResult {
    const { words, wrongs } = this;
    const { reply } = words;
    return html`
      <div class="pair">
        ${textField({
          name: 'shortcut', label: reply.shortcut, hint: reply.shortcutHint, value: draft.shortcut, wrong: wrongs['shortcut'], fixed: !this.isNew,
          change: (shortcut) => this.change({ shortcut: shortcut.trim().replace(/^\//, '').toLowerCase() }),
        })}
        ${selectField({
          name: 'team', label: reply.team, value: draft.team ?? '', wrong: wrongs['team'], change: (team) => this.change({ team: team || null }),
          options: [{ value: '', label: reply.everybody }, ...this.teams.map((team) => ({ value: team.id, label: team.name }))],
        })}
      </div>
      ${LANGUAGES.map((one) => areaField({
        name: one, label: reply[one], lang: one, value: draft.text[one] ?? '', wrong: wrongs[one], above: this.inserts(one),
        change: (text) => this.write(one, text),
      }))}
      <section class="preview" aria-labelledby="preview">
        <h3 id="preview">${reply.preview}</h3>
        <p class="hint">${reply.previewHint}</p>
        ${LANGUAGES.map((one) => draft.text[one] === undefined ? nothing
          : html`<p class="bubble" lang=${one}>${lines(filled(draft.text[one], ADMIN_TEXTS[one].reply.samples))}</p>`)}
      </section>`;
  }

  private inserts(language: TextLanguage): TemplateResult {
    const { reply } = this.words;
    return html`<div class="insert" role="group" aria-label="${reply.insert}: ${reply[language]}"><span aria-hidden="true">${reply.insert}</span>
      ${Object.entries(reply.variables).map(([name, label]) => html`<button type="button" @click=${() => this.insert(language, name)}>${label}</button>`)}
    </div>`;
  }

  /** Puts a variable where the cursor is, and the cursor behind it. */
  private insert(language: TextLanguage, name: string): void {
    const area = this.renderRoot.querySelector<HTMLTextAreaElement>(`#${language}`);
    if (!area) return;
    area.setRangeText(`{${name}}`, area.selectionStart, area.selectionEnd, 'end');
    area.focus();
    this.write(language, area.value);
  }

  private write(language: TextLanguage, text: string): void {
    const { [language]: _, ...rest } = this.draft?.text ?? {};
    this.change({ text: text === '' ? rest : { ...rest, [language]: text } });
    this.mended('de', 'en');
  }
}
