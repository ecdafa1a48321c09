import { expect, it } from 'vitest';
import { slotName, slotValue } from './slots';

it('slotName_worksForUnknownSlots', () => {
  expect(slotName('order_number', 'de')).toBe('Bestellnummer');
  expect(slotName('gift_wrap', 'de')).toBe('Gift wrap');
});

it('slotValue_translatesChoicesOnly', () => {
  expect(slotValue('return_reason', 'fit', 'de')).toBe('Passt nicht');
  expect(slotValue('return_reason', 'kratzt', 'de')).toBe('kratzt');
  expect(slotValue('order_number', 'HK-204511', 'en')).toBe('HK-204511');
});
