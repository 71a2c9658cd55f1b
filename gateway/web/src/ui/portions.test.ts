import { expect, test } from 'vitest';
import { node } from './samples';
import { isLong, portionsOf, sizeOf } from './portions';

const topics = (count: number, prefix = 't') =>
  Array.from({ length: count }, (_, index) => node(`${prefix}${index}`, 'topic'));

test('what stands below counts', () => {
  expect(sizeOf([node('s', 'stage', topics(3))])).toBe(4);
  expect([isLong(topics(300)), isLong(topics(301))]).toEqual([false, true]);
});

test('portions keep the order and leave nothing out', () => {
  const all = topics(18_000);
  const portions = portionsOf(all);
  expect(portions.flat()).toEqual(all);
  expect(Math.max(...portions.map((portion) => portion.length))).toBe(60);
});

test('a large section stands alone, small ones share', () => {
  const portions = portionsOf([
    node('a', 'section', topics(20, 'a')),
    node('b', 'section', topics(20, 'b')),
    node('c', 'section', topics(500, 'c')),
    node('d', 'topic'),
  ]);
  expect(portions.map((portion) => portion.map(({ id }) => id))).toEqual([['a', 'b'], ['c'], ['d']]);
});
