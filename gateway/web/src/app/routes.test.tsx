import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect, test } from 'vitest';
import { LOGGED_OUT, queries } from '../api/queries';
import { routes } from './routes';

test('an address that leads nowhere says so, and how to get home', async () => {
  const client = new QueryClient();
  client.setQueryData(queries.session().queryKey, { ...LOGGED_OUT, authenticated: true });
  render(
    <MantineProvider>
      <QueryClientProvider client={client}>
        <RouterProvider router={createMemoryRouter(routes, { initialEntries: ['/nowhere'] })} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  expect(await screen.findByRole('heading', { name: 'There is nothing at this address' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'To the start' }).getAttribute('href')).toBe('/');
  expect(screen.queryByText(/broke/)).toBeNull();
});
