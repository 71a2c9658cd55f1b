import { Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { queries } from '../../api/queries';
import card from '../../ui/Card.module.css';
import { dayOf } from '../../ui/dates';
import { Failure } from '../../ui/Failure';
import { Waiting } from '../../ui/Waiting';

/** For authors: each leads to its draft. */
export function RoadmapList({ org }: { org: string }) {
  const roadmaps = useQuery(queries.roadmaps(org));
  return (
    <Stack component="section" aria-label={`Roadmaps of ${org}`}>
      <Group justify="space-between">
        <Title order={2} size="h3">
          Roadmaps of {org}
        </Title>
        <Button component={Link} to={`/orgs/${org}/roadmaps/import`} variant="light" size="xs">
          Import a roadmap
        </Button>
      </Group>
      {roadmaps.isPending && <Waiting />}
      {roadmaps.isError && <Failure error={roadmaps.error} retry={() => void roadmaps.refetch()} />}
      {roadmaps.data?.length === 0 && <Text c="dimmed">There is no roadmap yet.</Text>}
      <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} spacing="lg">
        {roadmaps.data?.map((roadmap) => (
          <Link key={roadmap.roadmapId} to={`/orgs/${org}/roadmaps/${roadmap.roadmapId}`} className={card.card}>
            <Text fw={600} size="lg" lh={1.3}>
              {roadmap.title}
            </Text>
            <Text size="sm" c="dimmed">
              {roadmap.latestEdition ? `Edition ${roadmap.latestEdition}` : 'Not published yet'}, created{' '}
              {dayOf(roadmap.createdAt)}
            </Text>
          </Link>
        ))}
      </SimpleGrid>
    </Stack>
  );
}
