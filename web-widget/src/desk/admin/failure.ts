import { Refusal } from '../rest';
import type { Wrongs } from './checks';
import type { AdminTexts } from './texts';

const NAMED = new Set(['invalid', 'in_use', 'conflict', 'other']);

/** A refusal in words: ours for what it means, then the server's where those name the place. */
export function refusalText(failure: unknown, words: AdminTexts): string {
  if (!(failure instanceof Refusal)) throw failure;
  const text = words.refused[failure.code] ?? words.refused['other'] ?? '';
  const known = failure.code in words.refused;
  return failure.message !== '' && (!known || NAMED.has(failure.code)) ? `${text} (${failure.message})` : text;
}

/** The refusal at the field that its message names, if the form has it, else at the form. */
export function refusalAt(failure: unknown, words: AdminTexts, fields: ReadonlySet<string>): Wrongs {
  const text = refusalText(failure, words);
  if (failure instanceof Refusal && failure.code === 'conflict' && fields.has('oidc')) return { oidc: text };
  const member = failure instanceof Refusal && failure.code === 'invalid' ? /[A-Za-z]+/.exec(failure.message)?.[0] ?? '' : '';
  return { [member !== '' && fields.has(member) ? member : 'form']: text };
}
