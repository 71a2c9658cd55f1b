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

/** To go on with a sentence. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** "Knots, edition 2": what a cohort learns; without a title while it is not known. */
export function learned(
  { roadmapId, edition }: { roadmapId: string; edition: number },
  roadmaps: { roadmapId: string; title: string }[] = [],
): string {
  const title = roadmaps.find((one) => one.roadmapId === roadmapId)?.title;
  return title === undefined ? `Edition ${edition}` : `${title}, edition ${edition}`;
}

/** A label without what parted it from its title: "Stage 1" of "Stage 1 —"; "1." stays. */
export function labelAlone(label: string): string {
  return label.replace(/^(.*?\S)[\s:：\-–—―|·→]+$/u, '$1').replace(/^(\p{L}.*?)[.)]$/u, '$1');
}

/** A title without a separator that its label has left behind at either end. */
export function titleAlone(title: string): string {
  const alone = title.replace(/^\s*[:：\-–—―|·→]+\s+(?=\S)/u, '').replace(/(\S)\s+[:：\-–—―|·→]+\s*$/u, '$1');
  // A title of nothing but such marks, the signal of a lamp, means them.
  return /[\p{L}\p{N}]/u.test(alone) ? alone : title;
}

/** Label and title in one line, as a list or a table has them. */
export function fullTitle({ label, title }: { label?: string; title: string }): string {
  return label ? `${labelAlone(label)} ${titleAlone(title)}` : titleAlone(title);
}
