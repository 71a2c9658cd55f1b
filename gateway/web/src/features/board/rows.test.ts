import { expect, test } from 'vitest';
import type { BoardRow, Member } from '../../api/types';
import { meanPercent, namedRows } from './rows';

const row = (learnerId: string, percent: number, settled = percent): BoardRow => ({
  learnerId,
  enrolmentId: `c~${learnerId}`,
  percent,
  settled,
  counted: 100,
  stages: [],
});
const member = (id: string, name: string): Member => ({ id, name, email: `${id}@harbor.test`, roles: ['learner'] });

test('the furthest come first, equals by name', () => {
  const rows = namedRows(
    [row('a', 10), row('b', 50), row('c', 10)],
    [member('a', 'Zoe'), member('b', 'Max'), member('c', 'Ana')],
  );
  expect(rows.map((r) => r.name)).toEqual(['Max', 'Ana', 'Zoe']);
});

test('of equal percent who has settled more comes first', () => {
  expect(namedRows([row('a', 10, 1), row('b', 10, 2)], []).map((r) => r.learnerId)).toEqual(['b', 'a']);
});

test('who has no name is shown by e-mail, who has left is said to have', () => {
  expect(namedRows([row('a', 1), row('b', 0)], [member('a', '')]).map((r) => r.name)).toEqual([
    'a@harbor.test',
    'Former member',
  ]);
});

test('an empty board has no mean', () => {
  expect(meanPercent([])).toBeUndefined();
  expect(meanPercent([row('a', 1), row('b', 2)])).toBe(1);
});
