import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { act, render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ApiError } from '../api/problem';
import { forgetNotifications, notifyFailure } from './notify';

const refused = (expected: string) => new ApiError({ title: 'No', status: 409, code: 'x.y', expected });

test('of one kind only the newest is told, and none after the page was left', async () => {
  render(
    <MantineProvider>
      <Notifications />
    </MantineProvider>,
  );
  act(() => notifyFailure(refused('this')));
  act(() => notifyFailure(refused('that')));
  expect(await screen.findByText('Expected: that')).toBeTruthy();
  expect(screen.getAllByText('No')).toHaveLength(1);
  act(forgetNotifications);
  await waitFor(() => expect(screen.queryByText('No')).toBeNull());
});
