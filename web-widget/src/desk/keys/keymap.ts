import { sectionsOf } from '../app/route';
import type { Tab } from '../lists';
import { leads } from '../standing';

/** What a key means at the desk. */
export type Shortcut =
  | 'next' | 'previous' | 'open' | 'claim' | 'reply' | 'note' | 'transfer' | 'resolve' | 'accept' | 'decline'
  | 'takeover' | 'available' | 'tags' | `suggestion-${1 | 2 | 3}` | 'search' | 'overview' | 'back' | `tab-${Tab}` | `section-${'overview' | 'admin'}`;

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
  o: 'takeover', v: 'available', '#': 'tags', 1: 'suggestion-1', 2: 'suggestion-2', 3: 'suggestion-3',
};
const AFTER_G: Readonly<Record<string, Shortcut>> = { m: 'tab-mine', q: 'tab-queue', w: 'tab-waiting', l: 'tab-all', o: 'section-overview', a: 'section-admin' };
/** How long a `g` waits for its second letter. */
const SEQUENCE = 1_500;

/** A row of the overview of shortcuts. */
export type Listed = Exclude<Shortcut, `suggestion-${number}`> | 'send' | 'canned' | 'suggestion';

/** Every shortcut with the keys that the overview shows for it; the keys of a sequence one after the other. */
export const KEYMAP: readonly (readonly [Listed, readonly string[]])[] = [
  ['next', ['j']], ['previous', ['k']], ['open', ['Enter']],
  ['tab-mine', ['g', 'm']], ['tab-queue', ['g', 'q']], ['tab-waiting', ['g', 'w']], ['tab-all', ['g', 'l']],
  ['section-overview', ['g', 'o']], ['section-admin', ['g', 'a']], ['search', ['Ctrl', 'K']],
  ['accept', ['a']], ['decline', ['d']], ['available', ['v']],
  ['claim', ['c']], ['takeover', ['o']], ['reply', ['r']], ['note', ['n']], ['canned', ['/']], ['suggestion', ['1', '2', '3']], ['send', ['Ctrl', 'Enter']],
  ['tags', ['#']], ['transfer', ['t']], ['resolve', ['e']], ['overview', ['?']], ['back', ['Esc']],
];

/** The shortcuts of somebody of this role: the others would do nothing. */
export function keysFor(role: string): typeof KEYMAP {
  const sections: readonly string[] = sectionsOf(role).map((view) => `section-${view}`);
  return KEYMAP.filter(([name]) => (name.startsWith('section-') ? sections.includes(name) : name !== 'takeover' || leads(role)));
}

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
