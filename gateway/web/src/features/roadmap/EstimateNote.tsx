import type { OutlineNode } from '../../api/types';
import { ClockIcon } from '../../ui/icons';
import { estimateLabel } from '../../ui/wording';
import classes from './Roadmap.module.css';

export function EstimateNote({ node }: { node: OutlineNode }) {
  return node.estimate ? (
    <span className={classes.estimate}>
      <ClockIcon /> {estimateLabel(node.estimate)}
    </span>
  ) : null;
}
