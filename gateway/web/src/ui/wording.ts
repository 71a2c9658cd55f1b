import type { Estimate } from '../api/types';

/** "2 to 3 weeks", "1 hour". */
export function estimateLabel({ min, max, unit }: Estimate): string {
  const singular = unit.replace(/s$/, '');
  const named = max === 1 ? singular : `${singular}s`;
  return min === max ? `${max} ${named}` : `${min} to ${max} ${named}`;
}

/** "1 topic", "3 topics". */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** A label without what parted it from its title: "Stage 1" of "Stage 1 —"; "1." stays. */
export function labelAlone(label: string): string {
  return label.replace(/^(.*?\S)[\s:：\-–—―|·→]+$/u, '$1').replace(/^(\p{L}.*?)[.)]$/u, '$1');
}

/** A title without a separator that its label has left behind at either end. */
export function titleAlone(title: string): string {
  return title.replace(/^\s*[:：\-–—―|·→]+\s+(?=\S)/u, '').replace(/(\S)\s+[:：\-–—―|·→]+\s*$/u, '$1');
}

/** Label and title in one line, as a list or a table has them. */
export function fullTitle({ label, title }: { label?: string; title: string }): string {
  return label ? `${labelAlone(label)} ${titleAlone(title)}` : titleAlone(title);
}
