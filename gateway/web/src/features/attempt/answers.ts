import type { Enrolment, PaperItem } from '../../api/types';

/** Whether several options may be chosen. */
export function takesSeveral(item: PaperItem): boolean {
  return item.kind.startsWith('multiple');
}

/** How many items have an answer. */
export function answeredCount(items: PaperItem[], answers: Record<string, string[]>): number {
  return items.filter((item) => (answers[item.id] ?? []).length > 0).length;
}

/** Whether the enrolment knows of all topics that a paper vouches for. */
export function hasCaughtUp(enrolment: Enrolment, topicIds: string[]): boolean {
  return topicIds.every((id) => {
    const topic = enrolment.topics.find((one) => one.id === id);
    return topic === undefined || topic.state === 'done';
  });
}
