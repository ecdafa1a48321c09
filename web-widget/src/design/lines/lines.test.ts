import { expect, it } from 'vitest';
import { markup } from '../../testing/markup';
import { lines } from './lines';

it('points_areIndented_wordsAreKept', () => {
  const drawn = markup(lines('Wir haben:\n• Jacken\n2. Mützen\n30 Tage Rückgabe'));
  expect(drawn.match(/said point/g)).toHaveLength(2);
  for (const line of ['Wir haben:', '• Jacken', '2. Mützen', '30 Tage Rückgabe']) expect(drawn).toContain(`>${line}<`);
});
