import type { BoardRow, Member } from '../../api/types';

export interface NamedRow extends BoardRow {
  name: string;
}

/** The rows with names, the furthest first; equals in the order of their names. */
export function namedRows(rows: BoardRow[], members: Member[]): NamedRow[] {
  const names = new Map(members.map((member) => [member.id, member.name || member.email]));
  return rows
    .map((row) => ({ ...row, name: names.get(row.learnerId) ?? 'Former member' }))
    .sort((a, b) => b.percent - a.percent || b.settled - a.settled || a.name.localeCompare(b.name, 'en'));
}

/** The mean of the percents, floored as every per cent is; nothing for an empty board. */
export function meanPercent(rows: BoardRow[]): number | undefined {
  return rows.length === 0 ? undefined : Math.floor(rows.reduce((sum, row) => sum + row.percent, 0) / rows.length);
}
