import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { queries } from '../../api/queries';
import type { Enrolment, PaperSummary } from '../../api/types';
import card from '../../ui/Card.module.css';
import { Failure } from '../../ui/Failure';
import { CheckIcon } from '../../ui/icons';
import { percentLabel } from '../../ui/percent';
import { counted } from '../../ui/wording';
import { isProved, passedWith, vouchingAttempts } from './passes';

/** The papers of the edition. The roadmap can be used without them, so a failure stays in its place. */
export function Papers({ enrolment, readOnly }: { enrolment: Enrolment; readOnly: boolean }) {
  const { org, roadmapId, edition } = enrolment;
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
        <Paper key={paper.paperId} paper={paper} enrolment={enrolment} readOnly={readOnly} />
      ))}
    </Stack>
  );
}

interface Props {
  paper: PaperSummary;
  enrolment: Enrolment;
  readOnly: boolean;
}

function Paper({ paper, enrolment, readOnly }: Props) {
  const proved = isProved(paper, enrolment.topics);
  // Only the learner may look at their attempts.
  const passed = usePassedWith(paper, enrolment, proved && !readOnly);
  const address = `/orgs/${enrolment.org}/enrolments/${enrolment.enrolmentId}/papers/${paper.paperId}`;
  return (
    <Group className={card.card} justify="space-between" display="flex">
      <div>
        <Text fw={600}>{paper.title}</Text>
        <Text size="sm" c="dimmed">
          {counted(paper.itemCount, 'question')}, pass at {percentLabel(paper.passMark)}, vouches for{' '}
          {counted(paper.topics.length, 'topic')}
        </Text>
      </div>
      <Group gap="sm">
        {proved && (
          <Group gap={6} c="var(--mantine-primary-color-light-color)" fw={600} fz="sm" wrap="nowrap">
            <CheckIcon />
            {passed === undefined ? 'Its topics are proved' : `Passed with ${percentLabel(passed)}`}
          </Group>
        )}
        {!readOnly && (
          <Button
            component={Link}
            to={address}
            variant={proved ? 'subtle' : 'light'}
            color={proved ? 'gray' : undefined}
            c={proved ? 'dimmed' : undefined}
            fw={proved ? 400 : undefined}
            size={proved ? 'compact-sm' : 'sm'}
          >
            {passed === undefined ? 'Take it' : 'Take it again'}
          </Button>
        )}
      </Group>
    </Group>
  );
}

/** The ledger names the attempt that a topic rests on, and the attempt its grade; nothing while they are not known. */
function usePassedWith(paper: PaperSummary, { org, enrolmentId }: Enrolment, enabled: boolean): number | undefined {
  const ledger = useQuery({ ...queries.wholeLedger(org, enrolmentId), enabled, retry: false });
  const attempts = useQueries({
    queries: (enabled ? vouchingAttempts(paper, ledger.data ?? []) : []).map((attemptId) => ({
      ...queries.attempt(org, attemptId),
      staleTime: Infinity,
      retry: false,
    })),
  });
  return passedWith(
    paper,
    attempts.map((attempt) => attempt.data),
  );
}
