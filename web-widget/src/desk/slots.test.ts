import { describe, expect, it } from 'vitest';
import { slotName, telUrl } from './slots';
import { TEXTS } from './texts';

const FLOWS = import.meta.glob<string>(['../../../training-data/dialogs/flows/*.yaml', '../../../training-data/dialogs/slots.yaml'], { query: '?raw', import: 'default', eager: true });

/** What the flows ask for, what they share the asking of, and what they say back in braces. */
function slotsOfTheFlows(): string[] {
  const found = Object.entries(FLOWS).flatMap(([path, yaml]) => [
    ...[...yaml.matchAll(/^ *- ask: *(\w+)/gm)].map((match) => match[1]),
    ...[...yaml.matchAll(/\{(\w+)\}/g)].map((match) => match[1]),
    ...(path.endsWith('/slots.yaml') ? [...yaml.matchAll(/^(\w+):/gm)].map((match) => match[1]) : []),
  ]);
  return [...new Set(found.filter((name) => name !== undefined))].sort();
}

describe('slotName', () => {
  it('worksForUnknownSlots', () => {
    expect(slotName('order_number', 'de')).toBe('Bestellnummer');
    expect(slotName('gift_wrap', 'de')).toBe('Gift wrap');
  });

  it('everySlotOfTheFlows_hasANameInBothLanguages', () => {
    const slots = slotsOfTheFlows();
    expect(slots).toEqual(expect.arrayContaining(['phone', 'callback_time', 'order_number', 'cancel_order', 'email']));
    for (const { slots: names } of [TEXTS.de, TEXTS.en]) expect(slots.filter((name) => !(name in names))).toEqual([]);
  });
});

it.each([
  ['040 123456', 'tel:040123456'], ['+49 (0)40 / 12 34-56', 'tel:+4940123456'], ['0044 20 7946 0000', 'tel:00442079460000'],
  ['(040) 123456', 'tel:040123456'], ['known_phone', null], ['javascript:1', null],
])('telUrl %s', (number, url) => expect(telUrl(number)).toBe(url));
