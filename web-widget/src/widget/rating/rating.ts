import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { star } from '../../design/icons';
import { tokens } from '../../design/tokens.css';
import { TEXTS, type Texts } from '../texts';

export interface Rating { readonly score: number; readonly comment: string }

/** One to five stars and a comment. Fires `rate`. A radio group, so that arrows and screen readers know it. */
export class LotseRating extends LitElement {
  static override styles = [tokens, base, controls, css`
    :host {
      display: block;
      scroll-margin-bottom: 20px;
    }
    form {
      display: grid;
      gap: 12px;
      margin-top: 20px;
      padding: 18px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--surface);
      box-shadow: var(--shadow-low);
    }
    legend {
      padding: 0;
      font-weight: 650;
    }
    .stars {
      display: flex;
      margin-top: 4px;
      margin-left: -6px;
    }
    label {
      position: relative;
      display: grid;
      place-items: center;
      width: 44px;
      height: 44px;
      border-radius: 12px;
      color: var(--edge);
      cursor: pointer;
    }
    label.lit {
      color: var(--buoy);
    }
    label:has(:focus-visible) {
      outline: 2px solid var(--link);
    }
    .stars input {
      position: absolute;
      inset: 0;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }
    .word {
      align-self: center;
      margin-left: 8px;
      color: var(--ink-soft);
      font-size: 0.9375rem;
    }
    .comment {
      display: grid;
      place-items: stretch;
      width: auto;
      height: auto;
      gap: 6px;
      color: var(--ink-soft);
      font-size: 0.875rem;
      cursor: auto;
    }
    textarea {
      resize: vertical;
      color: var(--ink);
      font-size: 1rem;
    }
    .button {
      justify-self: start;
      background: var(--accent);
      color: var(--on-accent);
    }
  `];

  @property({ attribute: false }) words: Texts = TEXTS.en;
  @state() private score = 0;

  override render(): TemplateResult {
    const { words, score } = this;
    return html`<form data-testid="rating" @submit=${this.submit}>
      <fieldset>
        <legend>${words.rateTitle}</legend>
        <div class="stars">
          ${words.stars.map((word, index) => html`<label class=${index < score ? 'lit' : ''}>
            <input type="radio" name="score" value=${index + 1} aria-label=${words.starsOf(index + 1, word)}
              @change=${() => { this.score = index + 1; }} />
            ${star(index < score, 28)}
          </label>`)}
          <span class="word" aria-hidden="true">${words.stars[score - 1] ?? ''}</span>
        </div>
      </fieldset>
      ${score === 0 ? nothing : html`
        <label class="comment">${words.comment}<textarea class="field" name="comment" rows="2" maxlength="2000"></textarea></label>
        <button class="button">${words.rate}</button>`}
    </form>`;
  }

  /** The part that unfolds below must not stay hidden behind the composer. */
  protected override updated(changed: PropertyValues): void {
    if (changed.has('score') && this.score > 0) this.scrollIntoView({ block: 'end' });
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const comment = new FormData(event.currentTarget as HTMLFormElement).get('comment');
    const detail: Rating = { score: this.score, comment: typeof comment === 'string' ? comment.trim() : '' };
    this.dispatchEvent(new CustomEvent<Rating>('rate', { detail }));
  }
}
