import type { Tab } from '../lists';

/** What a key means at the desk. */
export type Shortcut =
  | 'next' | 'previous' | 'open' | 'claim' | 'reply' | 'note' | 'transfer' | 'resolve' | 'accept' | 'decline'
  | 'search' | 'overview' | 'back' | `tab-${Tab}`;

/** A key press as far as its meaning depends on it. */
export interface Press {
  readonly key: string;
  /** Ctrl, or ⌘ on a Mac. */
  readonly ctrl: boolean;
  readonly alt: boolean;
  /** The focus is in a field, to which letters belong. */
  readonly inField: boolean;
  /** A dialog is open, which has its own keys. */
  readonly inDialog: boolean;
}

const LETTERS: Readonly<Record<string, Shortcut>> = {
  j: 'next', k: 'previous', c: 'claim', r: 'reply', n: 'note', t: 'transfer', e: 'resolve', a: 'accept', d: 'decline', '?': 'overview',
};
const AFTER_G: Readonly<Record<string, Shortcut>> = { m: 'tab-mine', q: 'tab-queue', w: 'tab-waiting', l: 'tab-all' };
/** How long a `g` waits for its second letter. */
const SEQUENCE = 1_500;

/** Every shortcut with the keys that the overview shows for it; the keys of a sequence one after the other. */
export const KEYMAP: readonly (readonly [Shortcut | 'send' | 'canned', readonly string[]])[] = [
  ['next', ['j']], ['previous', ['k']], ['open', ['Enter']],
  ['tab-mine', ['g', 'm']], ['tab-queue', ['g', 'q']], ['tab-waiting', ['g', 'w']], ['tab-all', ['g', 'l']], ['search', ['Ctrl', 'K']],
  ['accept', ['a']], ['decline', ['d']],
  ['claim', ['c']], ['reply', ['r']], ['note', ['n']], ['canned', ['/']], ['send', ['Ctrl', 'Enter']],
  ['transfer', ['t']], ['resolve', ['e']], ['overview', ['?']], ['back', ['Esc']],
];

/** Reads presses one after the other; it remembers a `g`. `letters` says whether single letters count. */
export class Keymap {
  private gAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly now: () => number) {}

  read({ key, ctrl, alt, inField, inDialog }: Press, letters: boolean): Shortcut | null {
    const afterG = this.now() - this.gAt < SEQUENCE;
    this.gAt = Number.NEGATIVE_INFINITY;
    if (inDialog || alt) return null;
    if (ctrl) return key.toLowerCase() === 'k' ? 'search' : null;
    if (key === 'Escape') return 'back';
    if (inField || !letters) return null;
    if (afterG) return AFTER_G[key] ?? null;
    if (key === 'g') this.gAt = this.now();
    return LETTERS[key] ?? null;
  }
}

/** What the browser tells about a press. */
export function pressOf(event: KeyboardEvent): Press {
  const path = event.composedPath();
  const target = path[0];
  return {
    key: event.isComposing ? '' : event.key,
    ctrl: event.ctrlKey || event.metaKey,
    alt: event.altKey,
    inField: target instanceof Element && target.matches('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]'),
    inDialog: path.some((one) => one instanceof HTMLDialogElement),
  };
}
