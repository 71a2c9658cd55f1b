import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { queries } from '../../api/queries';
import { BackLink } from '../../ui/BackLink';
import { calendarDay } from '../../ui/dates';
import { percentLabel } from '../../ui/percent';
import { Failure } from '../../ui/Failure';
import { Waiting } from '../../ui/Waiting';
import { BoardTable } from './BoardTable';
import { meanPercent, namedRows } from './rows';
import { counted } from '../../ui/wording';

/** Where each learner of a cohort stands. */
export function BoardPage() {
  const { org = '', id = '' } = useParams();
  const board = useQuery(queries.board(org, id));
  const members = useQuery(queries.members(org));
  const cohorts = useQuery(queries.cohorts(org));
  const cohort = cohorts.data?.find((one) => one.cohortId === id);
  const rows = useMemo(() => namedRows(board.data ?? [], members.data ?? []), [board.data, members.data]);
  const failed = [board, members].find((query) => query.isError && !query.data);
  if (failed) {
    return <Failure error={failed.error} retry={() => void failed.refetch()} />;
  }
  if (!board.data || !members.data) {
    return <Waiting />;
  }
  const mean = meanPercent(rows);
  return (
    <Stack gap="lg">
      <BackLink to="/">All cohorts</BackLink>
      <div>
        <Title order={1}>{cohort?.name ?? 'Cohort'}</Title>
        <Text c="dimmed" mt={4}>
          {counted(rows.length, 'learner')}
          {mean !== undefined && `, ${percentLabel(mean)} on average`}
          {cohort && `, starts on ${calendarDay(cohort.startsOn)}`}
        </Text>
      </div>
      {cohorts.isError && <Failure error={cohorts.error} retry={() => void cohorts.refetch()} />}
      {rows.length === 0 ? <Text>Nobody is enrolled yet.</Text> : <BoardTable org={org} rows={rows} />}
    </Stack>
  );
}
