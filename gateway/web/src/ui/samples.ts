import type { OutlineNode } from '../api/types';

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
