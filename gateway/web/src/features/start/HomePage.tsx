import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { LOGGED_OUT, queries } from '../../api/queries';
import { CohortList } from './CohortList';
import { MyRoadmaps } from './MyRoadmaps';
import { Organizations } from './Organizations';
import { RoadmapList } from './RoadmapList';
import { inOneSentence, orgsWith } from './roles';

/** The start: each role finds its own part, and who has none what to do about it. */
export function HomePage() {
  const session = useQuery(queries.session()).data ?? LOGGED_OUT;
  const mentors = orgsWith(session, 'mentor', 'admin');
  const authors = orgsWith(session, 'author');
  const learns = orgsWith(session, 'learner').length > 0;
  const hasNothing = !learns && !session.platformAdmin && mentors.length + authors.length === 0;
  return (
    <Stack gap={48}>
      <title>Cairn</title>
      <div>
        <Title order={1}>Hello{session.name ? `, ${session.name.split(' ')[0]}` : ''}</Title>
        <Text c="dimmed" mt={4}>
          {inOneSentence(session)}
        </Text>
      </div>
      {learns && <MyRoadmaps />}
      {mentors.map((org) => (
        <CohortList key={org} org={org} />
      ))}
      {authors.map((org) => (
        <RoadmapList key={org} org={org} />
      ))}
      {session.platformAdmin && <Organizations />}
      {hasNothing && (
        <Text maw={620}>
          Ask an administrator of your organization to invite you, or to give you a role. What you can do then stands
          here after the next login.
        </Text>
      )}
      <Text size="sm" c="dimmed">
        <Anchor component={Link} to="/public" size="sm">
          Public roadmaps
        </Anchor>{' '}
        of all organizations are open to read. What has no page here can be done through the API:{' '}
        <Anchor href="/docs">its description</Anchor>.
      </Text>
    </Stack>
  );
}
