import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { lotseMark } from '../../design/icons';
import { tokens } from '../../design/tokens.css';
import { type Language, TEXTS } from '../texts';
import { companyLogin, enter, type Entry } from './entry';
import { LOGIN_TEXTS } from './texts';

/** The login form, and the way to the company's login if there is one. Fires `entered` when the server has taken the password. */
@customElement('lotse-login')
export class LotseLogin extends LitElement {
  static override styles = [tokens, base, controls, css`
    :host {
      display: grid;
      place-items: center;
      min-height: 100dvh;
      padding: 24px;
      background: radial-gradient(120% 80% at 50% 0, var(--harbour-tint), var(--paper) 70%);
    }
    main {
      width: min(400px, 100%);
      padding: 40px 32px 32px;
      border: 1px solid var(--line);
      border-radius: 24px;
      background: var(--surface);
      box-shadow: var(--shadow-high);
    }
    .mark {
      display: grid;
      place-items: center;
      width: 64px;
      height: 64px;
      border-radius: 20px;
      background: var(--harbour);
      color: var(--on-harbour);
    }
    h1 {
      margin-top: 20px;
      font-size: 1.625rem;
      letter-spacing: -0.015em;
    }
    main > p {
      margin: 4px 0 24px;
      color: var(--ink-soft);
    }
    form {
      display: grid;
      gap: 16px;
    }
    label {
      display: grid;
      gap: 6px;
      font-size: 0.9375rem;
      font-weight: 600;
    }
    .field {
      font-weight: 400;
    }
    .or {
      display: flex;
      align-items: center;
      gap: 12px;
      margin: 20px 0 16px;
      color: var(--ink-soft);
      font-size: 0.875rem;
    }
    .or::before,
    .or::after {
      content: '';
      flex: 1;
      height: 1px;
      background: var(--line);
    }
    .company {
      width: 100%;
      text-align: center;
      overflow-wrap: anywhere;
    }
    .error {
      padding: 10px 14px;
      border-radius: 12px;
      background: var(--bad-tint);
      color: var(--bad);
      font-size: 0.9375rem;
    }
  `];

  @property() language: Language = 'en';
  @state() private failure: Exclude<Entry, 'entered'> | null = null;
  @state() private company: string | null = null;
  @state() private busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void companyLogin().then((name) => { this.company = name; });
  }

  override render(): TemplateResult {
    const more = LOGIN_TEXTS[this.language];
    const words = TEXTS[this.language].login;
    return html`<main>
      <span class="mark">${lotseMark(40)}</span>
      <h1>Lotse Desk</h1>
      <p>${words.lead}</p>
      <form @submit=${this.submit}>
        <label>${words.user}<input class="field" name="username" autocomplete="username" autocapitalize="none" required
          data-testid="login-user" /></label>
        <label>${words.password}<input class="field" name="password" type="password" autocomplete="current-password" required
          data-testid="login-password" /></label>
        <div role="alert">${this.failure === null ? nothing : html`<p class="error">
          ${typeof this.failure === 'object' ? more.wait(this.failure.wait) : words[this.failure]}</p>`}</div>
        <button class="button" data-testid="login-submit" ?disabled=${this.busy}>${words.submit}</button>
      </form>
      ${this.company === null ? nothing : html`<p class="or">${more.or}</p>
        <a class="button plain company" href="/desk/login/oidc" data-testid="login-company">${more.company(this.company)}</a>`}
    </main>`;
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    this.busy = true;
    this.failure = null;
    const entry = await enter(String(form.get('username')), String(form.get('password')));
    this.busy = false;
    if (entry === 'entered') this.dispatchEvent(new CustomEvent('entered'));
    else this.failure = entry;
  }
}
