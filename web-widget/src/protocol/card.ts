import { isShape, list, type Shape, text, textOrNull } from './shape';

export type Tone = 'neutral' | 'good' | 'warn' | 'bad';
export type StepState = 'done' | 'current' | 'open';

export interface Badge { readonly label: string; readonly tone: Tone }
export interface Fact { readonly label: string; readonly value: string }
export interface Step { readonly label: string; readonly at: string | null; readonly state: StepState }
export interface Link { readonly label: string; readonly url: string }

/** A picture of one thing, whatever the thing is. Only the title is always there. */
export interface Card {
  readonly title: string;
  readonly subtitle: string | null;
  readonly badge: Badge | null;
  readonly image: string | null;
  readonly facts: readonly Fact[];
  readonly timeline: readonly Step[];
  readonly link: Link | null;
}

const TONES: readonly Tone[] = ['neutral', 'good', 'warn', 'bad'];
const STATES: readonly StepState[] = ['done', 'current', 'open'];

export function decodeCard(from: Shape): Card {
  const badge = isShape(from['badge']) ? from['badge'] : null;
  const link = isShape(from['link']) ? from['link'] : null;
  return {
    title: text(from, 'title'),
    subtitle: textOrNull(from, 'subtitle'),
    badge: badge && {
      label: text(badge, 'label'),
      tone: TONES.find((tone) => tone === badge['tone']) ?? 'neutral',
    },
    image: textOrNull(from, 'image'),
    facts: list(from['facts'], (fact) => ({ label: text(fact, 'label'), value: text(fact, 'value') })),
    timeline: list(from['timeline'], (step) => ({
      label: text(step, 'label'),
      at: textOrNull(step, 'at'),
      state: STATES.find((state) => state === step['state']) ?? 'open',
    })),
    link: link && { label: text(link, 'label'), url: text(link, 'url') },
  };
}

/** The address if it leads to a page, else null: what the log brings must never become `javascript:`. */
export function safeUrl(url: string | null): string | null {
  if (url === null) return null;
  return /^(https?:\/\/|\/(?!\/)|mailto:|tel:)/i.test(url.trim()) ? url.trim() : null;
}
