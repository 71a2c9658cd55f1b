import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries';
import type { Edition, Enrolment } from '../../api/types';
import { Bar } from '../../ui/Bar';
import { percentLabel, settledLabel } from '../../ui/percent';
import { Failure } from '../../ui/Failure';
import { RichText } from '../../ui/RichText';
import classes from './Roadmap.module.css';

interface Props {
  enrolment: Enrolment;
  edition: Edition;
  readOnly: boolean;
}

/** Title, the big number, and what the author says of the whole. */
export function RoadmapHead({ enrolment, edition, readOnly }: Props) {
  const { title, progress } = enrolment;
  return (
    <Stack gap="md">
      {readOnly && <WhoseRoadmap enrolment={enrolment} />}
      <Group justify="space-between" align="flex-end" gap="xl">
        <div style={{ flex: '1 1 320px', minWidth: 0 }}>
          <Title order={1} lh={1.2} fz={{ base: 26, sm: 34 }}>
            {title}
          </Title>
          <Text c="dimmed" mt={4}>
            {enrolment.org}, edition {enrolment.edition}
          </Text>
        </div>
        <div>
          <div className={classes.big} data-testid="progress-percent" aria-live="polite">
            {percentLabel(progress.percent)}
          </div>
          <Text size="sm" c="dimmed" mt={4}>
            {settledLabel(progress.settled, progress.counted)} settled
          </Text>
        </div>
      </Group>
      <Bar percent={progress.percent} label="Progress in the whole roadmap" size="lg" />
      {edition.description && <RichText markdown={edition.description} />}
      {edition.outcome && (
        <div>
          <Text size="sm" fw={700}>
            Outcome
          </Text>
          <RichText markdown={edition.outcome} />
        </div>
      )}
    </Stack>
  );
}

function WhoseRoadmap({ enrolment }: { enrolment: Enrolment }) {
  const members = useQuery(queries.members(enrolment.org));
  const name = members.data?.find((member) => member.id === enrolment.learnerId)?.name;
  return (
    <>
      <Alert variant="light" color="gray">
        You are looking at the roadmap of {name ?? 'a learner'}. Only they can tick it.
      </Alert>
      {members.isError && <Failure error={members.error} retry={() => void members.refetch()} />}
    </>
  );
}
