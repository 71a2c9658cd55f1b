import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { expect, test, vi } from 'vitest';
import type { Validation } from '../../api/authoring';
import { node } from '../../ui/samples';
import { DraftPage } from './DraftPage';

const fine: Validation = { publishable: true, errors: [], errorCount: 0, warnings: [], warningCount: 0 };
const draft = {
  roadmapId: 'r',
  title: 'Knots',
  revision: 1,
  notes: [],
  outline: [
    {
      ...node('s', 'stage', [{ ...node('a', 'topic'), hidden: true } as ReturnType<typeof node>]),
      label: 'Stage 1 —',
      description: 'First **things**',
    },
  ],
};

/** A server with the draft and one more edition for each time it is published; gives what was published. */
function serving(validation: Validation, unchanged = false) {
  const published: unknown[] = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const answer = (body: unknown) => Promise.resolve(new Response(JSON.stringify(body)));
    if (init.method === 'POST' && unchanged) {
      const problem = { title: 'The draft is the same as the newest edition', code: 'catalog.edition.unchanged' };
      return Promise.resolve(new Response(JSON.stringify(problem), { status: 409 }));
    }
    if (init.method === 'POST') {
      published.push(JSON.parse(init.body as string));
      return answer({ edition: published.length });
    }
    if (url.endsWith('/visibility')) {
      return answer({ roadmapId: 'r', visibility: 'organization' });
    }
    if (url.endsWith('/validation')) {
      return answer(validation);
    }
    if (url.endsWith('/editions')) {
      const items = published.map((_, index) => ({ number: index + 1, publishedAt: '2026-09-01T10:00:00Z' }));
      return answer({ items });
    }
    return answer(draft);
  });
  render(
    <MantineProvider>
      <Notifications />
      <QueryClientProvider client={new QueryClient()}>
        <MemoryRouter initialEntries={['/orgs/harbor/roadmaps/r']}>
          <Routes>
            <Route path="/orgs/:org/roadmaps/:id" element={<DraftPage />} />
          </Routes>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return published;
}

test('what stands in the way is shown, and nothing can be published', async () => {
  serving({
    publishable: false,
    errors: [{ path: 'Knots > Sails', value: 'a stage without topics', expected: 'at least one topic' }],
    errorCount: 1,
    warnings: [{ path: 'Knots > Ropes', value: 'the insecure link http://x', expected: 'https' }],
    warningCount: 1,
  });
  expect(await screen.findByText('1 error in the way of publishing')).toBeTruthy();
  expect(screen.getByText('Knots > Sails')).toBeTruthy();
  expect(screen.getByText(/Found a stage without topics. Needed: at least one topic./)).toBeTruthy();
  expect(screen.getByText('1 warning to look at')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /Publish/ }).disabled).toBe(true);
});

test('a draft is published with its notes, and the edition is listed', async () => {
  const published = serving(fine);
  await userEvent.type(await screen.findByRole('textbox', { name: 'Notes' }), 'All new');
  const button = screen.getByRole<HTMLButtonElement>('button', { name: /Publish/ });
  await waitFor(() => expect(button.disabled).toBe(false));
  await userEvent.click(button);
  expect(await screen.findByText('Edition 1 is published')).toBeTruthy();
  expect(await screen.findByText('Edition 1')).toBeTruthy();
  expect(published).toEqual([{ notes: 'All new' }]);
  expect(await screen.findByText(/nothing new to publish/)).toBeTruthy();
  await waitFor(() => expect(button.disabled).toBe(true));
});

test('a draft that nothing was changed in is no fault', async () => {
  serving(fine, true);
  const button = await screen.findByRole<HTMLButtonElement>('button', { name: /Publish/ });
  await waitFor(() => expect(button.disabled).toBe(false));
  await userEvent.click(button);
  expect(await screen.findByText(/nothing new to publish/)).toBeTruthy();
  expect(button.disabled).toBe(true);
  expect(screen.queryByRole('alert', { name: /same as/ })).toBeNull();
  expect(screen.queryByText('The draft is the same as the newest edition')).toBeNull();
});

test('the draft unfolds from its stages down, and tells what editions leave out', async () => {
  serving(fine);
  const stage = await screen.findByRole('button', { name: /^Stage 1 Title s/ });
  expect(screen.queryByText('Title a')).toBeNull();
  await userEvent.click(stage);
  expect(screen.getByText('things').tagName).toBe('STRONG');
  expect(screen.getByText('Title a')).toBeTruthy();
  expect(screen.getByText('left out of editions')).toBeTruthy();
});
