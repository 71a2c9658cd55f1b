import { expect, test } from 'vitest';
import { isLink } from './address';

test('addresses of the web and of mail become links', () => {
  expect(
    ['https://example.org', 'HTTP://example.org', ' https://example.org', 'mailto:a@harbor.test'].every(isLink),
  ).toBe(true);
});

test('anything else stays text', () => {
  const others = [
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'ftp://x',
    '//x.test',
    './a.md',
    '#a',
    '',
  ];
  expect(others.filter(isLink)).toEqual([]);
});
