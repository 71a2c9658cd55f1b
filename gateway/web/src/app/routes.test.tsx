import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect, test, vi } from 'vitest';
import { LOGGED_OUT, queries } from '../api/queries';
import type { Session } from '../api/types';
import { node } from '../ui/samples';
import { routes } from './routes';

function opened(address: string, session: Session) {
  const client = new QueryClient();
  client.setQueryData(queries.session().queryKey, session);
  render(
    <MantineProvider>
      <QueryClientProvider client={client}>
        <RouterProvider router={createMemoryRouter(routes, { initialEntries: [address] })} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

test('a public roadmap is open to read for who is not logged in', async () => {
  const edition = {
    org: 'harbor',
    title: 'Knots',
    edition: 2,
    publishedAt: '2026-09-01T10:00:00Z',
    outline: [node('s', 'stage', [node('a', 'topic')])],
  };
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    return Promise.resolve(new Response(JSON.stringify(edition)));
  });
  opened('/public/harbor/r', LOGGED_OUT);
  expect(await screen.findByRole('heading', { name: 'Knots' })).toBeTruthy();
  expect(screen.getByText(/By harbor, edition 2/)).toBeTruthy();
  expect(screen.getByText('Title s')).toBeTruthy();
  expect(asked).toEqual(['/api/v1/public/roadmaps/harbor/r']);
});

test('any other page asks for the login that comes back to it', async () => {
  opened('/orgs/harbor/cohorts/c', LOGGED_OUT);
  expect(await screen.findByRole('button', { name: 'Log in' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Read public roadmaps' }).getAttribute('href')).toBe('/public');
});

test('an address that leads nowhere says so, and how to get home', async () => {
  opened('/nowhere', { ...LOGGED_OUT, authenticated: true });
  expect(await screen.findByRole('heading', { name: 'There is nothing at this address' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'To the start' }).getAttribute('href')).toBe('/');
  expect(screen.queryByText(/broke/)).toBeNull();
});
