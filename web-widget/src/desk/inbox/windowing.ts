/** The part of a long list that is drawn: the rows `first` up to, not including, `end`. */
export interface Window { readonly first: number; readonly end: number }

/** Rows beyond each edge that are drawn too, so that a quick scroll shows no gap. */
const OVERSCAN = 6;

/** Which of `total` rows, all `row` pixels high, are seen in a view of `height` pixels scrolled down by `top`. */
export function windowOf(total: number, row: number, top: number, height: number): Window {
  if (row <= 0) return { first: 0, end: 0 };
  const seen = Math.floor(Math.max(0, top) / row);
  const first = Math.max(0, Math.min(seen, total) - OVERSCAN);
  return { first, end: Math.min(total, Math.ceil((Math.max(0, top) + height) / row) + OVERSCAN) };
}

/** The indices to draw: the window's, and one more that must not vanish, since it has the focus. */
export function drawn({ first, end }: Window, kept: number): number[] {
  const indices = Array.from({ length: Math.max(0, end - first) }, (_, place) => first + place);
  if (kept >= 0 && kept < first) indices.unshift(kept);
  if (kept >= end) indices.push(kept);
  return indices;
}

/** How far to scroll so that a row which begins at `above` is wholly in view; the present `top` if it is already. */
export function reveal(above: number, row: number, top: number, height: number): number {
  if (above < top) return above;
  return Math.max(top, above + row - height);
}
