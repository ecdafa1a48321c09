import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { icon } from '../../design/icons';
import { localeOf } from '../../design/time';
import { tokens } from '../../design/tokens.css';
import type { Agent } from '../../protocol/desk';
import { list, text } from '../../protocol/shape';
import { languageName } from '../languages';
import { ask, Refusal } from '../rest';
import type { Language } from '../texts';
import { address, decodeFound, EVERYTHING, type Found, type Hit, LAST_OFFSET, PAGE, type Query } from './query';
import { searchStyles } from './search.css';
import { SEARCH_TEXTS, type SearchTexts } from './texts';

const PAUSE = 300;
const LANGUAGES = ['de', 'en'] as const;
const TONES: Readonly<Record<string, string>> = { solved: 'good', unsolved: 'warn' };

/** 20 Nov 2026, 10:31, in the words of the language. */
function moment(at: string, language: Language): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return '';
  return time.toLocaleString(localeOf(language), { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
}

/** The search over past conversations. Fires `choose` with the id of the one to read. */
@customElement('lotse-search')
export class LotseSearch extends LitElement {
  static override styles = [tokens, base, controls, searchStyles];

  @property() language: Language = 'en';
  @property({ attribute: false }) agent: Agent | null = null;
  @state() private query: Query = EVERYTHING;
  @state() private found: Found | null = null;
  @state() private failure: string | null = null;
  @state() private busy = false;
  @state() private people: readonly { readonly id: string; readonly name: string }[] = [];
  private run = 0;
  private pause: number | null = null;

  private get words(): SearchTexts { return SEARCH_TEXTS[this.language]; }
  private get backwards(): boolean { return this.query.from !== '' && this.query.to !== '' && this.query.to < this.query.from; }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.search(0);
    void this.meet();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.pause !== null) window.clearTimeout(this.pause);
    this.run++;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[name="q"]')?.focus();
  }

  override render(): TemplateResult {
    const { words } = this;
    return html`<div class="page">
      <h1>${words.title}</h1>
      <form role="search" @submit=${this.submit}>
        <div class="words">
          <div>${icon('search', 20)}<input class="field" name="q" type="search" maxlength="200" aria-label=${words.field} placeholder=${words.placeholder}
            .value=${this.query.q} data-testid="search-words" @input=${(event: Event) => this.change('q', event, PAUSE)} /></div>
          <button class="button">${icon('search', 20)}<span>${words.submit}</span></button>
        </div>
        <div class="filters" role="group" aria-label=${words.filters}>${this.filters()}</div>
      </form>
      ${this.results()}
    </div>`;
  }

  private filters(): TemplateResult {
    const { words, query, agent } = this;
    const people = [...(agent ? [{ id: agent.id, name: words.self(agent.name) }] : []), ...this.people];
    return html`
      ${this.select('language', words.language, LANGUAGES.map((code) => [code, languageName(code, this.language)] as const))}
      ${this.select('outcome', words.outcome, Object.entries(words.outcomes))}
      ${this.select('agent', words.agent, people.map(({ id, name }) => [id, name] as const))}
      <label>${words.tag}<input class="field ${query.tag ? 'set' : ''}" name="tag" maxlength="40" autocapitalize="none" .value=${query.tag}
        @input=${(event: Event) => this.change('tag', event, PAUSE)} /></label>
      ${this.day('from', words.from)}${this.day('to', words.to)}
      ${this.backwards ? html`<p class="order" role="alert" id="order">${words.order}</p>` : nothing}`;
  }

  private select(name: keyof Query, label: string, options: readonly (readonly [string, string])[]): TemplateResult {
    const value = this.query[name];
    return html`<label>${label}<select class="field ${value ? 'set' : ''}" name=${name} @change=${(event: Event) => this.change(name, event)}>
      <option value="" ?selected=${value === ''}>${this.words.any}</option>
      ${options.map(([one, words]) => html`<option value=${one} ?selected=${one === value}>${words}</option>`)}
    </select></label>`;
  }

  private day(name: 'from' | 'to', label: string): TemplateResult {
    return html`<label>${label}<input class="field ${this.query[name] ? 'set' : ''}" type="date" name=${name} .value=${this.query[name]}
      aria-invalid=${this.backwards ? 'true' : nothing} aria-describedby=${this.backwards ? 'order' : nothing}
      @change=${(event: Event) => this.change(name, event)} /></label>`;
  }

  private results(): TemplateResult {
    const { words, found, failure } = this;
    const filtered = Object.entries(this.query).some(([name, value]) => name !== 'q' && value !== '');
    return html`<div class="count">
        <span role="status">${this.busy && found === null ? words.searching : found === null || failure !== null ? '' : html`<b>${words.found(found.total)}</b>${found.total > 1
          ? `, ${this.query.q.trim() === '' ? words.newest : words.best}` : ''}`}</span>
        ${filtered ? html`<button class="button plain small" type="button" @click=${this.clear}>${words.clear}</button>` : nothing}
      </div>
      <div role="alert">${failure === null ? nothing : html`<p class="failure">${icon('warning', 20)}<span>${failure}</span>
        <button class="button plain small" type="button" @click=${() => this.search(0)}>${words.again}</button></p>`}</div>
      ${found === null || failure !== null ? nothing : found.hits.length === 0 ? html`<p class="empty"><b>${words.emptyTitle}</b>${words.empty}</p>` : html`
        <ol class="hits" aria-label=${words.title} aria-busy=${this.busy ? 'true' : 'false'}>
          ${repeat(found.hits, (hit) => hit.conversation, (hit) => html`<li>${this.hit(hit)}</li>`)}</ol>
        ${this.end(found)}`}`;
  }

  private end(found: Found): TemplateResult {
    const { words } = this;
    const left = found.total - found.hits.length;
    if (left <= 0) return html`<p class="end">${words.all}</p>`;
    if (found.hits.length > LAST_OFFSET) return html`<p class="end">${words.narrow}</p>`;
    return html`<p class="more"><button class="button plain" type="button" data-testid="search-more" ?disabled=${this.busy}
      @click=${() => this.search(found.hits.length)}>${words.more(Math.min(left, PAGE))}</button></p>`;
  }

  private hit(hit: Hit): TemplateResult {
    const { words } = this;
    const { from, parts } = hit.snippet;
    return html`<button class="hit" type="button" data-testid="hit" data-conversation=${hit.conversation} @click=${() => this.choose(hit)}>
      <span class="top"><b class=${hit.customer === null ? 'nameless' : ''}>${hit.customer ?? words.unknown}</b>
        <time datetime=${hit.lastAt}>${moment(hit.lastAt, this.language)}</time></span>
      <span class="snippet ${from}"><span class="who">${words.speakers[from] ?? from}: </span>${parts.map((part) =>
        part.hit ? html`<mark>${part.text}</mark>` : part.text)}</span>
      <span class="marks">
        ${hit.outcome === null
          ? html`<span class="badge ${hit.owner === 'nobody' ? '' : 'blue'}">${words.owners[hit.owner]}</span>`
          : html`<span class="badge ${TONES[hit.outcome] ?? ''}">${words.outcomes[hit.outcome] ?? hit.outcome}</span>`}
        ${hit.agentName === null ? nothing : html`<span class="badge">${icon('person', 14)}${hit.agentName}</span>`}
        ${hit.language === null ? nothing : html`<span class="badge">${languageName(hit.language, this.language)}</span>`}
        ${hit.tags.map((tag) => html`<span class="badge tag">${tag}</span>`)}
      </span>
    </button>`;
  }

  private change(name: keyof Query, event: Event, pause = 0): void {
    this.query = { ...this.query, [name]: (event.currentTarget as HTMLInputElement | HTMLSelectElement).value };
    this.later(pause);
  }

  private clear(): void {
    this.query = { ...EVERYTHING, q: this.query.q };
    this.later(0);
    this.focus();
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    this.later(0);
  }

  private later(pause: number): void {
    if (this.pause !== null) window.clearTimeout(this.pause);
    this.pause = window.setTimeout(() => { this.pause = null; if (!this.backwards) void this.search(0); }, pause);
  }

  /** Asks for the page from `offset` on. Only the last question's answer counts, whatever comes in between. */
  private async search(offset: number): Promise<void> {
    const run = ++this.run;
    const before = offset === 0 ? [] : this.found?.hits ?? [];
    this.busy = true;
    this.failure = null;
    try {
      const found = decodeFound(await ask('GET', address(this.query, offset)));
      if (run !== this.run) return;
      // Between two pages the list may have moved: what is known already is not shown twice.
      const known = new Set(before.map((hit) => hit.conversation));
      this.found = { total: found.total, hits: [...before, ...found.hits.filter((hit) => !known.has(hit.conversation))] };
      if (before.length > 0) await this.goOn(before.length);
    } catch (failure) {
      if (run === this.run) this.failure = this.because(failure);
    } finally {
      if (run === this.run) this.busy = false;
    }
  }

  /** Reading goes on with the first hit that is new, since the button that brought it has moved away. */
  private async goOn(at: number): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.hit')[at]?.focus({ preventScroll: true });
  }

  private because(failure: unknown): string {
    const { errors } = this.words;
    const code = failure instanceof Refusal ? failure.code : 'other';
    const text = errors[code] ?? errors['other'] ?? '';
    return code === 'bad_request' && failure instanceof Refusal && failure.message !== '' ? `${text} (${failure.message})` : text;
  }

  /** Who can be searched for. Without that list the filter only has oneself. */
  private async meet(): Promise<void> {
    const answer = await ask('GET', '/desk/api/colleagues').catch(() => []);
    this.people = list(answer, (from) => ({ id: text(from, 'id'), name: text(from, 'name') }));
  }

  private choose(hit: Hit): void {
    this.dispatchEvent(new CustomEvent<string>('choose', { detail: hit.conversation }));
  }
}
