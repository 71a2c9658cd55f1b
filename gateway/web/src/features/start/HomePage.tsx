import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LOGGED_OUT, queries } from '../../api/queries';
import { CohortList } from './CohortList';
import { MyRoadmaps } from './MyRoadmaps';
import { RoadmapList } from './RoadmapList';
import { orgsWith } from './roles';

/** The start: each role finds its own part. */
export function HomePage() {
  const session = useQuery(queries.session()).data ?? LOGGED_OUT;
  const mentors = orgsWith(session, 'mentor', 'admin');
  const authors = orgsWith(session, 'author');
  const learns = orgsWith(session, 'learner').length > 0 || (mentors.length === 0 && authors.length === 0);
  return (
    <Stack gap={48}>
      <title>Cairn</title>
      <Title order={1}>Hello{session.name ? `, ${session.name.split(' ')[0]}` : ''}</Title>
      {learns && <MyRoadmaps />}
      {mentors.map((org) => (
        <CohortList key={org} org={org} />
      ))}
      {authors.map((org) => (
        <RoadmapList key={org} org={org} />
      ))}
    </Stack>
  );
}
