import { expect, it } from 'vitest';
import { hashOf, routeOf, sectionsOf } from './route';

it.each([
  ['', 'desk', null], ['#inbox', 'desk', null], ['#c-1', 'desk', 'c-1'], ['#overview', 'overview', null], ['#search', 'search', null],
  ['#admin', 'admin', null], ['#%', 'desk', '%'],
] as const)('route %s', (hash, view, conversation) => expect(routeOf(hash)).toEqual({ view, conversation }));

it('hash_leadsBack', () => {
  expect(routeOf(hashOf('desk', 'c-ä/1'))).toEqual({ view: 'desk', conversation: 'c-ä/1' });
  expect(routeOf(hashOf('overview', 'c-1')).view).toBe('overview');
});

it('sections_dependOnTheRole', () => {
  expect(sectionsOf('agent')).toEqual(['desk', 'search']);
  expect(sectionsOf('supervisor')).toContain('overview');
  expect(sectionsOf('supervisor')).not.toContain('admin');
  expect(sectionsOf('admin')).toContain('admin');
});
