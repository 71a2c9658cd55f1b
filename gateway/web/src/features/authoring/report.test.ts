import { expect, test } from 'vitest';
import { countsOf } from './report';

const nothing = {
  stages: 0,
  sections: 0,
  topics: 0,
  resources: 0,
  notes: 0,
  mended: 0,
  lostWords: [],
  lostLinks: [],
  unsure: [],
};

test('what was made is counted, what was not is left out', () => {
  expect(countsOf({ ...nothing, stages: 2, topics: 10, resources: 1 })).toBe('2 stages, 10 topics and 1 resource');
  expect(countsOf({ ...nothing, topics: 1 })).toBe('1 topic');
  expect(countsOf(nothing)).toBe('nothing');
});
