import { Button, FileInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useParams } from 'react-router';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import type { ImportWish } from '../../api/authoring';
import { BackLink } from '../../ui/BackLink';
import { notifyFailure } from '../../ui/notify';
import { ImportedReport } from './ImportedReport';
import { newWish } from './wish';

/** Brings a document in as a new roadmap, and shows what was made of it. */
export function ImportPage() {
  const { org = '' } = useParams();
  const client = useQueryClient();
  const [wish, setWish] = useState(() => newWish());
  const importing = useMutation({
    mutationFn: (chosen: ImportWish) => api.importRoadmap(org, chosen),
    onSuccess: () => client.invalidateQueries({ queryKey: queries.roadmaps(org).queryKey }),
    onError: notifyFailure,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { file } = wish;
    if (file) {
      importing.mutate({ ...wish, file, title: wish.title.trim() });
    }
  };
  return (
    <Stack maw={720} gap="lg">
      <title>Import a roadmap - Cairn</title>
      <BackLink to="/">All roadmaps</BackLink>
      {importing.data ? (
        <ImportedReport org={org} imported={importing.data} />
      ) : (
        <>
          <div>
            <Title order={1}>Import a roadmap</Title>
            <Text c="dimmed" mt={4}>
              A Markdown file becomes a draft in {org}. Nothing is published before you say so, and nothing of the file
              is lost on the way: what was not understood is kept as text or as a note.
            </Text>
          </div>
          <form onSubmit={submit}>
            <Stack align="flex-start">
              <FileInput
                w="100%"
                label="File"
                description="Markdown, or what was exported here as JSON, or a roadmap.sh archive; at most 2 MiB"
                placeholder="Choose a file"
                accept=".md,.markdown,.txt,.json,.zip"
                required
                clearable
                value={wish.file}
                onChange={(file) => setWish({ ...newWish(), file, title: wish.title })}
              />
              <TextInput
                w="100%"
                label="Title"
                description="Without one, the document's own"
                maxLength={200}
                value={wish.title}
                onChange={(event) => setWish({ ...newWish(), file: wish.file, title: event.currentTarget.value })}
              />
              <Button type="submit" disabled={!wish.file} loading={importing.isPending}>
                Import
              </Button>
            </Stack>
          </form>
        </>
      )}
    </Stack>
  );
}
