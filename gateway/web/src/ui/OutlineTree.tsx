import { Badge, Stack, Text, Title } from '@mantine/core';
import { useId, useState } from 'react';
import type { DraftNode } from '../api/authoring';
import { ChevronIcon } from './icons';
import { Later } from './Later';
import { hasDetails, NodeDetails } from './NodeDetails';
import classes from './OutlineTree.module.css';
import { portionsOf, sizeOf } from './portions';
import { counted, estimateLabel, fullTitle } from './wording';

/** Pixels of a folded node. */
const ROW = 42;

/** A draft or an edition from its stages down to its topics, each to unfold. */
export function OutlineTree({ outline }: { outline: DraftNode[] }) {
  return (
    <Stack component="section" aria-labelledby="outline" gap="sm">
      <Title order={2} size="h3" id="outline">
        Outline
      </Title>
      {outline.length === 0 ? (
        <Text c="dimmed">There is nothing in it yet.</Text>
      ) : (
        <div className={classes.tree}>
          <Branches nodes={outline} />
        </div>
      )}
    </Stack>
  );
}

function Branches({ nodes }: { nodes: DraftNode[] }) {
  // Folded nodes weigh the same, whatever is in them.
  const portions = portionsOf(nodes, () => 1);
  return portions.map((portion, index) => (
    <Later
      key={portion[0]?.id}
      now={index === 0}
      what={`${portion.length} more, from ${portion[0]?.title}`}
      height={portion.length * ROW}
    >
      {() => (
        <ul className={classes.branches}>
          {portion.map((node) => (
            <Branch key={node.id} node={node} />
          ))}
        </ul>
      )}
    </Later>
  ));
}

function Branch({ node }: { node: DraftNode }) {
  const [open, setOpen] = useState(false);
  const content = useId();
  const below = sizeOf(node.children);
  const folds = below > 0 || hasDetails(node);
  const words = (
    <>
      <span className={classes.title}>{fullTitle(node)}</span>
      <Facts node={node} />
      {below > 0 && <span className={classes.count}>{counted(below, 'node')}</span>}
    </>
  );
  return (
    <li data-hidden={node.hidden}>
      {folds ? (
        <button
          type="button"
          className={classes.row}
          aria-expanded={open}
          aria-controls={open ? content : undefined}
          onClick={() => setOpen(!open)}
        >
          <span className={classes.chevron} data-open={open}>
            <ChevronIcon />
          </span>
          {words}
        </button>
      ) : (
        <div className={classes.row}>{words}</div>
      )}
      {open && (
        <div id={content} className={classes.below}>
          {hasDetails(node) && <NodeDetails node={node} />}
          <Branches nodes={node.children} />
        </div>
      )}
    </li>
  );
}

function Facts({ node: { kind, optional, hidden, estimate } }: { node: DraftNode }) {
  const facts = [
    kind !== 'topic' && kind,
    optional && 'optional',
    hidden && 'left out of editions',
    estimate && estimateLabel(estimate),
  ].filter((fact) => typeof fact === 'string');
  return facts.map((fact) => (
    <Badge key={fact} size="sm" variant="default" tt="none">
      {fact}
    </Badge>
  ));
}
