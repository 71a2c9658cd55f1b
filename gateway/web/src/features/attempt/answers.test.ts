import { expect, test } from 'vitest';
import type { Enrolment, PaperItem } from '../../api/types';
import { answeredCount, hasCaughtUp, takesSeveral } from './answers';

const item = (id: string, kind = 'single-choice'): PaperItem => ({ id, kind, prompt: '?', options: [], points: 1 });

test('only multiple choice takes several options', () => {
  expect(takesSeveral(item('a'))).toBe(false);
  expect(takesSeveral(item('a', 'multiple-choice'))).toBe(true);
});

test('an emptied answer does not count as answered', () => {
  expect(answeredCount([item('a'), item('b'), item('c')], { a: ['x'], b: [] })).toBe(1);
});

test('an enrolment has caught up when each topic of the paper is done', () => {
  const enrolment = {
    topics: [
      { id: 't', state: 'done' },
      { id: 'u', state: 'learning' },
    ],
  } as Enrolment;
  expect(hasCaughtUp(enrolment, ['t'])).toBe(true);
  expect(hasCaughtUp(enrolment, ['t', 'u'])).toBe(false);
  expect(hasCaughtUp(enrolment, ['gone'])).toBe(true);
});
