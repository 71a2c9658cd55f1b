import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { queries } from '../../api/queries';
import { BackLink } from '../../ui/BackLink';
import card from '../../ui/Card.module.css';
import { dayOf } from '../../ui/dates';
import { Failure } from '../../ui/Failure';
import { Waiting } from '../../ui/Waiting';

/** The public roadmaps of all organizations, for anyone. */
export function ShowcasePage() {
  const roadmaps = useQuery(queries.publicRoadmaps());
  return (
    <Stack gap="xl">
      <title>Public roadmaps - Cairn</title>
      <BackLink to="/">To the start</BackLink>
      <div>
        <Title order={1}>Public roadmaps</Title>
        <Text c="dimmed" mt={4}>
          Open to read for everyone, without an account.
        </Text>
      </div>
      {roadmaps.isPending && <Waiting />}
      {roadmaps.isError && <Failure error={roadmaps.error} retry={() => void roadmaps.refetch()} />}
      {roadmaps.data?.length === 0 && <Text c="dimmed">No organization shows a roadmap here yet.</Text>}
      <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} spacing="lg">
        {roadmaps.data?.map(({ org, roadmapId, title, edition, publishedAt }) => (
          <Link key={`${org}/${roadmapId}`} to={`/public/${org}/${roadmapId}`} className={card.card}>
            <Text fw={600} size="lg" lh={1.3}>
              {title}
            </Text>
            <Text size="sm" c="dimmed">
              {org}, edition {edition} of {dayOf(publishedAt)}
            </Text>
          </Link>
        ))}
      </SimpleGrid>
    </Stack>
  );
}
