import { expect, test } from 'vitest';
import { leavesUnder, stageToOpen, topicsById, waitingFor } from './outline';
import { node } from '../../ui/samples';
import { topic } from './samples';

const outline = [
  node('s1', 'stage', [node('a', 'topic'), node('b', 'topic', [node('b1', 'topic'), node('b2', 'topic')])]),
  node('s2', 'stage', [node('c', 'topic', [], 'a'), node('d', 'topic')], 'b'),
];

test('leaves are the topics without topics below them, in reading order', () => {
  expect(outline.flatMap(leavesUnder).map((leaf) => leaf.id)).toEqual(['a', 'b1', 'b2', 'c', 'd']);
});

test('a section without topics has no leaf', () => {
  expect(leavesUnder(node('x', 'section'))).toEqual([]);
});

test('a locked topic waits for its own prerequisites and for those above it', () => {
  const topics = topicsById([topic('a'), topic('b1', 'done'), topic('b2'), topic('c', 'pending', true), topic('d')]);
  expect(waitingFor(outline, topics)).toEqual(new Map([['c', 'Title b, Title a']]));
});

test('what is settled is not waited for, skipped counts as settled', () => {
  const topics = topicsById([
    topic('a', 'skipped'),
    topic('b1', 'done'),
    topic('b2', 'learning'),
    topic('c', 'pending', true),
  ]);
  expect(waitingFor(outline, topics).get('c')).toBe('Title b');
});

test('the first stage with something left opens, the first one when all is done', () => {
  const done = ['a', 'b1', 'b2'].map((id) => topic(id, 'done'));
  expect(stageToOpen(outline, topicsById([...done, topic('c'), topic('d')]))).toBe('s2');
  expect(stageToOpen(outline, topicsById([...done, topic('c', 'done'), topic('d', 'done')]))).toBe('s1');
  expect(stageToOpen([], new Map())).toBeUndefined();
});
