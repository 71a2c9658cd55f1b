import { expect, test } from 'vitest';
import { publicPage } from './sharing';

test('what anyone may read has a page, and nothing else has one', () => {
  expect(publicPage('/api/v1/public/roadmaps/harbor/01abc')).toBe('/public/harbor/01abc');
  expect(publicPage(undefined)).toBeNull();
  expect(publicPage('/api/v1/orgs/harbor/roadmaps/01abc')).toBeNull();
});
