import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { queries } from '../../api/queries';
import { BackLink } from '../../ui/BackLink';
import { Failure } from '../../ui/Failure';
import { OutlineTree } from '../../ui/OutlineTree';
import { RichText } from '../../ui/RichText';
import { Waiting } from '../../ui/Waiting';
import { Editions } from './Editions';
import { Findings } from './Findings';
import { Publishing } from './Publishing';
import { Sharing } from './Sharing';

/** A draft as it stands, what was found in it, and the way to publish it. */
export function DraftPage() {
  const { org = '', id = '' } = useParams();
  const draft = useQuery(queries.draft(org, id));
  const validation = useQuery(queries.validation(org, id));
  const editions = useQuery(queries.editions(org, id));
  if (draft.isError && !draft.data) {
    return <Failure error={draft.error} retry={() => void draft.refetch()} />;
  }
  if (!draft.data) {
    return <Waiting />;
  }
  const { title, description, outcome, outline, notes } = draft.data;
  return (
    <Stack gap="xl">
      <title>{`${title} - Cairn`}</title>
      <BackLink to="/">All roadmaps</BackLink>
      <div>
        <Title order={1}>{title}</Title>
        <Text c="dimmed" mt={4}>
          Draft in {org}
        </Text>
      </div>
      {description && <RichText markdown={description} />}
      {outcome && <RichText markdown={outcome} />}
      {validation.isError && <Failure error={validation.error} retry={() => void validation.refetch()} />}
      {validation.data && <Findings validation={validation.data} />}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <Publishing
          org={org}
          roadmapId={id}
          publishable={validation.data?.publishable ?? false}
          revision={draft.data.revision}
        />
        {editions.isError && <Failure error={editions.error} retry={() => void editions.refetch()} />}
        {editions.data && <Editions editions={editions.data} />}
      </SimpleGrid>
      <Sharing org={org} roadmapId={id} isPublished={editions.data?.some(({ retired }) => !retired) ?? false} />
      <OutlineTree outline={outline} />
      {notes.length > 0 && (
        <Stack component="section" aria-labelledby="notes" gap="sm">
          <Title order={2} size="h3" id="notes">
            Notes
          </Title>
          <Text size="sm" c="dimmed">
            Kept of the source; editions leave them out.
          </Text>
          {notes.map((note, index) => (
            <details key={index}>
              <summary>{note.title ?? 'Note'}</summary>
              <RichText markdown={note.text} />
            </details>
          ))}
        </Stack>
      )}
    </Stack>
  );
}
