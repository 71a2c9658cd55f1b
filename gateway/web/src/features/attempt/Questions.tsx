import { Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Attempt, PaperItem } from '../../api/types';
import card from '../../ui/Card.module.css';
import { type Place, useAnswering, useSubmitting } from './answering';
import { answeredCount, takesSeveral } from './answers';
import { counted } from '../../ui/wording';
import { Prompt } from './Prompt';
import { RichText } from '../../ui/RichText';

const NONE: string[] = [];

/** The items of an open attempt. */
export function Questions({ place, attempt }: { place: Place; attempt: Attempt }) {
  const { attemptId, items, answers } = attempt;
  const { mutate } = useAnswering(place.org, attemptId);
  const submitting = useSubmitting(place, attemptId);
  const answered = answeredCount(items, answers);
  const isWhole = answered === items.length;
  const [isAsked, setIsAsked] = useState(false);
  return (
    <Stack gap="lg">
      {items.map((item, index) => (
        <Question
          key={item.id}
          number={index + 1}
          item={item}
          chosen={answers[item.id] ?? NONE}
          onChoose={(chosen) => mutate({ itemId: item.id, chosen })}
        />
      ))}
      <Group justify="space-between">
        <Text c="dimmed" size="sm" aria-live="polite">
          {answered} of {items.length} answered
          {isAsked && !isWhole && '. What is not answered counts as wrong.'}
        </Text>
        <Button
          size="md"
          loading={submitting.isPending}
          onClick={() => (isWhole || isAsked ? submitting.mutate() : setIsAsked(true))}
        >
          {isAsked && !isWhole ? 'Submit all the same' : 'Submit'}
        </Button>
      </Group>
    </Stack>
  );
}

interface QuestionProps {
  number: number;
  item: PaperItem;
  chosen: string[];
  onChoose: (chosen: string[]) => void;
}

function Question({ number, item, chosen, onChoose }: QuestionProps) {
  // The cache tells of a choice a moment later; until then a controlled input would jump back.
  const [claim, setClaim] = useState<{ of: string[]; chosen: string[] }>();
  const shown = claim?.of === chosen ? claim.chosen : chosen;
  const choose = (next: string[]) => {
    setClaim({ of: chosen, chosen: next });
    onChoose(next);
  };
  const legend = <Prompt number={number} item={item} />;
  const options = item.options.map(({ id, text }) => ({
    value: id,
    label: <RichText markdown={text} inline tagsAsText />,
  }));
  const note = `${takesSeveral(item) ? 'Choose all that apply' : 'Choose one'}, ${counted(item.points, 'point')}`;
  return (
    <div className={card.card}>
      {takesSeveral(item) ? (
        <Checkbox.Group label={legend} description={note} value={shown} onChange={choose}>
          <Stack gap="sm" mt="md">
            {options.map((option) => (
              <Checkbox key={option.value} {...option} size="md" />
            ))}
          </Stack>
        </Checkbox.Group>
      ) : (
        <Radio.Group
          label={legend}
          description={note}
          value={shown[0] ?? null}
          onChange={(value) => choose([value])}
          name={item.id}
        >
          <Stack gap="sm" mt="md">
            {options.map((option) => (
              <Radio key={option.value} {...option} size="md" />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </div>
  );
}
