import { expect, it } from 'vitest';
import { cookie } from './api';

it('cookie_isFoundByItsWholeName', () => {
  expect(cookie('XSRF-TOKEN', 'a=1; X-XSRF-TOKEN=no; XSRF-TOKEN=a%3Db')).toBe('a=b');
  expect(cookie('XSRF-TOKEN', '')).toBeNull();
});
