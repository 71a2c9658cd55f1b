import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import { queries } from '../../api/queries';
import type { Attempt, LedgerLine } from '../../api/types';
import { Papers } from './Papers';
import { enrolment, paper, topic } from './samples';

const vouched = { ...topic('a', 'done'), evidence: 'assessment' };

/** The papers of an enrolment whose ledger says that the attempt vouched for the topic a. */
function showing(of: ReturnType<typeof enrolment>, attempt: Partial<Attempt> = {}, readOnly = false) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  const lines = [{ topicId: 'a', by: 't1', evidence: 'assessment' } as LedgerLine];
  client.setQueryData(queries.papers('harbor', 'r', 1).queryKey, [paper('p', 'a')]);
  client.setQueryData(queries.wholeLedger('harbor', 'c~l').queryKey, lines);
  client.setQueryData(queries.attempt('harbor', 't1').queryKey, attempt as Attempt);
  render(
    <MantineProvider>
      <QueryClientProvider client={client}>
        <MemoryRouter>
          <Papers enrolment={of} readOnly={readOnly} />
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

test('a paper that is not passed is offered', () => {
  showing(enrolment(topic('a')));
  expect(screen.getByRole('link', { name: 'Take it' })).toBeTruthy();
  expect(screen.queryByText(/Passed/)).toBeNull();
});

test('a passed paper says with how many per cent, and is offered again only quietly', () => {
  showing(enrolment(vouched), {
    paperId: 'p',
    grade: { score: 9, possible: 10, percent: 90, passed: true, marks: [] },
  });
  expect(screen.getByText('Passed with 90%')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Take it' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Take it again' }).dataset.variant).toBe('subtle');
});

test('where another paper vouched for the topics, nothing is said of passing this one', () => {
  showing(enrolment(vouched), { paperId: 'other' });
  expect(screen.getByText('Its topics are proved')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Take it' }).dataset.variant).toBe('subtle');
});

test('who looks on sees that it is proved and is offered nothing', () => {
  showing(enrolment(vouched), {}, true);
  expect(screen.getByText('Its topics are proved')).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
});
