import { expect, test } from 'vitest';
import { LOGGED_OUT } from '../../api/queries';
import type { Session } from '../../api/types';
import { inOneSentence, orgsWith } from './roles';

const session = (organizations: Session['organizations'], platformAdmin = false): Session => ({
  ...LOGGED_OUT,
  authenticated: true,
  platformAdmin,
  organizations,
});

test('organizations are found by any of the roles', () => {
  const who = session({ meadow: ['learner'], harbor: ['admin', 'author'] });
  expect(orgsWith(who, 'mentor', 'admin')).toEqual(['harbor']);
  expect(orgsWith(who, 'learner', 'admin')).toEqual(['harbor', 'meadow']);
  expect(orgsWith(who, 'mentor')).toEqual([]);
});

test.each([
  [session({ harbor: ['learner'] }), 'You are learner in harbor.'],
  [
    session({ meadow: ['learner'], harbor: ['author', 'admin'] }),
    'You are admin and author in harbor and learner in meadow.',
  ],
  [session({}, true), 'You are an administrator of the platform.'],
  [session({ harbor: [] }), 'You are a member of harbor without a role.'],
  [session({}), 'You belong to no organization yet.'],
])('%# who somebody is is told in a sentence', (who, sentence) => {
  expect(inOneSentence(who)).toBe(sentence);
});
