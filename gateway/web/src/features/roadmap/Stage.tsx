import { memo, useId } from 'react';
import type { OutlineNode, StageNumbers } from '../../api/types';
import { Bar } from '../../ui/Bar';
import { ChevronIcon } from '../../ui/icons';
import { hasDetails, NodeDetails } from '../../ui/NodeDetails';
import { percentLabel, settledLabel } from '../../ui/percent';
import { fullTitle, labelAlone, titleAlone } from '../../ui/wording';
import { EstimateNote } from './EstimateNote';
import { Nodes, standsAsBefore, type Ticking } from './Nodes';
import classes from './Roadmap.module.css';

interface Props {
  node: OutlineNode;
  numbers: StageNumbers | undefined;
  open: boolean;
  onToggle: (id: string) => void;
  ticking: Ticking;
  long: boolean;
}

/** A stage that folds; what is folded is not drawn, which keeps long roadmaps quick. */
export const Stage = memo(function Stage({ node, numbers, open, onToggle, ticking, long }: Props) {
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
            {node.label && <span className={classes.label}>{labelAlone(node.label)}</span>}
            {titleAlone(node.title)}
          </span>
          {numbers && (
            <span className={classes.stageNumber}>
              <span className={classes.count}>{settledLabel(numbers.settled, numbers.counted)}</span>
              <b>{percentLabel(numbers.percent)}</b>
            </span>
          )}
        </button>
      </h2>
      {numbers && <Bar percent={numbers.percent} label={`Progress in ${fullTitle(node)}`} size={3} />}
      {open && (
        <div id={content} className={classes.content}>
          {(hasDetails(node) || node.estimate) && (
            <div className={classes.intro}>
              <EstimateNote node={node} />
              <NodeDetails node={node} />
            </div>
          )}
          <Nodes nodes={node.children} depth={3} ticking={ticking} long={long} />
        </div>
      )}
    </section>
  );
}, isDrawnAlready);

function isDrawnAlready(before: Props, after: Props): boolean {
  return (
    before.node === after.node &&
    before.numbers === after.numbers &&
    before.open === after.open &&
    before.onToggle === after.onToggle &&
    (!after.open || standsAsBefore([after.node], before.ticking, after.ticking))
  );
}
