import { html, type TemplateResult } from 'lit';
import type { Belief } from '../../protocol/desk';
import { intentName } from '../intents';
import type { Language } from '../texts';

/** A belief with its certainty as a bar; the figure stands beside it, so the bar itself is only for the eye. */
export function belief({ label, confidence }: Belief, language: Language): TemplateResult {
  const percent = Math.round(confidence * 100);
  return html`<span class="belief"><span class="intent">${intentName(label, language)}</span><span class="bar" aria-hidden="true"
    ><i .style=${`width:${percent}%`}></i></span><span class="percent">${percent} %</span></span>`;
}
