import { expect, test } from 'vitest';
import { calendarDay, startLabel } from './dates';

test('a date without a zone is the same day everywhere', () => {
  expect(calendarDay('2026-09-01')).toBe('1 September 2026');
});

test.each([
  ['2026-11-22', 'Starts on 22 November 2026'],
  ['2026-11-21', 'Starts today'],
  ['2026-09-07', 'Began on 7 September 2026'],
])('of a start on %s it is said: %s', (date, said) => {
  expect(startLabel(date, 'Europe/Berlin', new Date('2026-11-20T23:30:00Z'))).toBe(said);
});

test('a zone that the browser does not know is no obstacle', () => {
  expect(startLabel('2026-09-07', 'Moon/Crater', new Date('2026-11-20T12:00:00Z'))).toMatch(/^Began/);
});
