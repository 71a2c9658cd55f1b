import { Button, Group, Stack } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import type { Edition, Enrolment, TopicState } from '../../api/types';
import { Later } from '../../ui/Later';
import type { Ticking } from './Nodes';
import { stageToOpen, topicsById, waitingFor } from './outline';
import { isLong, portionsOf } from '../../ui/portions';
import classes from './Roadmap.module.css';
import { Stage } from './Stage';
import { useTicking } from './ticking';
import { TopicRow } from './TopicRow';

/** Pixels of a folded stage. */
const FOLDED = 80;

interface Props {
  enrolment: Enrolment;
  edition: Edition;
  readOnly: boolean;
}

function toggled(open: Set<string | undefined>, id: string): Set<string | undefined> {
  const next = new Set(open);
  if (!next.delete(id)) {
    next.add(id);
  }
  return next;
}

/** The stages, each to fold and unfold. */
export function Stages({ enrolment, edition, readOnly }: Props) {
  const { outline } = edition;
  const topics = useMemo(() => topicsById(enrolment.topics), [enrolment.topics]);
  const waits = useMemo(() => waitingFor(outline, topics), [outline, topics]);
  const numbers = useMemo(() => new Map(enrolment.stages.map((stage) => [stage.id, stage])), [enrolment.stages]);
  const long = useMemo(() => isLong(outline), [outline]);
  const portions = useMemo(() => portionsOf(outline, () => 1), [outline]);
  const [open, setOpen] = useState(() => new Set<string | undefined>([stageToOpen(outline, topics)]));
  const { mutate } = useTicking(enrolment.org, enrolment.enrolmentId);
  const onTick = useCallback((topicId: string, state: TopicState) => mutate({ topicId, state }), [mutate]);
  const onToggle = useCallback((id: string) => setOpen((before) => toggled(before, id)), []);
  const allOpen = outline.every((stage) => open.has(stage.id));
  const ticking: Ticking = { topics, waits, readOnly, onTick };
  return (
    <Stack gap="sm">
      <Group justify="flex-end">
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => setOpen(new Set(allOpen ? [] : outline.map((stage) => stage.id)))}
        >
          {allOpen ? 'Fold all stages' : 'Unfold all stages'}
        </Button>
      </Group>
      {portions.map((portion, index) => (
        <Later
          key={portion[0]?.id}
          now={index === 0}
          what={`${portion.length} more, from ${portion[0]?.title}`}
          height={portion.length * FOLDED}
        >
          {() => (
            <Stack gap="sm">
              {portion.map((node) => {
                const topic = topics.get(node.id);
                return topic ? (
                  <ul key={node.id} className={classes.alone}>
                    <TopicRow
                      node={node}
                      topic={topic}
                      waits={waits.get(node.id) ?? ''}
                      readOnly={readOnly}
                      onTick={onTick}
                    />
                  </ul>
                ) : (
                  <Stage
                    key={node.id}
                    node={node}
                    numbers={numbers.get(node.id)}
                    open={open.has(node.id)}
                    onToggle={onToggle}
                    ticking={ticking}
                    long={long}
                  />
                );
              })}
            </Stack>
          )}
        </Later>
      ))}
    </Stack>
  );
}
