import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { base } from '../../design/base.css';
import { controls } from '../../design/controls.css';
import { star } from '../../design/icons';
import { tokens } from '../../design/tokens.css';
import type { Survey } from '../../protocol/conversation';
import type { Part } from '../../protocol/event';
import { TEXTS, type Texts } from '../texts';
import { surveyStyles } from './survey.css';

export interface Rating { readonly part: Part; readonly score: number; readonly comment: string }

/** What the shopper has answered; whatever was left out is not said. */
export interface Answers { readonly ratings: readonly Rating[]; readonly recommend: number | null }

const SCALE: readonly number[] = Array.from({ length: 11 }, (_, score) => score);

/**
 * The questions after the end: stars and a comment for each part, and a recommendation if it is asked. Fires `answer`.
 * Radio groups, so that arrows and screen readers know them.
 */
export class LotseSurvey extends LitElement {
  static override styles = [tokens, base, controls, surveyStyles];

  @property({ attribute: false }) words: Texts = TEXTS.en;
  @property({ attribute: false }) survey: Survey = { parts: [], recommend: false };
  @property({ attribute: false }) agent: string | null = null;
  @state() private scores: Partial<Record<Part, number>> = {};
  @state() private recommend: number | null = null;

  override render(): TemplateResult {
    const { words, survey } = this;
    const given = survey.parts.some((part) => this.scores[part] !== undefined) || this.recommend !== null;
    return html`<form data-testid="survey" aria-labelledby="title" @submit=${this.submit}>
      <h3 id="title">${words.rateTitle}</h3>
      ${survey.parts.map((part) => this.stars(part))}
      ${survey.recommend ? this.scale() : nothing}
      ${given ? html`<button class="button" data-testid="survey-send">${words.rate}</button>` : nothing}
    </form>`;
  }

  private stars(part: Part): TemplateResult {
    const { words } = this;
    const score = this.scores[part] ?? 0;
    return html`<fieldset data-testid="rate-${part}">
      <legend>${part === 'bot' ? words.rateBot : words.rateAgent(this.agent)}</legend>
      <div class="stars">
        ${words.stars.map((word, index) => html`<label class=${index < score ? 'lit' : ''}>
          <input type="radio" name=${part} value=${index + 1} aria-label=${words.starsOf(index + 1, word)}
            @change=${() => { this.scores = { ...this.scores, [part]: index + 1 }; }} />
          ${star(index < score, 28)}
        </label>`)}
        <span class="word" aria-hidden="true">${words.stars[score - 1] ?? ''}</span>
      </div>
      ${score === 0 ? nothing : html`<label class="comment">${words.comment}
        <textarea class="field" name="comment-${part}" rows="2" maxlength="2000"></textarea></label>`}
    </fieldset>`;
  }

  private scale(): TemplateResult {
    const { words } = this;
    const [low, high] = words.recommendEnds;
    return html`<fieldset data-testid="recommend">
      <legend>${words.recommend}</legend>
      <div class="scale">
        ${SCALE.map((score) => html`<label class=${score === this.recommend ? 'lit' : ''}>
          <input type="radio" name="recommend" value=${score} aria-label=${words.recommendOf(score)}
            @change=${() => { this.recommend = score; }} />
          <span aria-hidden="true">${score}</span>
        </label>`)}
      </div>
      <p class="ends" aria-hidden="true"><span>${low}</span><span>${high}</span></p>
    </fieldset>`;
  }

  protected override firstUpdated(): void {
    this.scrollIntoView({ block: 'nearest' });
  }

  /** The part that unfolds below must not stay hidden behind the composer. */
  protected override updated(changed: PropertyValues<this> & Map<string, unknown>): void {
    if (changed.has('scores') && Object.keys(this.scores).length === 1 && this.survey.parts.length === 1) {
      this.scrollIntoView({ block: 'end' });
    }
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const detail: Answers = {
      ratings: this.survey.parts.flatMap((part) => {
        const score = this.scores[part];
        return score === undefined ? [] : [{ part, score, comment: String(form.get(`comment-${part}`) ?? '').trim() }];
      }),
      recommend: this.survey.recommend ? this.recommend : null,
    };
    this.dispatchEvent(new CustomEvent<Answers>('answer', { detail }));
  }
}
