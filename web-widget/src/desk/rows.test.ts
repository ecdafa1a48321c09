import { describe, expect, it } from 'vitest';
import { inboxRow } from '../testing/rows';
import { Rows } from './rows';

const ids = (rows: Rows) => rows.all.map((row) => row.conversation).sort();

describe('rows', () => {
  it('firstPage_replaces_laterPagesAdd', () => {
    const rows = new Rows();
    rows.page([inboxRow('old')], false);
    rows.page([inboxRow('a')], true);
    rows.page([inboxRow('b')], false);
    expect(ids(rows)).toEqual(['a', 'b']);
  });

  it('reconnect_keepsTheListUntilTheLastPage', () => {
    const rows = new Rows();
    rows.page([inboxRow('a'), inboxRow('b')], false);
    rows.restart();
    rows.page([inboxRow('a')], true);
    expect(ids(rows)).toEqual(['a', 'b']);
    rows.change([inboxRow('d')], []);
    rows.page([inboxRow('c')], false);
    expect(ids(rows)).toEqual(['a', 'c', 'd']);
  });

  it('brokenPaging_beginsAnew', () => {
    const rows = new Rows();
    rows.page([inboxRow('a')], true);
    rows.restart();
    rows.page([inboxRow('b')], false);
    expect(ids(rows)).toEqual(['b']);
  });

  it('changeBetweenPages_isNewerThanThePage', () => {
    const rows = new Rows();
    rows.page([inboxRow('a')], true);
    rows.change([inboxRow('b', { seq: 9 })], ['c']);
    rows.page([inboxRow('b', { seq: 2 }), inboxRow('c')], false);
    expect(ids(rows)).toEqual(['a', 'b']);
    expect(rows.get('b')?.seq).toBe(9);
  });

  it('unchanged_isTheSameArray', () => {
    const rows = new Rows();
    rows.page([inboxRow('a')], false);
    const before = rows.all;
    expect(rows.all).toBe(before);
    rows.change([inboxRow('b')], []);
    expect(rows.all).not.toBe(before);
  });
});
