import type { LedgerLine, Topic } from '../../api/types';
import { lowerFirst } from '../../ui/wording';

/** What a learner may undo themselves. */
const OWN = new Set(['self', 'import']);

const NAMED: Record<string, string> = {
  assessment: 'Proved by an assessment',
  mentor: 'Confirmed by a mentor',
  credit: 'Learned elsewhere before',
  import: 'Brought along by an import',
};

/** Whether somebody else than the learner vouches for the topic, so that the learner cannot tick it. */
export function isVouchedFor({ evidence }: Topic): boolean {
  return evidence !== undefined && !OWN.has(evidence);
}

/** How a state came to be, as a sentence without its end. */
export function cameBy(evidence: string | undefined): string {
  return NAMED[evidence ?? ''] ?? 'Ticked by the learner';
}

/** The change of a line of the history; of "done to done" what has changed is what it rests on. */
export function changeOf({ from, to, evidence }: LedgerLine): string {
  return from === to ? `${lowerFirst(cameBy(evidence))} (ticked before)` : `${from} to ${to}`;
}

/** Who made the change of a line of the history. */
export function doneBy({ by, evidence }: LedgerLine, learnerId: string): string {
  if (by === learnerId) {
    return evidence === 'import' ? 'learner, by an import' : 'learner';
  }
  return evidence === 'assessment' ? 'a passed paper' : evidence === 'mentor' ? 'a mentor' : 'somebody else';
}
