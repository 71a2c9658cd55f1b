import { Button, Group, Stack } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import type { Edition, Enrolment, TopicState } from '../../api/types';
import { stageToOpen, topicsById, waitingFor } from './outline';
import { Stage } from './Stage';
import { useTicking } from './ticking';

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
  const [open, setOpen] = useState(() => new Set<string | undefined>([stageToOpen(outline, topics)]));
  const { mutate } = useTicking(enrolment.org, enrolment.enrolmentId);
  const onTick = useCallback((topicId: string, state: TopicState) => mutate({ topicId, state }), [mutate]);
  const onToggle = useCallback((id: string) => setOpen((before) => toggled(before, id)), []);
  const allOpen = outline.every((stage) => open.has(stage.id));
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
      {outline.map((node) => (
        <Stage
          key={node.id}
          node={node}
          numbers={enrolment.stages.find((stage) => stage.id === node.id)}
          open={open.has(node.id)}
          onToggle={onToggle}
          topics={topics}
          waits={waits}
          readOnly={readOnly}
          onTick={onTick}
        />
      ))}
    </Stack>
  );
}
