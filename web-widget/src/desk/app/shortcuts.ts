export type Shortcut = 'next' | 'previous' | 'claim' | 'reply' | 'overview';

const KEYS: Readonly<Record<string, Shortcut>> = { j: 'next', k: 'previous', c: 'claim', r: 'reply', '?': 'overview' };

/** What a key press means, or null: keys belong to the field that has the focus, and to the browser with a modifier. */
export function shortcut(event: KeyboardEvent): Shortcut | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  const target = event.composedPath()[0];
  if (target instanceof Element && target.matches('input, textarea, select, dialog *')) return null;
  return KEYS[event.key] ?? null;
}
