import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { queries } from '../../api/queries';
import card from '../../ui/Card.module.css';
import { calendarDay } from '../../ui/dates';
import { Failure } from '../../ui/Failure';
import { Waiting } from '../../ui/Waiting';

export function CohortList({ org }: { org: string }) {
  const cohorts = useQuery(queries.cohorts(org));
  return (
    <Stack component="section" aria-label={`Cohorts of ${org}`}>
      <Title order={2} size="h3">
        Cohorts of {org}
      </Title>
      {cohorts.isPending && <Waiting />}
      {cohorts.isError && <Failure error={cohorts.error} retry={() => void cohorts.refetch()} />}
      {cohorts.data?.length === 0 && <Text c="dimmed">There is no cohort yet.</Text>}
      <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} spacing="lg">
        {cohorts.data?.map((cohort) => (
          <Link key={cohort.cohortId} to={`/orgs/${org}/cohorts/${cohort.cohortId}`} className={card.card}>
            <Text fw={600} size="lg">
              {cohort.name}
            </Text>
            <Text size="sm" c="dimmed">
              Starts on {calendarDay(cohort.startsOn)}, {cohort.timeZone}
            </Text>
          </Link>
        ))}
      </SimpleGrid>
    </Stack>
  );
}
