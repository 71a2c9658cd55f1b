import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { NodeDetails } from './NodeDetails';
import { node } from './samples';

test('only what leads somewhere safe is a link', () => {
  const resources = [
    { type: 'article', title: 'Knots', url: 'https://example.org/knots' },
    { type: 'other', title: 'Trap', url: 'javascript:alert(1)' },
    { type: 'other', title: 'Old ways', url: 'ftp://example.org' },
  ];
  render(
    <MantineProvider>
      <NodeDetails node={{ ...node('a', 'topic'), resources }} />
    </MantineProvider>,
  );
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Knots']);
  expect(screen.getByText('Trap').closest('a')).toBeNull();
  expect(screen.getByText('Old ways').parentElement?.querySelector('svg')).toBeNull();
});
