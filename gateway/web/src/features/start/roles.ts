import type { Role, Session } from '../../api/types';

/** The organizations where the person has one of the roles, in order of their alias. */
export function orgsWith(session: Session, ...roles: Role[]): string[] {
  return Object.entries(session.organizations)
    .filter(([, held]) => held.some((role) => roles.includes(role)))
    .map(([org]) => org)
    .sort();
}

/** Who somebody is on the platform, in a sentence. */
export function inOneSentence(session: Session): string {
  const places = Object.entries(session.organizations).sort(([a], [b]) => a.localeCompare(b, 'en'));
  const parts = places.map(([org, roles]) =>
    roles.length > 0 ? `${listed([...roles].sort())} in ${org}` : `a member of ${org} without a role`,
  );
  if (session.platformAdmin) {
    parts.unshift('an administrator of the platform');
  }
  return parts.length > 0 ? `You are ${listed(parts)}.` : 'You belong to no organization yet.';
}

function listed(parts: string[]): string {
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? '');
}
