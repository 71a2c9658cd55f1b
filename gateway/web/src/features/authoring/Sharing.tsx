import { Anchor, Group, Radio, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../../api/client';
import type { Visibility } from '../../api/authoring';
import { queries } from '../../api/queries';
import { Failure } from '../../ui/Failure';
import { notifyFailure } from '../../ui/notify';
import { publicPage } from './sharing';

const CHOICES: { value: Visibility; label: string; description: string }[] = [
  { value: 'organization', label: 'The organization', description: 'Its members, who are logged in' },
  { value: 'unlisted', label: 'Who has the link', description: 'Anyone, without an account; it stands in no list' },
  { value: 'public', label: 'Everyone', description: 'It stands among the public roadmaps' },
];

interface Props {
  org: string;
  roadmapId: string;
  /** Whether there is an edition to read. */
  isPublished: boolean;
}

/** Who may read what was published of the roadmap. */
export function Sharing({ org, roadmapId, isPublished }: Props) {
  const client = useQueryClient();
  const shared = useQuery(queries.shared(org, roadmapId));
  const sharing = useMutation({
    mutationFn: (visibility: Visibility) => api.share(org, roadmapId, visibility),
    onSuccess: (now) => client.setQueryData(queries.shared(org, roadmapId).queryKey, now),
    onError: notifyFailure,
    onSettled: () => client.invalidateQueries({ queryKey: queries.publicRoadmaps().queryKey }),
  });
  if (shared.isError) {
    return <Failure error={shared.error} retry={() => void shared.refetch()} />;
  }
  if (!shared.data) {
    return null;
  }
  const page = publicPage(shared.data.publicPath);
  return (
    <Stack component="section" aria-labelledby="sharing" gap="sm">
      <Title order={2} size="h3" id="sharing">
        Who may read its editions
      </Title>
      <Radio.Group
        aria-labelledby="sharing"
        value={sharing.isPending ? sharing.variables : shared.data.visibility}
        onChange={(value) => sharing.mutate(value as Visibility)}
      >
        <Group gap="xl" align="flex-start">
          {CHOICES.map((choice) => (
            <Radio key={choice.value} {...choice} disabled={sharing.isPending} />
          ))}
        </Group>
      </Radio.Group>
      {page && (
        <Text size="sm">
          It can be read at{' '}
          <Anchor component={Link} to={page} size="sm" style={{ overflowWrap: 'anywhere' }}>
            {window.location.origin}
            {page}
          </Anchor>
          {isPublished ? '.' : ' once an edition is published.'}
          {shared.data.visibility === 'unlisted' && ' The link ends within a minute of another choice.'}
        </Text>
      )}
    </Stack>
  );
}
