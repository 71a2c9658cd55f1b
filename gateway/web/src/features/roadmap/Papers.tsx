import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { queries } from '../../api/queries';
import type { Enrolment } from '../../api/types';
import card from '../../ui/Card.module.css';
import { Failure } from '../../ui/Failure';

/** The papers of the edition. The roadmap can be used without them, so a failure stays in its place. */
export function Papers({ enrolment, readOnly }: { enrolment: Enrolment; readOnly: boolean }) {
  const { org, enrolmentId, roadmapId, edition } = enrolment;
  const papers = useQuery({ ...queries.papers(org, roadmapId, edition), retry: false });
  const open = papers.data?.filter((paper) => paper.state !== 'draft');
  if (papers.isPending || open?.length === 0) {
    return null;
  }
  return (
    <Stack component="section" aria-labelledby="papers" gap="sm">
      <Title order={2} size="h3" id="papers">
        Papers
      </Title>
      {papers.isError && <Failure error={papers.error} retry={() => void papers.refetch()} />}
      {open?.map((paper) => (
        <Group key={paper.paperId} className={card.card} justify="space-between" display="flex">
          <div>
            <Text fw={600}>{paper.title}</Text>
            <Text size="sm" c="dimmed">
              {paper.itemCount} {paper.itemCount === 1 ? 'question' : 'questions'}, pass at {paper.passMark}%, vouches
              for {paper.topics.length} {paper.topics.length === 1 ? 'topic' : 'topics'}
            </Text>
          </div>
          {!readOnly && (
            <Button
              component={Link}
              variant="light"
              to={`/orgs/${org}/enrolments/${enrolmentId}/papers/${paper.paperId}`}
            >
              Take it
            </Button>
          )}
        </Group>
      ))}
    </Stack>
  );
}
