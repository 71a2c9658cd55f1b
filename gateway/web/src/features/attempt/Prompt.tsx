import type { PaperItem } from '../../api/types';
import { RichText } from '../../ui/RichText';
import classes from './Prompt.module.css';

/** What an item asks, with its number in the paper. */
export function Prompt({ number, item }: { number: number; item: PaperItem }) {
  return (
    <div className={classes.prompt}>
      <span>{number}.</span>
      <RichText markdown={item.prompt} tagsAsText />
    </div>
  );
}
