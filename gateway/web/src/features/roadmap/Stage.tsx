import { Text } from '@mantine/core';
import { memo, useId } from 'react';
import type { OutlineNode, StageNumbers, Topic, TopicState } from '../../api/types';
import { Bar } from '../../ui/Bar';
import { ChevronIcon } from '../../ui/icons';
import { percentLabel, settledLabel } from '../../ui/percent';
import { hasDetails, NodeDetails } from './NodeDetails';
import classes from './Roadmap.module.css';
import { EstimateNote, TopicRow } from './TopicRow';

export interface Ticking {
  topics: Map<string, Topic>;
  waits: Map<string, string[]>;
  readOnly: boolean;
  onTick: (topicId: string, state: TopicState) => void;
}

interface Props extends Ticking {
  node: OutlineNode;
  numbers: StageNumbers | undefined;
  open: boolean;
  onToggle: (id: string) => void;
}

/** A stage that folds; what is folded is not drawn, which keeps long roadmaps quick. */
export const Stage = memo(function Stage({ node, numbers, open, onToggle, ...ticking }: Props) {
  const content = useId();
  return (
    <section className={classes.stage}>
      <h2 className={classes.heading}>
        <button
          type="button"
          className={classes.fold}
          aria-expanded={open}
          aria-controls={open ? content : undefined}
          onClick={() => onToggle(node.id)}
        >
          <span className={classes.chevron} data-open={open}>
            <ChevronIcon />
          </span>
          <span className={classes.stageTitle}>
            {node.label && <span className={classes.label}>{node.label.replace(/:$/, '')}</span>}
            {node.title}
          </span>
          {numbers && (
            <span className={classes.stageNumber}>
              <span className={classes.count}>{settledLabel(numbers.settled, numbers.counted)}</span>
              <b>{percentLabel(numbers.percent)}</b>
            </span>
          )}
        </button>
      </h2>
      {numbers && <Bar percent={numbers.percent} label={`Progress in ${node.title}`} size={3} />}
      {open && (
        <div id={content} className={classes.content}>
          {(hasDetails(node) || node.estimate) && (
            <div className={classes.intro}>
              <EstimateNote node={node} />
              <NodeDetails node={node} />
            </div>
          )}
          <Nodes nodes={node.children} depth={3} {...ticking} />
        </div>
      )}
    </section>
  );
});

function Nodes({ nodes, depth, ...ticking }: Ticking & { nodes: OutlineNode[]; depth: number }) {
  return (
    <ul className={classes.nodes}>
      {nodes.map((node) => {
        const topic = ticking.topics.get(node.id);
        return topic ? (
          <TopicRow
            key={node.id}
            node={node}
            topic={topic}
            waits={ticking.waits.get(node.id)?.join(', ') ?? ''}
            readOnly={ticking.readOnly}
            onTick={ticking.onTick}
          />
        ) : (
          <Group key={node.id} node={node} depth={depth} {...ticking} />
        );
      })}
    </ul>
  );
}

/** A section, or a topic with topics below it: a heading over what can be ticked. */
function Group({ node, depth, ...ticking }: Ticking & { node: OutlineNode; depth: number }) {
  return (
    <li className={classes.group}>
      <Text component={`h${Math.min(depth, 6)}` as 'h3'} fw={600} size={depth === 3 ? 'md' : 'sm'} m={0}>
        {node.label && <span className={classes.number}>{node.label}</span>}
        {node.title} <EstimateNote node={node} />
      </Text>
      {hasDetails(node) && (
        <div className={classes.groupIntro}>
          <NodeDetails node={node} />
        </div>
      )}
      <Nodes nodes={node.children} depth={depth + 1} {...ticking} />
    </li>
  );
}
