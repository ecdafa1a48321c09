export type View = 'desk' | 'search' | 'overview' | 'admin';

/** What the address's hash names: a section of the desk, or a conversation in it. */
export interface Route { readonly view: View; readonly conversation: string | null }

const SECTIONS: readonly View[] = ['search', 'overview', 'admin'];

export function routeOf(hash: string): Route {
  const named = decode(hash.replace(/^#/, ''));
  const view = SECTIONS.find((one) => one === named);
  if (view) return { view, conversation: null };
  return { view: 'desk', conversation: named === '' || named === 'inbox' ? null : named };
}

/** The hash of a section; of the inbox with the conversation that is open in it. */
export function hashOf(view: View, conversation: string | null): string {
  if (view !== 'desk') return `#${view}`;
  return conversation === null ? '#inbox' : `#${encodeURIComponent(conversation)}`;
}

/** The sections that somebody of this role may see. */
export function sectionsOf(role: string): readonly View[] {
  if (role === 'admin') return ['desk', 'search', 'overview', 'admin'];
  return role === 'supervisor' ? ['desk', 'search', 'overview'] : ['desk', 'search'];
}

/** A hash that somebody typed may be no valid encoding. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
