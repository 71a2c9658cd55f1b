import { Button, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import type { Attempt } from '../../api/types';
import { BackLink } from '../../ui/BackLink';
import { notifyFailure } from '../../ui/notify';
import { Failure } from '../../ui/Failure';
import { Waiting } from '../../ui/Waiting';
import { counted } from '../../ui/wording';

/** What a paper asks, before it is started. */
export function PaperPage() {
  const { org = '', id = '', paperId = '' } = useParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const address = `/orgs/${org}/enrolments/${id}/papers/${paperId}`;
  const enrolment = useQuery(queries.enrolment(org, id));
  const { roadmapId = '', edition = 0 } = enrolment.data ?? {};
  const papers = useQuery({ ...queries.papers(org, roadmapId, edition), enabled: enrolment.isSuccess });
  const start = useMutation({
    mutationFn: () => api.startAttempt(org, paperId, id),
    onSuccess: ({ attemptId }) => navigate(`${address}/attempts/${attemptId}`, { replace: true }),
    onError: notifyFailure,
  });
  const failed = [enrolment, papers].find((query) => query.isError);
  if (failed) {
    return <Failure error={failed.error} retry={() => void failed.refetch()} />;
  }
  if (!papers.data) {
    return <Waiting />;
  }
  const paper = papers.data.find((one) => one.paperId === paperId && one.state !== 'draft');
  if (!paper) {
    return (
      <Stack maw={720} align="flex-start" gap="lg">
        <title>No such paper - Cairn</title>
        <BackLink to={`/orgs/${org}/enrolments/${id}`}>Back to the roadmap</BackLink>
        <Title order={1}>There is no such paper</Title>
        <Text c="dimmed">The address may be mistyped, or the paper is not of this edition of the roadmap.</Text>
      </Stack>
    );
  }
  // The platform lists no attempts; what is known is what was opened here a while ago.
  const open = client
    .getQueriesData<Attempt>({ queryKey: ['attempt', org] })
    .map(([, attempt]) => attempt)
    .find((one) => one?.paperId === paperId && one.enrolmentId === id && one.state === 'open');
  return (
    <Stack maw={720} align="flex-start" gap="lg">
      <title>{`${paper.title} - Cairn`}</title>
      <BackLink to={`/orgs/${org}/enrolments/${id}`}>Back to the roadmap</BackLink>
      <Title order={1}>{paper.title}</Title>
      <Text size="lg" c="dimmed">
        {counted(paper.itemCount, 'question')} for {counted(paper.points, 'point')}. You pass with {paper.passMark}% or
        more, and the topics of the paper are then done. Each answer is saved when you choose it.
      </Text>
      {open ? (
        <Button size="md" component={Link} to={`${address}/attempts/${open.attemptId}`} replace>
          Go on
        </Button>
      ) : (
        <Button size="md" loading={start.isPending} onClick={() => start.mutate()}>
          Start
        </Button>
      )}
    </Stack>
  );
}
