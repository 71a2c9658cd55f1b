import type { Enrolment, PaperSummary, Topic, TopicState } from '../../api/types';

/** Test data: a topic as a learner stands to it. */
export function topic(id: string, state: TopicState = 'pending', locked = false): Topic {
  return { id, title: `Title ${id}`, state, locked };
}

export function enrolment(...topics: Topic[]): Enrolment {
  return {
    enrolmentId: 'c~l',
    org: 'harbor',
    cohortId: 'c',
    learnerId: 'l',
    roadmapId: 'r',
    edition: 1,
    title: 'Roadmap',
    progress: { percent: 33, settled: 1, counted: 3 },
    stages: [],
    topics,
  };
}

export function paper(paperId: string, ...topics: string[]): PaperSummary {
  return { paperId, title: `Paper ${paperId}`, topics, passMark: 70, itemCount: 2, points: 2, state: 'published' };
}
