import { expect, test } from 'vitest';
import type { LedgerLine } from '../../api/types';
import { changeOf, doneBy, isVouchedFor } from './evidence';
import { topic } from './samples';

const line = (from: string, to: string, evidence?: string, by = 'l') => ({ from, to, evidence, by }) as LedgerLine;

test('a paper about what was ticked before proves it and does not change it', () => {
  expect(changeOf(line('done', 'done', 'assessment'))).toBe('proved by an assessment (ticked before)');
  expect(changeOf(line('pending', 'done', 'assessment'))).toBe('pending to done');
});

test('who made a change is told in words', () => {
  expect(doneBy(line('pending', 'done', 'self'), 'l')).toBe('learner');
  expect(doneBy(line('pending', 'done', 'assessment', 'attempt-1'), 'l')).toBe('a passed paper');
});

test('what the learner said stays theirs to undo', () => {
  const resting = (evidence?: string) => isVouchedFor({ ...topic('a', 'done'), evidence });
  expect([undefined, 'self', 'import'].filter(resting)).toEqual([]);
  expect(['assessment', 'mentor', 'credit'].every(resting)).toBe(true);
});
