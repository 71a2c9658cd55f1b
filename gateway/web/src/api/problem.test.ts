import { expect, test } from 'vitest';
import { ApiError, inWords, mayPass } from './problem';

const problem = { title: 'No', status: 409, code: 'x.y' };

test('a locked topic names everything that is missing', () => {
  const error = new ApiError({ ...problem, code: 'progress.topic.locked', value: ['Vectors', 'Matrices'] });
  expect(inWords(error)).toEqual({ title: 'No', detail: 'First settle: Vectors, Matrices' });
});

test('field errors are joined with what was expected', () => {
  const error = new ApiError({ ...problem, errors: [{ path: 'name', expected: 'a text' }] });
  expect(inWords(error).detail).toBe('name: expected a text');
});

test('what was expected is shown when nothing more is known', () => {
  expect(inWords(new ApiError({ ...problem, expected: 'a number' })).detail).toBe('Expected: a number');
});

test('a problem that does not say what to do is told with what helps', () => {
  expect(inWords(new ApiError({ ...problem, status: 403 })).detail).toMatch(/administrator/);
  expect(inWords(new ApiError({ ...problem, status: 503, requestId: 'r-1' })).detail).toMatch(/in a minute.*r-1/);
  for (let status = 400; status < 600; status++) {
    expect(inWords(new ApiError({ ...problem, status })).detail).not.toBe('');
  }
});

test('a broken connection is told in words', () => {
  expect(inWords(new TypeError('Failed to fetch')).title).toBe('The platform cannot be reached');
});

test('a missing role is named', () => {
  const lacking = new ApiError({ ...problem, status: 403, expected: 'one of the roles [mentor, admin]' });
  expect(inWords(lacking).detail).toBe('It takes one of the roles mentor, admin. Ask an administrator for it.');
});

test('only what may pass is worth trying again', () => {
  const of = (status: number) => mayPass(new ApiError({ ...problem, status }));
  expect([400, 401, 403, 404, 409, 422].filter(of)).toEqual([]);
  expect([429, 500, 502, 503, 504].every(of)).toBe(true);
  expect(mayPass(new TypeError('Failed to fetch'))).toBe(true);
});
