import type { OutlineNode } from '../api/types';

/** Up to so many nodes a roadmap is drawn whole. */
const DRAWN_WHOLE = 300;
/** So many nodes are drawn in one go. */
const PORTION = 60;

/** How many nodes stand in the outline. */
export function sizeOf(nodes: OutlineNode[]): number {
  return nodes.reduce((size, node) => size + 1 + sizeOf(node.children), 0);
}

/** Whether an outline is so long that it is drawn in portions, as they come near. */
export function isLong(outline: OutlineNode[]): boolean {
  return sizeOf(outline) > DRAWN_WHOLE;
}

/** Siblings in portions of about the same size, with all below them; one that is larger stands alone. */
export function portionsOf<N extends OutlineNode>(nodes: N[], weigh: (node: N) => number = sizeWith): N[][] {
  const portions: N[][] = [];
  let room = 0;
  for (const node of nodes) {
    const size = weigh(node);
    const last = portions.at(-1);
    if (last && size <= room) {
      last.push(node);
      room -= size;
    } else {
      portions.push([node]);
      room = PORTION - size;
    }
  }
  return portions;
}

function sizeWith(node: OutlineNode): number {
  return sizeOf([node]);
}
