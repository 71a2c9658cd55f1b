import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { expect, test, vi } from 'vitest';
import type { Enrolment } from '../../api/types';
import { RoadmapPage } from './RoadmapPage';
import { node } from '../../ui/samples';
import { enrolment, topic } from './samples';

const outline = [
  { ...node('s', 'stage', [node('a', 'topic'), node('b', 'topic', [], 'a')]), outcome: 'You can **sail**.' },
];

/** A server with one enrolment, whose ticks are answered by `tick`. */
function serving(of: Enrolment, tick: () => { status: number; body: unknown }, subject = 'l') {
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const answer = (body: unknown, status = 200) => Promise.resolve(new Response(JSON.stringify(body), { status }));
    if (init.method === 'PUT') {
      const { status, body } = tick();
      return answer(body, status);
    }
    if (url === '/session') {
      return answer({ authenticated: true, subject, name: 'L', organizations: {} });
    }
    if (url.includes('/editions/')) {
      return answer({ roadmapId: 'r', edition: 1, title: 'Roadmap', publishedAt: '', outline });
    }
    if (url.includes('/papers')) {
      return answer({ title: 'Too many requests', code: 'request.too-many' }, 429);
    }
    return answer(url.endsWith('/enrolments/c~l') ? of : { items: [] });
  });
  render(
    <MantineProvider>
      <Notifications />
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <MemoryRouter initialEntries={['/orgs/harbor/enrolments/c~l']}>
          <Routes>
            <Route path="/orgs/:org/enrolments/:id" element={<RoadmapPage />} />
          </Routes>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

test('a tick brings the number that the server says', async () => {
  const of = enrolment(topic('a'), topic('b'));
  serving(of, () => {
    of.topics[0] = topic('a', 'done');
    of.progress = { percent: 67, settled: 2, counted: 3 };
    return { status: 200, body: { topic: { id: 'a', state: 'done' }, progress: of.progress } };
  });
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Title a' }));
  await waitFor(() => expect(screen.getByTestId('progress-percent').textContent).toBe('67%'));
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Title a' }).checked).toBe(true);
});

test('a refused tick is taken back and told in words', async () => {
  // The page does not know of the lock yet.
  serving(enrolment(topic('a'), topic('b')), () => ({
    status: 409,
    body: { title: 'Something has to be settled before', code: 'progress.topic.locked', value: ['Title a'] },
  }));
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Title b' }));
  expect(await screen.findByText('First settle: Title a')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Title b' }).checked).toBe(false);
});

const described = (element: HTMLElement) =>
  document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent?.trim();

test('what cannot be ticked says why and takes no click', async () => {
  const proved = { ...topic('a', 'done'), evidence: 'assessment' };
  serving(enrolment(proved, topic('b', 'pending', true)), () => ({ status: 500, body: {} }));
  for (const [name, why] of [
    ['Title a', 'Proved by an assessment; this cannot be undone here.'],
    ['Title b', 'Locked. First settle: what it builds on'],
  ] as const) {
    const tick = await screen.findByRole<HTMLInputElement>('checkbox', { name });
    const state = screen.getByRole<HTMLSelectElement>('combobox', { name: `State of ${name}` });
    expect([tick.disabled, state.disabled]).toEqual([true, true]);
    expect([described(tick), described(state)]).toEqual([why, why]);
  }
});

test('what was ticked before its lock came can be taken back, and no more', async () => {
  serving(enrolment(topic('a'), topic('b', 'done', true)), () => ({ status: 500, body: {} }));
  expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Title b' })).disabled).toBe(false);
  const state = screen.getByRole<HTMLSelectElement>('combobox', { name: 'State of Title b' });
  expect([...state.options].filter((option) => !option.disabled).map((option) => option.value)).toEqual([
    'pending',
    'done',
  ]);
});

test('the learner is led to the start, who accompanies them to the board', async () => {
  serving(enrolment(topic('a'), topic('b')), () => ({ status: 500, body: {} }));
  expect((await screen.findByRole('link', { name: 'All my roadmaps' })).getAttribute('href')).toBe('/');
  cleanup();
  serving(enrolment(topic('a'), topic('b')), () => ({ status: 500, body: {} }), 'mentor');
  const board = await screen.findByRole('link', { name: 'Back to the board' });
  expect(board.getAttribute('href')).toBe('/orgs/harbor/cohorts/c');
});

test('somebody else can look but not tick', async () => {
  serving(enrolment(topic('a'), topic('b')), () => ({ status: 500, body: {} }), 'mentor');
  expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Title a' })).disabled).toBe(true);
  expect(screen.queryByRole('combobox')).toBeNull();
});

test("a stage's outcome is read as Markdown", async () => {
  serving(enrolment(topic('a'), topic('b')), () => ({ status: 500, body: {} }));
  expect((await screen.findByText('sail')).tagName).toBe('STRONG');
});

test('papers that could not be read say so, and what to do', async () => {
  serving(enrolment(topic('a'), topic('b')), () => ({ status: 500, body: {} }));
  expect(await screen.findByText('Too many requests')).toBeTruthy();
  expect(screen.getByText('Wait a minute, then try again.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});
