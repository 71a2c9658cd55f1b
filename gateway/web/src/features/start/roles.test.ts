import { expect, test } from 'vitest';
import { LOGGED_OUT } from '../../api/queries';
import { orgsWith } from './roles';

test('organizations are found by any of the roles', () => {
  const session = {
    ...LOGGED_OUT,
    organizations: { meadow: ['learner' as const], harbor: ['admin' as const, 'author' as const] },
  };
  expect(orgsWith(session, 'mentor', 'admin')).toEqual(['harbor']);
  expect(orgsWith(session, 'learner', 'admin')).toEqual(['harbor', 'meadow']);
  expect(orgsWith(session, 'mentor')).toEqual([]);
});
