import type { Enrolment, OutlineNode, Topic, TopicState } from '../../api/types';

/** Test data: a node with nothing but a title. */
export function node(
  id: string,
  kind: OutlineNode['kind'],
  children: OutlineNode[] = [],
  ...after: string[]
): OutlineNode {
  return {
    id,
    kind,
    title: `Title ${id}`,
    objectives: [],
    optional: false,
    tags: [],
    resources: [],
    prerequisites: after.map((before) => ({ node: before, kind: 'hard' })),
    children,
  };
}

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
