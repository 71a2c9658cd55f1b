import { Button, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/client';
import { ApiError } from '../../api/problem';
import { queries } from '../../api/queries';
import { notifyDone, notifyFailure } from '../../ui/notify';

interface Props {
  org: string;
  roadmapId: string;
  /** Whether nothing stands in the way. */
  publishable: boolean;
  /** Of the draft that is shown. */
  revision: number;
}

/** Makes the draft, as it is on the server now, the next edition. */
export function Publishing({ org, roadmapId, publishable, revision }: Props) {
  const client = useQueryClient();
  const [notes, setNotes] = useState('');
  // The revision that the newest edition was found to be made of.
  const [published, setPublished] = useState<{ revision: number }>();
  const isNewest = published?.revision === revision;
  const publishing = useMutation({
    mutationFn: () => api.publish(org, roadmapId, notes.trim()),
    onSuccess: ({ edition }) => {
      setNotes('');
      setPublished({ revision });
      notifyDone(`Edition ${edition} is published`, 'Cohorts can begin with it now.');
    },
    onError: async (error) => {
      if (!isUnchanged(error)) {
        notifyFailure(error);
        return;
      }
      const draft = await client.fetchQuery({ ...queries.draft(org, roadmapId), staleTime: 0 });
      setPublished({ revision: draft.revision });
    },
    // A refusal may come from a change that somebody else made meanwhile.
    onSettled: () =>
      Promise.all(
        [
          queries.draft(org, roadmapId),
          queries.validation(org, roadmapId),
          queries.editions(org, roadmapId),
          queries.roadmaps(org),
        ].map(({ queryKey }) => client.invalidateQueries({ queryKey })),
      ),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    publishing.mutate();
  };
  return (
    <form onSubmit={submit} aria-labelledby="publish">
      <Stack align="flex-start">
        <Title order={2} size="h3" id="publish">
          Publish
        </Title>
        <Textarea
          w="100%"
          label="Notes"
          description="What is new in this edition, as Markdown; may be empty"
          autosize
          minRows={3}
          maxRows={12}
          maxLength={10_000}
          value={notes}
          onChange={(event) => setNotes(event.currentTarget.value)}
        />
        <Button
          type="submit"
          disabled={!publishable || isNewest}
          aria-describedby={isNewest ? 'as-newest' : undefined}
          loading={publishing.isPending}
        >
          Publish the next edition
        </Button>
        <Text size="sm" c="dimmed" id="as-newest" role="status">
          {isNewest && 'There is nothing new to publish: the draft is as the newest edition has it.'}
        </Text>
      </Stack>
    </form>
  );
}

/** Whether nothing was published because nothing is new: no fault, and nothing to be alarmed by. */
function isUnchanged(error: unknown): boolean {
  return error instanceof ApiError && error.problem.code === 'catalog.edition.unchanged';
}
