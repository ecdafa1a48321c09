export interface ExcerptLine { readonly number: number; readonly text: string; readonly wrong: boolean }

/** The line that is wrong and `around` lines on both sides, numbered from 1; empty if the text has no such line. */
export function excerpt(text: string, line: number, around = 3): readonly ExcerptLine[] {
  const all = text.split(/\r\n|\r|\n/);
  if (line < 1 || line > all.length) return [];
  return all.flatMap((content, index) => (Math.abs(index + 1 - line) <= around ? [{ number: index + 1, text: content, wrong: index + 1 === line }] : []));
}
