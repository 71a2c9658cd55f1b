import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { expect, test, vi } from 'vitest';
import { ApiError } from '../api/problem';
import { Failure } from './Failure';

function failing(status: number, at = '/orgs/harbor/cohorts/c') {
  const retry = vi.fn();
  render(
    <MantineProvider>
      <MemoryRouter initialEntries={[at]}>
        <Failure error={new ApiError({ title: 'No', status, code: 'x.y' })} retry={retry} />
      </MemoryRouter>
    </MantineProvider>,
  );
  return retry;
}

test.each([403, 404])('a refusal with %i leads home and offers nothing that cannot help', (status) => {
  failing(status);
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  expect(screen.getByRole('link', { name: 'To the start' }).getAttribute('href')).toBe('/');
});

test.each([429, 503])('what failed with %i can be tried again', async (status) => {
  const retry = failing(status);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(retry).toHaveBeenCalledOnce();
  expect(screen.queryByRole('link')).toBeNull();
});

test('at the start nothing leads to the start', () => {
  failing(403, '/');
  expect(screen.queryByRole('link')).toBeNull();
});
