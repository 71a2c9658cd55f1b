import { counted } from './wording';

/** Whole percent as text. */
export function percentLabel(percent: number): string {
  return `${percent}%`;
}

/** "3 of 10 topics". */
export function settledLabel(settled: number, all: number): string {
  return `${settled} of ${counted(all, 'topic')}`;
}
