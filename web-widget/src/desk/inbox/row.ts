import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../../design/icons';
import type { InboxRow } from '../../protocol/desk';
import { intentName } from '../intents';
import { clockOf, secondsUntil, type Urgency } from '../level';
import { type Language, TEXTS } from '../texts';

export interface RowContext {
  readonly language: Language;
  readonly me: string;
  readonly unread: boolean;
  readonly now: number;
}

const URGENCY: Readonly<Record<Urgency, IconName>> = { calm: 'clock', warn: 'bell', late: 'warning' };

/** What stands in a row of the inbox: why, how long, what was said last, and whose it is. */
export function row(one: InboxRow, context: RowContext): TemplateResult {
  const words = TEXTS[context.language];
  return html`
    <span class="head">
      ${context.unread ? html`<span class="unread"><span class="quiet">${words.unread}</span></span>` : nothing}
      ${one.reason === null ? nothing : html`<span class="badge ${tone(one.reason)}">${words.reasons[one.reason] ?? one.reason}</span>`}
      ${one.priority > 0 ? html`<span class="badge blue">${words.urgent}</span>` : nothing}
      ${one.ticket ? html`<span class="badge blue">${icon('mail', 14)}${words.ticket}</span>` : nothing}
      ${one.idle ? html`<span class="badge" title=${words.idleLong}>${words.idle}</span>` : nothing}
      ${clock(one, context)}
    </span>
    <span class="preview">${one.preview}</span>
    <span class="foot">
      ${one.language === '' ? nothing : html`<span class="language">${one.language}</span>`}
      ${one.tags.slice(0, 2).map((tag) => html`<span class="tag">${tag}</span>`)}
      ${one.tags.length > 2 ? html`<span class="tag">+${one.tags.length - 2}</span>` : nothing}
      ${one.intent === null ? nothing : html`<span class="intent">${intentName(one.intent, context.language)}</span>`}
      ${whose(one, context)}
    </span>`;
}

function clock(one: InboxRow, { language, now }: RowContext): TemplateResult {
  const words = TEXTS[language];
  const shown = clockOf(one, now);
  switch (shown.kind) {
    case 'level': {
      const meaning = words.level[one.level?.kind ?? 'next'][shown.urgency];
      return html`<span class="clock ${shown.urgency}" title=${meaning}>${icon(URGENCY[shown.urgency], 15)}<span class="quiet">${meaning} </span>${shown.text}</span>`;
    }
    case 'wait': return html`<span class="clock">${icon('clock', 15)}<span class="quiet">${words.waiting} </span>${shown.text}</span>`;
    case 'none': return one.waitsOn === 'shopper' && one.owner === 'agent' && !one.idle ? html`<span class="clock">${words.withShopper}</span>` : html`<span class="clock"></span>`;
  }
}

/** An offer under way says more than who has it now, since it is about to change. */
function whose(one: InboxRow, { language, me, now }: RowContext): TemplateResult {
  const words = TEXTS[language];
  if (one.offeredTo && secondsUntil(one.offeredTo.until, now) > 0) {
    return html`<span class="whose offered">${icon('bell', 14)}${one.offeredTo.agent === me ? words.offeredToYou : words.offeredTo(one.offeredTo.name)}</span>`;
  }
  if (one.owner !== 'agent') return html`<span class="whose">${one.owner === 'queue' ? '' : words.owner[one.owner]}</span>`;
  return html`<span class="whose">${icon('person', 14)}${one.agent === me ? words.yours : (one.agentName ?? one.agent)}</span>`;
}

export function tone(reason: string): string {
  if (reason === 'anger' || reason === 'failure') return 'bad';
  return reason === 'unhelpful' || reason === 'unsure' ? 'warn' : '';
}
