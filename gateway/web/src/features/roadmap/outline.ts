import type { OutlineNode, Topic } from '../../api/types';

const SETTLED = new Set(['done', 'skipped']);

export function isSettled(topic: Topic): boolean {
  return SETTLED.has(topic.state);
}

const leaves = new WeakMap<OutlineNode, OutlineNode[]>();

/** The topics that can be ticked under a node, the node itself included, in reading order. An outline never changes. */
export function leavesUnder(node: OutlineNode): OutlineNode[] {
  const found =
    leaves.get(node) ??
    (node.kind === 'topic' && node.children.length === 0 ? [node] : node.children.flatMap(leavesUnder));
  leaves.set(node, found);
  return found;
}

export function topicsById(topics: Topic[]): Map<string, Topic> {
  return new Map(topics.map((topic) => [topic.id, topic]));
}

/**
 * What each locked topic waits for: the titles of its prerequisites, and of those above it, that are not settled, in
 * one text. Only a hint: whether a topic is locked is the server's word.
 */
export function waitingFor(outline: OutlineNode[], topics: Map<string, Topic>): Map<string, string> {
  const nodes = new Map<string, OutlineNode>();
  visit(outline, (node) => nodes.set(node.id, node));
  const unsettled = new Map<string, boolean>();
  const isUnsettled = (before: OutlineNode) => {
    const known = unsettled.get(before.id) ?? leavesUnder(before).some((leaf) => !settledIn(topics, leaf.id));
    unsettled.set(before.id, known);
    return known;
  };
  const waits = new Map<string, string>();
  const walk = (node: OutlineNode, above: string[]) => {
    const own = node.prerequisites.filter((p) => p.kind !== 'soft').map((p) => p.node);
    const required = own.length > 0 ? [...above, ...own] : above;
    if (topics.get(node.id)?.locked) {
      const missing = [...new Set(required)].map((id) => nodes.get(id)).filter((before) => before !== undefined);
      waits.set(
        node.id,
        missing
          .filter(isUnsettled)
          .map((before) => before.title)
          .join(', '),
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
