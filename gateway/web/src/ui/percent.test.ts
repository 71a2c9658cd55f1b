import { expect, test } from 'vitest';
import { percentLabel, settledLabel } from './percent';

test('a percent is written as it is, without rounding anew', () => {
  expect(percentLabel(0)).toBe('0%');
  expect(percentLabel(33)).toBe('33%');
  expect(percentLabel(100)).toBe('100%');
});

test('one topic is singular', () => {
  expect(settledLabel(0, 1)).toBe('0 of 1 topic');
  expect(settledLabel(3, 10)).toBe('3 of 10 topics');
});
