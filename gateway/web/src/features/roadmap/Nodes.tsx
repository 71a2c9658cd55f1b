import { Text } from '@mantine/core';
import { memo, useMemo } from 'react';
import type { OutlineNode, Topic, TopicState } from '../../api/types';
import { Later } from '../../ui/Later';
import { hasDetails, NodeDetails } from '../../ui/NodeDetails';
import { labelAlone, titleAlone } from '../../ui/wording';
import { EstimateNote } from './EstimateNote';
import { leavesUnder } from './outline';
import { portionsOf, sizeOf } from '../../ui/portions';
import classes from './Roadmap.module.css';
import { TopicRow } from './TopicRow';

/** Pixels of a topic without notes. */
const ROW = 45;

/** How the learner stands to the topics, and how they are ticked. */
export interface Ticking {
  topics: Map<string, Topic>;
  /** What a locked topic waits for, by its id. */
  waits: Map<string, string>;
  readOnly: boolean;
  onTick: (topicId: string, state: TopicState) => void;
}

/** Whether nothing has changed that is drawn for the topics under these nodes. */
export function standsAsBefore(nodes: OutlineNode[], before: Ticking, after: Ticking): boolean {
  return (
    before.readOnly === after.readOnly &&
    before.onTick === after.onTick &&
    nodes.every((node) =>
      leavesUnder(node).every(
        ({ id }) => before.topics.get(id) === after.topics.get(id) && before.waits.get(id) === after.waits.get(id),
      ),
    )
  );
}

interface Props {
  nodes: OutlineNode[];
  /** Of headings: 3 directly below a stage. */
  depth: number;
  ticking: Ticking;
  /** Whether the roadmap is long: then portions are drawn as they come near. */
  long: boolean;
}

/** The nodes below a stage or a section. */
export function Nodes({ nodes, long, ...rows }: Props) {
  const portions = useMemo(() => (long ? portionsOf(nodes) : [nodes]), [long, nodes]);
  // What stands deeper and in one portion has come near with what is above it.
  const whole = !long || (portions.length === 1 && rows.depth > 3);
  return portions.map((portion) => (
    <Later
      key={portion[0]?.id}
      now={whole}
      what={`${sizeOf(portion)} more, from ${portion[0]?.title}`}
      height={whole ? 0 : sizeOf(portion) * ROW}
    >
      {() => <Portion nodes={portion} long={long} {...rows} />}
    </Later>
  ));
}

const Portion = memo(
  function Portion({ nodes, depth, ticking, long }: Props) {
    return (
      <ul className={classes.nodes}>
        {nodes.map((node) => {
          const topic = ticking.topics.get(node.id);
          return topic ? (
            <TopicRow
              key={node.id}
              node={node}
              topic={topic}
              waits={ticking.waits.get(node.id) ?? ''}
              readOnly={ticking.readOnly}
              onTick={ticking.onTick}
            />
          ) : (
            <Section key={node.id} node={node} depth={depth} ticking={ticking} long={long} />
          );
        })}
      </ul>
    );
  },
  (before, after) => before.nodes === after.nodes && standsAsBefore(after.nodes, before.ticking, after.ticking),
);

/** A section, or a topic with topics below it: a heading over what can be ticked. */
function Section({ node, depth, ticking, long }: Omit<Props, 'nodes'> & { node: OutlineNode }) {
  return (
    <li className={classes.group}>
      <Text component={`h${Math.min(depth, 6)}` as 'h3'} fw={600} size={depth === 3 ? 'md' : 'sm'} m={0}>
        {node.label && <span className={classes.number}>{labelAlone(node.label)}</span>}
        {titleAlone(node.title)} <EstimateNote node={node} />
      </Text>
      {hasDetails(node) && (
        <div className={classes.groupIntro}>
          <NodeDetails node={node} />
        </div>
      )}
      <Nodes nodes={node.children} depth={depth + 1} ticking={ticking} long={long} />
    </li>
  );
}
