import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { queries } from '../../api/queries';
import { BackLink } from '../../ui/BackLink';
import { dayOf } from '../../ui/dates';
import { Failure } from '../../ui/Failure';
import { OutlineTree } from '../../ui/OutlineTree';
import { RichText } from '../../ui/RichText';
import { Waiting } from '../../ui/Waiting';

/** A public roadmap, or an unlisted one by its link: the newest edition, to read. */
export function PublicRoadmapPage() {
  const { org = '', id = '' } = useParams();
  const roadmap = useQuery(queries.publicRoadmap(org, id));
  if (roadmap.isError && !roadmap.data) {
    return <Failure error={roadmap.error} retry={() => void roadmap.refetch()} />;
  }
  if (!roadmap.data) {
    return <Waiting />;
  }
  const { title, description, outcome, edition, publishedAt, notes, outline } = roadmap.data;
  return (
    <Stack gap="xl">
      <title>{`${title} - Cairn`}</title>
      <BackLink to="/public">Public roadmaps</BackLink>
      <div>
        <Title order={1}>{title}</Title>
        <Text c="dimmed" mt={4}>
          By {org}, edition {edition} of {dayOf(publishedAt)}
        </Text>
      </div>
      {description && <RichText markdown={description} />}
      {outcome && <RichText markdown={outcome} />}
      <OutlineTree outline={outline} />
      {notes && (
        <Stack component="section" aria-labelledby="notes" gap="sm">
          <Title order={2} size="h3" id="notes">
            New in this edition
          </Title>
          <RichText markdown={notes} />
        </Stack>
      )}
    </Stack>
  );
}
