import type { ImportReport } from '../../api/authoring';
import { counted } from '../../ui/wording';

/** "2 stages, 10 topics and 1 resource": what an import made, without what it did not. */
export function countsOf({ stages, sections, topics, resources, notes, mended }: ImportReport): string {
  const parts = [
    [stages, 'stage'] as const,
    [sections, 'section'] as const,
    [topics, 'topic'] as const,
    [resources, 'resource'] as const,
    [notes, 'note'] as const,
    [mended, 'mended text'] as const,
  ]
    .filter(([count]) => count > 0)
    .map(([count, one]) => counted(count, one));
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? 'nothing');
}
