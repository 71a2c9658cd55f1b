import { afterEach, expect, test, vi } from 'vitest';
import { api } from './client';
import { ApiError } from './problem';
import { csrfToken, whenLoggedOut } from './transport';

afterEach(() => whenLoggedOut(() => undefined));

function answering(...answers: { status?: number; body: unknown }[]) {
  const asked: { url: string; init: RequestInit }[] = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    asked.push({ url, init });
    const next = answers.shift();
    return Promise.resolve(new Response(JSON.stringify(next?.body), { status: next?.status ?? 200 }));
  });
  return asked;
}

test('the CSRF token is found among other cookies', () => {
  expect(csrfToken('a=b; XSRF-TOKEN=x%2Fy; c=d')).toBe('x/y');
  expect(csrfToken('NOT-XSRF-TOKEN=x')).toBe('');
});

test('a tick sends the state and the CSRF header', async () => {
  document.cookie = 'XSRF-TOKEN=secret';
  const asked = answering({ body: {} });
  await api.tick('harbor', 'c~l', 't/1', 'done');
  expect(asked[0]?.url).toBe('/api/v1/orgs/harbor/enrolments/c~l/topics/t%2F1');
  expect(asked[0]?.init.body).toBe('{"state":"done"}');
  expect(asked[0]?.init.headers).toMatchObject({ 'X-XSRF-TOKEN': 'secret' });
});

test('a board is read to its end', async () => {
  const asked = answering({ body: { learners: [1], next: 'n 1' } }, { body: { learners: [2] } });
  expect(await api.board('harbor', 'c')).toEqual([1, 2]);
  expect(asked[1]?.url).toContain('&cursor=n%201');
});

test('an answer that cannot be read is a problem, not a lost connection', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>')));
  await expect(api.session()).rejects.toThrow('The answer cannot be read');
});

test('a problem is thrown with its body, and 401 is told to the app', async () => {
  const loggedOut = vi.fn();
  whenLoggedOut(loggedOut);
  answering({ status: 401, body: { title: 'Log in', code: 'access.unauthenticated' } });
  await expect(api.cohorts('harbor')).rejects.toThrow(ApiError);
  expect(loggedOut).toHaveBeenCalledOnce();
});

test.each([
  ['knots.md', 'text/markdown'],
  ['knots.JSON', 'application/json'],
  ['knots.zip', 'application/zip'],
])('the file %s is imported as %s, as it is', async (name, type) => {
  document.cookie = 'XSRF-TOKEN=secret';
  const asked = answering({ status: 201, body: {} });
  const file = new File(['# Knots'], name);
  await api.importRoadmap('harbor', { file, title: 'Knots & more', key: 'k1' });
  expect(asked[0]?.url).toBe('/api/v1/orgs/harbor/roadmaps/imports?title=Knots%20%26%20more');
  expect(asked[0]?.init.body).toBe(file);
  expect(asked[0]?.init.headers).toMatchObject({
    'Content-Type': type,
    'Idempotency-Key': 'k1',
    'X-XSRF-TOKEN': 'secret',
  });
});
