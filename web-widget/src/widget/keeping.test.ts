import { describe, expect, it } from 'vitest';
import { browserTickets, tabUnsent } from './keeping';

/** A browser's storage that can be made to refuse. */
class FakeStorage {
  full = false;
  readonly items = new Map<string, string>();
  getItem(key: string): string | null { return this.items.get(key) ?? null; }
  setItem(key: string, value: string): void {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.items.set(key, value);
  }
  removeItem(key: string): void { this.items.delete(key); }
}

const setup = () => {
  const storage = new FakeStorage();
  return { storage, open: () => storage as unknown as Storage };
};
const forbidden = (): Storage => { throw new DOMException('no', 'SecurityError'); };
const ticket = (token: string) => ({ conversation: 'c-1', token });

describe('the ticket', () => {
  it('isKeptInTheBrowser', () => {
    const { open } = setup();
    browserTickets(open).write(ticket('t1'));
    expect(browserTickets(open).read()).toEqual(ticket('t1'));
  });

  it('ofAFullStorage_isTheNewest_notTheOneItStillHolds', () => {
    const { storage, open } = setup();
    const tickets = browserTickets(open);
    tickets.write(ticket('t1'));
    storage.full = true;
    tickets.write(ticket('t2'));
    expect(tickets.read()).toEqual(ticket('t2'));
  });

  it('livesAsLongAsThePage_whereStorageIsForbidden', () => {
    const tickets = browserTickets(forbidden);
    tickets.write(ticket('t1'));
    expect(tickets.read()).toEqual(ticket('t1'));
    tickets.forget();
    expect(tickets.read()).toBeNull();
  });
});

describe('the unsent', () => {
  it('outlivesThePage_andIsGoneWhenNothingIsLeft', () => {
    const { storage, open } = setup();
    const said = { type: 'message', cid: '0198f2a4-c1d0-7e3f-9a51-c0ffee123456', text: 'Hallo' } as const;
    tabUnsent(open).write([said]);
    expect(tabUnsent(open).read()).toEqual([said]);
    tabUnsent(open).write([]);
    expect(storage.items.size).toBe(0);
  });

  it.each(['', 'null', '{}', '[1,null,{"cid":5}]', 'x'])('thatCannotBeRead_isNothing: %s', (raw) => {
    const { storage, open } = setup();
    storage.items.set('lotse-unsent', raw);
    expect(tabUnsent(open).read()).toEqual([]);
  });

  it('isForgottenWithThePage_whereStorageIsForbidden', () => {
    tabUnsent(forbidden).write([]);
    expect(tabUnsent(forbidden).read()).toEqual([]);
  });
});
