import { Button, Stack, Textarea, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { notifyFailure } from '../../ui/notify';

interface Props {
  org: string;
  roadmapId: string;
  /** Whether nothing stands in the way. */
  publishable: boolean;
}

/** Makes the draft, as it is on the server now, the next edition. */
export function Publishing({ org, roadmapId, publishable }: Props) {
  const client = useQueryClient();
  const [notes, setNotes] = useState('');
  const publishing = useMutation({
    mutationFn: () => api.publish(org, roadmapId, notes.trim()),
    onSuccess: ({ edition }) => {
      setNotes('');
      notifications.show({ title: `Edition ${edition} is published`, message: 'Cohorts can begin with it now.' });
    },
    onError: notifyFailure,
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
        <Button type="submit" disabled={!publishable} loading={publishing.isPending}>
          Publish the next edition
        </Button>
      </Stack>
    </form>
  );
}
