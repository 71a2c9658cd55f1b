import { expect, test } from 'vitest';
import { calendarDay } from './dates';

test('a date without a zone is the same day everywhere', () => {
  expect(calendarDay('2026-09-01')).toBe('1 September 2026');
});
