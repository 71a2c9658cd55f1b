import { expect, test } from 'vitest';
import { counted, estimateLabel, fullTitle, labelAlone, learned, titleAlone } from './wording';

test('estimates read as a person would say them', () => {
  expect(estimateLabel({ min: 1, max: 2, unit: 'months' })).toBe('1 to 2 months');
  expect(estimateLabel({ min: 1, max: 1, unit: 'hours' })).toBe('1 hour');
  expect(estimateLabel({ min: 0.5, max: 0.5, unit: 'day' })).toBe('0.5 days');
});

test.each([
  ['Stage 1 —', 'Stage 1'],
  ['Phase 2:', 'Phase 2'],
  ['Module 0 -', 'Module 0'],
  ['Step 3.', 'Step 3'],
  ['Week 4', 'Week 4'],
  ['1.', '1.'],
  ['2)', '2)'],
  ['—', '—'],
])('the label %s is shown as %s', (label, shown) => {
  expect(labelAlone(label)).toBe(shown);
});

test.each([
  ['Stage 1 —', 'Stage 1'],
  ['— Foundations', 'Foundations'],
  ['Hand-set type', 'Hand-set type'],
  ['-Wall and other flags', '-Wall and other flags'],
  ['—', '—'],
  ['— · · ·', '— · · ·'],
])('the title %s is shown as %s', (title, shown) => {
  expect(titleAlone(title)).toBe(shown);
});

test('label and title stand in one line without a dangling dash', () => {
  expect(fullTitle({ label: 'Stage 1 —', title: 'Foundations' })).toBe('Stage 1 Foundations');
  expect(fullTitle({ title: 'Foundations' })).toBe('Foundations');
});

test('one is singular, none is not', () => {
  expect([0, 1, 2].map((count) => counted(count, 'topic'))).toEqual(['0 topics', '1 topic', '2 topics']);
});

test('a cohort is told with its roadmap and edition', () => {
  const cohort = { roadmapId: 'r', edition: 2 };
  expect(learned(cohort, [{ roadmapId: 'r', title: 'Knots' }])).toBe('Knots, edition 2');
  expect(learned(cohort)).toBe('Edition 2');
});
