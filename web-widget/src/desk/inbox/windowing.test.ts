import { describe, expect, it } from 'vitest';
import { drawn, reveal, windowOf } from './windowing';

describe('windowing', () => {
  it('top_drawsTheFirstRowsAndSomeMore', () => expect(windowOf(2000, 100, 0, 800)).toEqual({ first: 0, end: 14 }));
  it('middle_drawsWhatIsSeenAndSomeAround', () => expect(windowOf(2000, 100, 50_050, 800)).toEqual({ first: 494, end: 515 }));
  it('end_stopsAtTheLastRow', () => expect(windowOf(2000, 100, 199_200, 800)).toEqual({ first: 1986, end: 2000 }));
  it('shortList_isDrawnWhole', () => expect(windowOf(3, 100, 0, 800)).toEqual({ first: 0, end: 3 }));
  it('scrolledBeyondAShrunkList_endsWithIt', () => expect(windowOf(5, 100, 5_000, 800)).toEqual({ first: 0, end: 5 }));
  it('unmeasured_drawsNothing', () => expect(windowOf(2000, 0, 0, 800)).toEqual({ first: 0, end: 0 }));

  it('everyScrollPosition_coversTheView', () => {
    for (let top = 0; top <= 2000 * 100 - 800; top += 333) {
      const { first, end } = windowOf(2000, 100, top, 800);
      expect(first * 100).toBeLessThanOrEqual(top);
      expect(end * 100).toBeGreaterThanOrEqual(top + 800);
      expect(end - first).toBeLessThan(25);
    }
  });

  it.each([[-1, [3, 4]], [3, [3, 4]], [1, [1, 3, 4]], [9, [3, 4, 9]]])('focused row %i is always drawn', (kept, expected) =>
    expect(drawn({ first: 3, end: 5 }, kept)).toEqual(expected));

  it.each([[1000, 0, 300], [200, 500, 200], [600, 500, 500]])('reveal what begins at %i from %i', (above, top, expected) =>
    expect(reveal(above, 100, top, 800)).toBe(expected));
});
