import { expect, test } from 'vitest';
import type { Attempt, LedgerLine } from '../../api/types';
import { isProved, passedWith, vouchingAttempts } from './passes';
import { paper, topic } from './samples';

const vouched = (id: string) => ({ ...topic(id, 'done'), evidence: 'assessment' });
const line = (topicId: string, by: string, evidence = 'assessment') => ({ topicId, by, evidence }) as LedgerLine;
const attempt = (paperId: string, percent: number, passed = true) =>
  ({ paperId, grade: { percent, passed } }) as Attempt;

test('a paper is proved when a paper vouches for each of its topics', () => {
  expect(isProved(paper('p', 'a', 'b'), [vouched('a'), vouched('b')])).toBe(true);
  expect(isProved(paper('p', 'a', 'b'), [vouched('a'), topic('b', 'done')])).toBe(false);
  expect(isProved(paper('p'), [])).toBe(false);
});

test('the ledger names the attempts, each once, and nobody who ticked', () => {
  const ledger = [line('a', 'learner', 'self'), line('a', 't1'), line('b', 't1'), line('c', 't2')];
  expect(vouchingAttempts(paper('p', 'a', 'b'), ledger)).toEqual(['t1']);
});

test('only a pass of the same paper has its per cent, the best one', () => {
  const attempts = [undefined, attempt('p', 80), attempt('p', 90), attempt('other', 100), attempt('p', 95, false)];
  expect(passedWith(paper('p'), attempts)).toBe(90);
  expect(passedWith(paper('p'), [attempt('other', 100)])).toBeUndefined();
});
