import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { queries } from '../../api/queries';
import type { Attempt, Grade, PaperItem } from '../../api/types';
import card from '../../ui/Card.module.css';
import { CheckIcon, CrossIcon } from '../../ui/icons';
import { percentLabel } from '../../ui/percent';
import { Failure } from '../../ui/Failure';
import { RichText } from '../../ui/RichText';
import type { Place } from './answering';
import { hasCaughtUp } from './answers';
import { Prompt } from './Prompt';
import classes from './Result.module.css';

/** What came of an attempt, item by item. */
export function Result({ attempt, grade, place }: { attempt: Attempt; grade: Grade; place: Place }) {
  const back = `/orgs/${place.org}/enrolments/${place.enrolmentId}`;
  return (
    <Stack gap="lg">
      <Alert color={grade.passed ? 'teal' : 'gray'} variant="light" p="xl">
        <Title order={2}>{grade.passed ? 'Passed' : 'Not passed'}</Title>
        <Text size="lg" mt={4}>
          {grade.score} of {grade.possible} points, {percentLabel(grade.percent)}
        </Text>
        {grade.passed && <CatchingUp place={place} />}
      </Alert>
      {attempt.items.map((item, index) => {
        const mark = grade.marks.find((one) => one.itemId === item.id);
        const chosen = attempt.answers[item.id] ?? [];
        const full = mark !== undefined && mark.score === mark.possible;
        return (
          <div key={item.id} className={card.card}>
            <Group justify="space-between" align="flex-start" wrap="nowrap">
              <Prompt number={index + 1} item={item} />
              <span className={classes.mark} data-full={full}>
                {full ? <CheckIcon /> : <CrossIcon />}
                {mark?.score ?? 0} of {mark?.possible ?? item.points}
              </span>
            </Group>
            {mark?.explanation ? (
              <div className={classes.explanation} data-full={full}>
                <RichText markdown={mark.explanation} tagsAsText />
              </div>
            ) : (
              <Chosen item={item} chosen={chosen} />
            )}
          </div>
        );
      })}
      <Group>
        <Button component={Link} to={back}>
          Back to the roadmap
        </Button>
        {!grade.passed && (
          <Button component={Link} variant="default" to={`${back}/papers/${place.paperId}`}>
            Try again
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** What was chosen, where the grade does not say it. */
function Chosen({ item, chosen }: { item: PaperItem; chosen: string[] }) {
  return (
    <>
      <Text size="sm" c="dimmed" mt="xs">
        {chosen.length === 0 ? 'You did not answer.' : 'You chose:'}
      </Text>
      <ul className={classes.chosen}>
        {item.options
          .filter((option) => chosen.includes(option.id))
          .map((option) => (
            <li key={option.id}>
              <RichText markdown={option.text} inline tagsAsText />
            </li>
          ))}
      </ul>
    </>
  );
}

/** The topics come through an event, shortly after the grade; who submitted keeps asking for them. */
function CatchingUp({ place: { org, enrolmentId, paperId } }: { place: Place }) {
  const asked = useQuery(queries.enrolment(org, enrolmentId));
  const enrolment = asked.data;
  const { roadmapId = '', edition = 0 } = enrolment ?? {};
  const papers = useQuery({ ...queries.papers(org, roadmapId, edition), enabled: enrolment !== undefined });
  const failed = [asked, papers].find((query) => query.isError && !query.data);
  if (failed) {
    return <Failure error={failed.error} retry={() => void failed.refetch()} />;
  }
  const topicIds = papers.data?.find((paper) => paper.paperId === paperId)?.topics;
  if (!enrolment || !topicIds) {
    return null;
  }
  return (
    <Text size="sm" mt="sm" role="status">
      {hasCaughtUp(enrolment, topicIds)
        ? `Your roadmap stands at ${percentLabel(enrolment.progress.percent)} now.`
        : 'Your roadmap is being brought up to date.'}
    </Text>
  );
}
