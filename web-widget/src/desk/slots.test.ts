import { expect, it } from 'vitest';
import { slotName } from './slots';

it('slotName_worksForUnknownSlots', () => {
  expect(slotName('order_number', 'de')).toBe('Bestellnummer');
  expect(slotName('gift_wrap', 'de')).toBe('Gift wrap');
});
