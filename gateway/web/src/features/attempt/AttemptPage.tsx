import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { queries } from '../../api/queries';
import { BackLink } from '../../ui/BackLink';
import { Failure } from '../../ui/Failure';
import { Waiting } from '../../ui/Waiting';
import { Questions } from './Questions';
import { Result } from './Result';

/** An attempt, open or submitted; its address is enough to go on after a reload. */
export function AttemptPage() {
  const { org = '', id = '', paperId = '', attemptId = '' } = useParams();
  const attempt = useQuery({ ...queries.attempt(org, attemptId), staleTime: Infinity });
  const place = { org, enrolmentId: id, paperId };
  if (attempt.isError) {
    return <Failure error={attempt.error} retry={() => void attempt.refetch()} />;
  }
  if (attempt.isPending) {
    return <Waiting />;
  }
  return (
    <Stack maw={720} gap="lg">
      <BackLink to={`/orgs/${org}/enrolments/${id}`}>Back to the roadmap</BackLink>
      <Title order={1}>{attempt.data.title}</Title>
      {attempt.data.state === 'submitted' && attempt.data.grade ? (
        <Result attempt={attempt.data} grade={attempt.data.grade} place={place} />
      ) : (
        <Questions place={place} attempt={attempt.data} />
      )}
    </Stack>
  );
}
