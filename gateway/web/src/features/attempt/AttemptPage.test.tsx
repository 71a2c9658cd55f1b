import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { expect, test, vi } from 'vitest';
import type { Attempt, PaperSummary } from '../../api/types';
import { AttemptPage } from './AttemptPage';
import { PaperPage } from './PaperPage';

const attempt: Attempt = {
  attemptId: 't1',
  paperId: 'p',
  enrolmentId: 'c~l',
  title: 'Glass',
  state: 'open',
  items: [
    {
      id: 'i',
      kind: 'single-choice',
      prompt: 'A **tube** holds <em> what?',
      options: [
        { id: 'x', text: 'some `air`' },
        { id: 'y', text: '1. water' },
      ],
      points: 1,
    },
  ],
  answers: { i: ['y'] },
};

const paper: PaperSummary = {
  paperId: 'p',
  title: 'Glass',
  topics: ['a'],
  passMark: 70,
  itemCount: 1,
  points: 1,
  state: 'published',
};

/** A page of paper or attempt at a server that has the paper p and this attempt. */
function showing(address: string, of: Attempt = attempt, client = new QueryClient()) {
  vi.stubGlobal('fetch', (url: string) => {
    const answer = (body: unknown) => Promise.resolve(new Response(JSON.stringify(body)));
    if (url.includes('/attempts/')) {
      return answer(of);
    }
    return answer(
      url.includes('/papers') ? { items: [paper] } : { enrolmentId: 'c~l', roadmapId: 'r', edition: 1, topics: [] },
    );
  });
  render(
    <MantineProvider>
      <QueryClientProvider client={client}>
        <MemoryRouter initialEntries={[`/orgs/harbor/enrolments/c~l/papers/${address}`]}>
          <Routes>
            <Route path="/orgs/:org/enrolments/:id/papers/:paperId" element={<PaperPage />} />
            <Route path="/orgs/:org/enrolments/:id/papers/:paperId/attempts/:attemptId" element={<AttemptPage />} />
          </Routes>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return client;
}

const radio = (name: string) => screen.findByRole<HTMLInputElement>('radio', { name });

test('what is not answered is asked about before it is submitted', async () => {
  showing('p/attempts/t1', { ...attempt, answers: {} });
  (await screen.findByRole('button', { name: 'Submit' })).click();
  expect(await screen.findByText(/0 of 1 answered. What is not answered counts as wrong/)).toBeTruthy();
  const calls = vi.spyOn(globalThis, 'fetch');
  screen.getByRole('button', { name: 'Submit all the same' }).click();
  await waitFor(() =>
    expect(calls.mock.calls.map(([url]) => url)).toContain('/api/v1/orgs/harbor/attempts/t1/submission'),
  );
});

test('an attempt that is opened again shows what was answered, here or elsewhere', async () => {
  const client = showing('p/attempts/t1');
  expect((await radio('1. water')).checked).toBe(true);
  cleanup();
  showing('p/attempts/t1', { ...attempt, answers: { i: ['x'] } }, client);
  await waitFor(async () => expect((await radio('some air')).checked).toBe(true));
});

test('prompts and options are read as Markdown, and tags stay words', async () => {
  showing('p/attempts/t1');
  expect((await screen.findByText('tube')).tagName).toBe('STRONG');
  expect(screen.getByText('air').tagName).toBe('CODE');
  expect(screen.getByText(/holds <em> what/)).toBeTruthy();
});

test('a result says once what was chosen', async () => {
  const mark = { itemId: 'i', score: 0, possible: 1, explanation: 'You chose nothing; correct is “some `air`”.' };
  const grade = { score: 0, possible: 1, percent: 0, passed: false, marks: [mark] };
  showing('p/attempts/t1', { ...attempt, state: 'submitted', answers: {}, grade });
  expect(await screen.findByText(/You chose nothing/)).toBeTruthy();
  expect(screen.queryByText('You did not answer.')).toBeNull();
  expect(screen.getByText('air').tagName).toBe('CODE');
});

test('a paper that was begun here is gone on with', async () => {
  const client = showing('p/attempts/t1');
  await radio('1. water');
  cleanup();
  showing('p', attempt, client);
  expect((await screen.findByRole('link', { name: 'Go on' })).getAttribute('href')).toMatch(/attempts\/t1$/);
  expect(screen.queryByRole('button', { name: 'Start' })).toBeNull();
});

test('a paper that is not known to be begun is started', async () => {
  showing('p');
  expect(await screen.findByRole('button', { name: 'Start' })).toBeTruthy();
});

test('where there is no such paper nothing can be started', async () => {
  showing('unknown');
  expect(await screen.findByRole('heading', { name: 'There is no such paper' })).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
