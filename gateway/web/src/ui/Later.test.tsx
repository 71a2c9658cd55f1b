import { MantineProvider } from '@mantine/core';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Later } from './Later';

/** A window in which things come near when the returned function is called. */
function scrolling() {
  let come: (near: boolean) => void = () => undefined;
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(told: (seen: { isIntersecting: boolean }[]) => void) {
        come = (isIntersecting) => act(() => told([{ isIntersecting }]));
      }
      observe() {}
      disconnect() {}
    },
  );
  render(
    <MantineProvider>
      <Later now={false} what="60 more" height={100}>
        {() => <input aria-label="first" />}
      </Later>
    </MantineProvider>,
  );
  return (near: boolean) => come(near);
}

test('what comes near is drawn, what is far is not', () => {
  const come = scrolling();
  come(false);
  expect(screen.queryByLabelText('first')).toBeNull();
  come(true);
  expect(screen.getByLabelText('first')).toBeTruthy();
});

test('by keyboard it can be asked for, and the focus goes on in it', async () => {
  scrolling();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByLabelText('first'));
});

test('a focus elsewhere stays there', () => {
  const come = scrolling();
  come(true);
  expect(document.activeElement).toBe(document.body);
});
