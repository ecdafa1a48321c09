import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { icon, type IconName } from '../../design/icons';
import { tokens } from '../../design/tokens.css';
import type { Agent } from '../../protocol/desk';
import type { Language } from '../texts';
import { adminStyles } from './admin.css';
import './confirm/confirm';
import type { LotseConfirm } from './confirm/confirm';
import './copy/copy';
import './hours/hours';
import './people/people';
import './replies/replies';
import './teams/teams';
import { ADMIN_TEXTS } from './texts';

const SECTIONS = ['people', 'teams', 'hours', 'replies', 'copy'] as const;
type SectionName = (typeof SECTIONS)[number];

const ICONS: Record<SectionName, IconName> = { people: 'person', teams: 'anchor', hours: 'clock', replies: 'note', copy: 'page' };

/** The administration of people, teams, hours and canned replies. Only for admins; for others it says so. */
@customElement('lotse-admin')
export class LotseAdmin extends LitElement {
  static override styles = [tokens, base, controls, adminStyles];

  @property() language: Language = 'en';
  @property({ attribute: false }) agent: Agent | null = null;
  @state() private section: SectionName = 'people';
  private readonly onUnload = (event: BeforeUnloadEvent): void => { if (this.dirty) event.preventDefault(); };

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.onUnload);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.onUnload);
  }

  /** Whether something is typed and not saved. */
  get dirty(): boolean {
    return (this.renderRoot.querySelector('.content > *') as { readonly dirty?: boolean } | null)?.dirty ?? false;
  }

  /** True if nothing is lost by leaving, or the reader does not mind: to be asked before this is taken away. */
  async mayLeave(): Promise<boolean> {
    if (!this.dirty) return true;
    return await this.renderRoot.querySelector<LotseConfirm>('.admin > lotse-confirm')?.ask(ADMIN_TEXTS[this.language].discard) ?? true;
  }

  override render(): TemplateResult {
    const words = ADMIN_TEXTS[this.language];
    if (this.agent?.role !== 'admin') return html`<p class="forbidden">${words.forbidden}</p>`;
    return html`<div class="admin"><nav aria-label=${words.sections}>
        <h1>${words.title}</h1>
        <ul class="tabs">${SECTIONS.map((name) => html`<li><button type="button" data-testid="section-${name}" aria-current=${name === this.section ? 'page' : nothing}
          @click=${() => this.go(name)}>${icon(ICONS[name], 20)}${words[name]}</button></li>`)}</ul>
      </nav>
      <div class="content">${this.content()}</div>
      <lotse-confirm></lotse-confirm></div>`;
  }

  private content(): TemplateResult {
    switch (this.section) {
      case 'people': return html`<lotse-people .language=${this.language}></lotse-people>`;
      case 'teams': return html`<lotse-teams .language=${this.language}></lotse-teams>`;
      case 'hours': return html`<lotse-hours .language=${this.language}></lotse-hours>`;
      case 'replies': return html`<lotse-replies .language=${this.language}></lotse-replies>`;
      case 'copy': return html`<lotse-copy .language=${this.language}></lotse-copy>`;
    }
  }

  private async go(name: SectionName): Promise<void> {
    if (!(await this.mayLeave())) return;
    this.section = name;
    await this.updateComplete;
    this.renderRoot.querySelector('.content')?.scrollTo(0, 0);
    this.renderRoot.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}
