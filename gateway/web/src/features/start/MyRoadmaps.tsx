import { Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { queries } from '../../api/queries';
import { Bar } from '../../ui/Bar';
import card from '../../ui/Card.module.css';
import { percentLabel } from '../../ui/percent';
import { Failure } from '../../ui/Failure';
import { Waiting } from '../../ui/Waiting';

export function MyRoadmaps() {
  const mine = useQuery(queries.myEnrolments());
  return (
    <Stack component="section" aria-labelledby="my-roadmaps">
      <Title order={2} id="my-roadmaps" size="h3">
        My roadmaps
      </Title>
      {mine.isPending && <Waiting />}
      {mine.isError && <Failure error={mine.error} retry={() => void mine.refetch()} />}
      {mine.data?.length === 0 && <Text c="dimmed">You are not enrolled yet. A mentor can add you to a cohort.</Text>}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        {mine.data?.map((one) => (
          <Link key={one.enrolmentId} to={`/orgs/${one.org}/enrolments/${one.enrolmentId}`} className={card.card}>
            <Stack justify="space-between" h="100%">
              <Group justify="space-between" align="flex-start" wrap="nowrap">
                <div>
                  <Text fw={600} size="lg" lh={1.3}>
                    {one.title}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {one.org}, edition {one.edition}
                  </Text>
                </div>
                <Text fz={28} fw={700} lh={1}>
                  {percentLabel(one.percent)}
                </Text>
              </Group>
              <Bar percent={one.percent} label={`Progress in ${one.title}`} />
            </Stack>
          </Link>
        ))}
      </SimpleGrid>
    </Stack>
  );
}
