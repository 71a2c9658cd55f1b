import type { Attempt, LedgerLine, PaperSummary, Topic } from '../../api/types';

const VOUCHED = 'assessment';

/** Whether each topic of the paper rests on a passed paper, this one or another. */
export function isProved(paper: PaperSummary, topics: Topic[]): boolean {
  const proved = new Set(topics.filter((topic) => topic.evidence === VOUCHED).map(({ id }) => id));
  return paper.topics.length > 0 && paper.topics.every((id) => proved.has(id));
}

/** The attempts that vouched for a topic of the paper; they may be of another paper about the same topics. */
export function vouchingAttempts(paper: PaperSummary, ledger: LedgerLine[]): string[] {
  const lines = ledger.filter((line) => line.evidence === VOUCHED && paper.topics.includes(line.topicId));
  return [...new Set(lines.map((line) => line.by))];
}

/** The best per cent with which the paper itself was passed; nothing when none of the attempts passed it. */
export function passedWith(paper: PaperSummary, attempts: (Attempt | undefined)[]): number | undefined {
  const percents = attempts
    .filter((attempt) => attempt?.paperId === paper.paperId && attempt.grade?.passed)
    .map((attempt) => attempt?.grade?.percent ?? 0);
  return percents.length > 0 ? Math.max(...percents) : undefined;
}
