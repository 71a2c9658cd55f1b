/** Whole percent as text. */
export function percentLabel(percent: number): string {
  return `${percent}%`;
}

/** "3 of 10 topics". */
export function settledLabel(settled: number, counted: number): string {
  return `${settled} of ${counted} ${counted === 1 ? 'topic' : 'topics'}`;
}
