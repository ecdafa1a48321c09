/** A reply that the team has prepared. Its texts may hold {name}, {agent} and {order}. */
export interface CannedReply {
  readonly shortcut: string;
  readonly text: Readonly<Record<string, string>>;
}

export interface Variables { readonly name: string | null; readonly agent: string; readonly order: string | null }

/** A `/` with letters after it, that the caret stands behind: where it begins, and what was typed after it. */
export interface Slash { readonly from: number; readonly query: string }

/** The slash at the caret, or null. One within a word or an address is none. */
export function slashAt(text: string, caret: number): Slash | null {
  const found = /(?:^|\s)\/([\p{L}\p{N}-]*)$/u.exec(text.slice(0, caret));
  if (!found) return null;
  const query = found[1] ?? '';
  return { from: caret - query.length - 1, query };
}

/** The text in the shopper's language, or in the other one if the team has written only that. */
export function textOf(reply: CannedReply, language: string): string {
  return reply.text[language] ?? Object.values(reply.text)[0] ?? '';
}

/** The replies that fit what was typed: first those whose shortcut begins so, then where it occurs, then by their text. */
export function matching(replies: readonly CannedReply[], query: string, language: string): CannedReply[] {
  const wanted = query.toLowerCase();
  const rank = (reply: CannedReply): number => {
    const shortcut = reply.shortcut.toLowerCase();
    if (shortcut.startsWith(wanted)) return 0;
    if (shortcut.includes(wanted)) return 1;
    return wanted.length > 1 && textOf(reply, language).toLowerCase().includes(wanted) ? 2 : 3;
  };
  return replies.map((reply) => ({ reply, rank: rank(reply) }))
    .filter((one) => one.rank < 3)
    .sort((a, b) => a.rank - b.rank || a.reply.shortcut.localeCompare(b.reply.shortcut))
    .map((one) => one.reply);
}

/** A text with what is known. An unknown name goes with the blank before it; an unknown order stays, to be filled by hand. */
export function filled(text: string, { name, agent, order }: Variables): string {
  // One pass, and by functions: a name with a brace or a dollar sign is a name.
  return text.replaceAll(/(\s?)\{(name|agent|order)\}/g, (open, blank: string, variable: string) => {
    switch (variable) {
      case 'name': return name === null ? '' : blank + name;
      case 'agent': return blank + agent;
      default: return order === null ? open : blank + order;
    }
  });
}

/** The first variable that is still to be filled by hand, as a range of the text, or null. */
export function hole(text: string): readonly [from: number, to: number] | null {
  const found = /\{(?:name|agent|order)\}/.exec(text);
  return found ? [found.index, found.index + found[0].length] : null;
}
