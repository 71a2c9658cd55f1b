import type { Role, Session } from '../../api/types';

/** The organizations where the person has one of the roles, in order of their alias. */
export function orgsWith(session: Session, ...roles: Role[]): string[] {
  return Object.entries(session.organizations)
    .filter(([, held]) => held.some((role) => roles.includes(role)))
    .map(([org]) => org)
    .sort();
}
