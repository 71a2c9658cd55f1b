import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import { LOGGED_OUT, queries } from '../../api/queries';
import type { Session } from '../../api/types';
import { HomePage } from './HomePage';

/** The start of somebody on a platform with the organization harbor, where nothing has been made yet. */
function startOf(who: Partial<Session>) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  client.setQueryData(queries.session().queryKey, { ...LOGGED_OUT, authenticated: true, ...who });
  client.setQueryData(queries.myEnrolments().queryKey, []);
  client.setQueryData(queries.cohorts('harbor').queryKey, []);
  client.setQueryData(queries.roadmaps('harbor').queryKey, []);
  client.setQueryData(queries.organizations().queryKey, [{ alias: 'harbor', name: 'Harbor School' }]);
  render(
    <MantineProvider>
      <QueryClientProvider client={client}>
        <MemoryRouter>
          <HomePage />
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const parts = () => screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);

test('a learner is told who enrols them', () => {
  startOf({ organizations: { harbor: ['learner'] } });
  expect(parts()).toEqual(['My roadmaps']);
  expect(screen.getByText(/not enrolled yet/)).toBeTruthy();
});

test.each([
  [{ organizations: { harbor: ['author' as const] } }, ['Roadmaps of harbor']],
  [{ organizations: { harbor: ['admin' as const] } }, ['Cohorts of harbor']],
  [{ platformAdmin: true }, ['Organizations']],
])('%# who does not learn finds their own part, and nothing of enrolments', (who, expected) => {
  startOf(who);
  expect(parts()).toEqual(expected);
  expect(screen.queryByText(/not enrolled/)).toBeNull();
});

test('who runs the platform sees its organizations', () => {
  startOf({ platformAdmin: true });
  expect(screen.getByText('You are an administrator of the platform.')).toBeTruthy();
  expect(screen.getByText('Harbor School')).toBeTruthy();
});

test('who belongs nowhere is told whom to ask', () => {
  startOf({});
  expect(screen.getByText('You belong to no organization yet.')).toBeTruthy();
  expect(screen.getByText(/to invite you/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'its description' }).getAttribute('href')).toBe('/docs');
});
