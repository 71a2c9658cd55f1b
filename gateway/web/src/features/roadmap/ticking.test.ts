import { expect, test } from 'vitest';
import { enrolment, topic } from './samples';
import { withAnswer, withState } from './ticking';

const before = enrolment(topic('a'), topic('b', 'learning'));

test('a tick shows at once but leaves the number to the server', () => {
  const after = withState(before, { topicId: 'a', state: 'done' });
  expect(after.topics.map((t) => t.state)).toEqual(['done', 'learning']);
  expect(after.progress).toEqual(before.progress);
});

test('topics that are not touched stay the same objects, so that their rows need not be drawn again', () => {
  expect(withState(before, { topicId: 'a', state: 'done' }).topics[1]).toBe(before.topics[1]);
});

test('the answer brings the number, and takes evidence away that no longer holds', () => {
  const vouched = enrolment({ ...topic('a', 'done'), evidence: 'self' });
  const progress = { percent: 0, settled: 0, counted: 3 };
  const after = withAnswer(vouched, { topic: { id: 'a', state: 'pending' }, progress });
  expect(after.progress).toBe(progress);
  expect(after.topics[0]).toEqual({ ...topic('a'), evidence: undefined });
});
