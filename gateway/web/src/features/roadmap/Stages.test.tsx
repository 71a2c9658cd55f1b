import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { Edition, Enrolment, OutlineNode } from '../../api/types';
import { node } from '../../ui/samples';
import { enrolment, topic } from './samples';
import { Stages } from './Stages';
import { withState } from './ticking';

const ids = Array.from({ length: 18_000 }, (_, index) => `t${index}`);

function roadmap(outline: OutlineNode[]) {
  const edition: Edition = { roadmapId: 'r', edition: 1, title: 'Roadmap', publishedAt: '', outline };
  const client = new QueryClient();
  return (of: Enrolment) => (
    <MantineProvider>
      <QueryClientProvider client={client}>
        <Stages enrolment={of} edition={edition} readOnly={false} />
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** A window in which nothing ever comes near. */
function nothingNear() {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
}

test('of 18,000 topics only what is asked for is drawn, without a mouse too', async () => {
  nothingNear();
  const topics = ids.map((id) => node(id, 'topic'));
  render(roadmap([node('s', 'stage', topics)])(enrolment(...ids.map((id) => topic(id)))));
  expect(screen.queryAllByRole('checkbox')).toHaveLength(0);
  screen.getByRole('button', { name: 'Show 60 more, from Title t60' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(screen.getAllByRole('checkbox')).toHaveLength(60);
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Title t60' }));
}, 20_000);

test('of thousands of stages the first are drawn, all folded but one', () => {
  nothingNear();
  const stages = Array.from({ length: 3_000 }, (_, index) => node(`s${index}`, 'stage', [node(`t${index}`, 'topic')]));
  render(roadmap(stages)(enrolment(...ids.slice(0, 3_000).map((id) => topic(id)))));
  expect(screen.getAllByRole('button', { expanded: false })).toHaveLength(59);
  expect(screen.getAllByRole('button', { expanded: true })).toHaveLength(1);
}, 20_000);

test('a tick draws its own row again and no other', () => {
  const drawn: string[] = [];
  const watched = (id: string) =>
    Object.defineProperty(node(id, 'topic'), 'optional', { get: () => drawn.push(id) < 0 });
  const show = roadmap([node('s', 'stage', ['a', 'b', 'c'].map(watched))]);
  const before = enrolment(topic('a'), topic('b'), topic('c'));
  const { rerender } = render(show(before));
  expect(drawn).toEqual(['a', 'b', 'c']);
  rerender(show(withState(before, { topicId: 'b', state: 'done' })));
  expect(drawn).toEqual(['a', 'b', 'c', 'b']);
});

test('a topic that stands in no stage can be ticked', () => {
  render(roadmap([node('a', 'topic')])(enrolment(topic('a'))));
  expect(screen.getByRole('checkbox', { name: 'Title a' })).toBeTruthy();
});

test('a label is parted from its title without a dangling dash', () => {
  const stage = { ...node('s', 'stage', [node('a', 'topic')]), label: 'Stage 1 —', title: 'Foundations' };
  render(roadmap([stage])(enrolment(topic('a'))));
  expect(screen.getByText('Stage 1')).toBeTruthy();
  expect(screen.queryByText(/—/)).toBeNull();
});
