import { Button, Stack, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../api/client';
import type { Enrolment } from '../../api/types';
import { minuteOf } from '../../ui/dates';
import { changeOf, doneBy } from './evidence';
import { Failure } from '../../ui/Failure';
import { Waiting } from '../../ui/Waiting';

/** Everything that ever changed in the enrolment, oldest first, read page by page. */
export function Ledger({ enrolment }: { enrolment: Enrolment }) {
  const { org, enrolmentId, learnerId } = enrolment;
  const ledger = useInfiniteQuery({
    queryKey: ['ledger', org, enrolmentId],
    queryFn: ({ pageParam }) => api.ledger(org, enrolmentId, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? null,
  });
  const titles = useMemo(() => new Map(enrolment.topics.map(({ id, title }) => [id, title])), [enrolment.topics]);
  if (ledger.isError) {
    return <Failure error={ledger.error} retry={() => void ledger.refetch()} />;
  }
  if (ledger.isPending) {
    return <Waiting />;
  }
  const lines = ledger.data.pages.flatMap((page) => page.items);
  if (lines.length === 0) {
    return <Text c="dimmed">Nothing has happened yet. Every tick will be listed here.</Text>;
  }
  return (
    <Stack align="flex-start">
      <Table.ScrollContainer minWidth={560} w="100%">
        <Table verticalSpacing="sm" captionSide="top">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>When</Table.Th>
              <Table.Th>Topic</Table.Th>
              <Table.Th>Change</Table.Th>
              <Table.Th>By</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr key={line.sequence}>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{minuteOf(line.at)}</Table.Td>
                <Table.Td>{titles.get(line.topicId) ?? line.topicId}</Table.Td>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{changeOf(line)}</Table.Td>
                <Table.Td>{doneBy(line, learnerId)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {ledger.hasNextPage && (
        <Button variant="default" loading={ledger.isFetchingNextPage} onClick={() => void ledger.fetchNextPage()}>
          Show more
        </Button>
      )}
    </Stack>
  );
}
