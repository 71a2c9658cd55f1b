import type { Estimate, OutlineNode, Topic } from '../../api/types';

const SETTLED = new Set(['done', 'skipped']);

export function isSettled(topic: Topic): boolean {
  return SETTLED.has(topic.state);
}

/** The topics that can be ticked under a node, the node itself included, in reading order. */
export function leavesUnder(node: OutlineNode): OutlineNode[] {
  if (node.kind === 'topic' && node.children.length === 0) {
    return [node];
  }
  return node.children.flatMap(leavesUnder);
}

export function topicsById(topics: Topic[]): Map<string, Topic> {
  return new Map(topics.map((topic) => [topic.id, topic]));
}

/**
 * What each locked topic waits for: the titles of its prerequisites, and of those above it, that are not settled.
 * Only a hint: whether a topic is locked is the server's word.
 */
export function waitingFor(outline: OutlineNode[], topics: Map<string, Topic>): Map<string, string[]> {
  const nodes = new Map<string, OutlineNode>();
  visit(outline, (node) => nodes.set(node.id, node));
  const waits = new Map<string, string[]>();
  const walk = (node: OutlineNode, above: string[]) => {
    const required = [...above, ...node.prerequisites.filter((p) => p.kind !== 'soft').map((p) => p.node)];
    if (topics.get(node.id)?.locked) {
      const missing = [...new Set(required)]
        .map((id) => nodes.get(id))
        .filter((before) => before !== undefined)
        .filter((before) => leavesUnder(before).some((leaf) => !settledIn(topics, leaf.id)));
      waits.set(
        node.id,
        missing.map((before) => before.title),
      );
    }
    node.children.forEach((child) => walk(child, required));
  };
  outline.forEach((node) => walk(node, []));
  return waits;
}

/** The stage to open first: the first with something left to do, or the first of all. */
export function stageToOpen(outline: OutlineNode[], topics: Map<string, Topic>): string | undefined {
  const unfinished = outline.find((stage) =>
    leavesUnder(stage).some((leaf) => topics.has(leaf.id) && !settledIn(topics, leaf.id)),
  );
  return (unfinished ?? outline[0])?.id;
}

/** "2 to 3 weeks", "1 hour". */
export function estimateLabel({ min, max, unit }: Estimate): string {
  const singular = unit.replace(/s$/, '');
  const named = max === 1 ? singular : `${singular}s`;
  return min === max ? `${max} ${named}` : `${min} to ${max} ${named}`;
}

/** Only addresses of the web become links; anything else in a resource stays text. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

function settledIn(topics: Map<string, Topic>, id: string): boolean {
  const topic = topics.get(id);
  return topic !== undefined && isSettled(topic);
}

function visit(outline: OutlineNode[], action: (node: OutlineNode) => void): void {
  outline.forEach((node) => {
    action(node);
    visit(node.children, action);
  });
}
