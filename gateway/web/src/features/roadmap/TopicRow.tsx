import { Badge } from '@mantine/core';
import { memo, useId, useState } from 'react';
import type { OutlineNode, Topic, TopicState } from '../../api/types';
import { LockIcon } from '../../ui/icons';
import { hasDetails, NodeDetails } from '../../ui/NodeDetails';
import { EstimateNote } from './EstimateNote';
import { isSettled } from './outline';
import classes from './Roadmap.module.css';

const STATES: TopicState[] = ['pending', 'learning', 'done', 'skipped'];

interface Props {
  node: OutlineNode;
  topic: Topic;
  /** What it waits for, in one text, so that an equal one does not draw the row again. */
  waits: string;
  readOnly: boolean;
  onTick: (topicId: string, state: TopicState) => void;
}

/** A topic that can be ticked. Plain elements: hundreds of these stand on a page. */
export const TopicRow = memo(function TopicRow({ node, topic, waits, readOnly, onTick }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  // The cache tells of a tick a moment later; until then a controlled input would jump back.
  const [claim, setClaim] = useState<{ of: Topic; state: TopicState }>();
  const shown = claim?.of === topic ? { ...topic, state: claim.state } : topic;
  const tick = (state: TopicState) => {
    setClaim({ of: topic, state });
    onTick(topic.id, state);
  };
  const why = topic.locked ? `Locked. First settle: ${waits || 'what it builds on'}` : undefined;
  return (
    <li className={classes.topic} data-state={shown.state}>
      <div className={classes.row}>
        <input
          type="checkbox"
          id={id}
          className={classes.tick}
          checked={isSettled(shown)}
          disabled={readOnly}
          aria-describedby={why ? `${id}-why` : undefined}
          onChange={(event) => tick(event.currentTarget.checked ? 'done' : 'pending')}
        />
        <div className={classes.words}>
          <label htmlFor={id} className={classes.title}>
            {topic.title}
          </label>
          <span className={classes.facts}>
            {node.optional && (
              <Badge size="sm" variant="default" tt="none">
                optional
              </Badge>
            )}
            <EstimateNote node={node} />
            {topic.evidence && topic.evidence !== 'self' && (
              <Badge size="sm" variant="light" tt="none">
                {topic.evidence}
              </Badge>
            )}
          </span>
          {why && (
            <p id={`${id}-why`} className={classes.why}>
              <LockIcon /> {why}
            </p>
          )}
        </div>
        {hasDetails(node) && (
          <button
            type="button"
            className={classes.more}
            aria-expanded={open}
            aria-label={`Details of ${topic.title}`}
            onClick={() => setOpen(!open)}
          >
            {open ? 'Less' : 'Details'}
          </button>
        )}
        {readOnly ? (
          <span className={classes.standing}>{topic.state}</span>
        ) : (
          <select
            className={classes.state}
            aria-label={`State of ${topic.title}`}
            value={shown.state}
            onChange={(event) => tick(event.currentTarget.value as TopicState)}
          >
            {STATES.map((state) => (
              <option key={state}>{state}</option>
            ))}
          </select>
        )}
      </div>
      {open && (
        <div className={classes.details}>
          <NodeDetails node={node} />
        </div>
      )}
    </li>
  );
});
