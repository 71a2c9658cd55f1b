import { Notifications } from '@mantine/notifications';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { expect, test, vi } from 'vitest';
import { LOGGED_OUT, queries } from '../../api/queries';
import type { Role } from '../../api/types';
import { ImportPage } from './ImportPage';

/** The page as somebody with these roles in harbor opens it. */
function opening(...roles: Role[]) {
  const client = new QueryClient();
  client.setQueryData(queries.session().queryKey, {
    ...LOGGED_OUT,
    authenticated: true,
    organizations: { harbor: roles },
  });
  return render(
    <MantineProvider>
      <Notifications />
      <QueryClientProvider client={client}>
        <MemoryRouter initialEntries={['/orgs/harbor/roadmaps/import']}>
          <Routes>
            <Route path="/orgs/:org/roadmaps/import" element={<ImportPage />} />
          </Routes>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

test('who is no author is told so before they fill anything in', () => {
  opening('learner');
  expect(screen.getByText(/It takes the role author in harbor/)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

/** Imports a file at a server that answers so; gives the keys of all tries. */
async function importing(...answers: [status: number, body: unknown][]) {
  const keys: (string | undefined)[] = [];
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    keys.push((init.headers as Record<string, string>)['Idempotency-Key']);
    const [status, body] = answers.shift() ?? [500, {}];
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  });
  const { container } = opening('author');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Import' }).disabled).toBe(true);
  const input = container.querySelector<HTMLInputElement>('input[type=file]');
  await userEvent.upload(input as HTMLInputElement, new File(['# Knots'], 'knots.md'));
  await userEvent.click(screen.getByRole('button', { name: 'Import' }));
  return keys;
}

const report = {
  stages: 2,
  sections: 0,
  topics: 10,
  resources: 0,
  notes: 0,
  mended: 0,
  lostWords: ['bowline'],
  lostLinks: [],
  unsure: ['Is "Misc" a stage?'],
};

test('an import says what it made, what it lost and what it is not sure of', async () => {
  await importing([201, { roadmapId: 'r1', title: 'Knots', report }]);
  expect(await screen.findByText('Imported as a draft: 2 stages and 10 topics.')).toBeTruthy();
  expect(screen.getByText('bowline')).toBeTruthy();
  expect(screen.getByText('Is "Misc" a stage?')).toBeTruthy();
  expect(screen.queryByText(/These links/)).toBeNull();
  expect(screen.getByRole('link', { name: 'Look at the draft' }).getAttribute('href')).toBe('/orgs/harbor/roadmaps/r1');
});

test('an import that lost nothing says so', async () => {
  await importing([201, { roadmapId: 'r1', title: 'Knots', report: { ...report, lostWords: [], unsure: [] } }]);
  expect(
    await screen.findByText('The importer counted words and links of both sides and found none missing.'),
  ).toBeTruthy();
});

test('a refusal is told in words, and the same file sent again is the same wish', async () => {
  const keys = await importing(
    [422, { title: 'The document has no structure', code: 'catalog.import.no-structure', expected: 'headings' }],
    [201, { roadmapId: 'r1', title: 'Knots', report }],
  );
  expect(await screen.findByText('The document has no structure')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Import' }));
  expect(await screen.findByText('Knots')).toBeTruthy();
  expect(keys[0]).toBeTruthy();
  expect(keys[1]).toBe(keys[0]);
});
