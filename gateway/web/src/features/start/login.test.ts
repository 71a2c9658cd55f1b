import { expect, test } from 'vitest';
import { loginAddress, loginTrouble, overAddress, wantedAddress } from './login';

test('a login comes back to the address that was asked for', () => {
  expect(loginAddress('/')).toBe('/login?to=/');
  expect(loginAddress('/orgs/harbor/cohorts/a b')).toBe('/login?to=/orgs/harbor/cohorts/a%20b');
});

test('query and fragment come along, and do not mix with those of the login', () => {
  const wanted = wantedAddress('/orgs/harbor/enrolments/c~l', '?tab=history&login=over&x=1', '#papers');
  expect(wanted).toBe('/orgs/harbor/enrolments/c~l?tab=history&x=1#papers');
  expect(new URL(loginAddress(wanted), 'https://cairn.test').searchParams.get('to')).toBe(wanted);
  expect(wantedAddress('/', '?login=failed', '')).toBe('/');
});

test('who is logged out in the midst of it comes back to where they were', () => {
  const over = overAddress('/orgs/harbor/enrolments/c~l', '?tab=history', '#papers');
  expect(over).toBe('/orgs/harbor/enrolments/c~l?tab=history&login=over#papers');
  expect(overAddress('/', '?login=failed', '')).toBe('/?login=over');
  const { pathname, search, hash } = new URL(over, 'https://cairn.test');
  expect(wantedAddress(pathname, search, hash)).toBe('/orgs/harbor/enrolments/c~l?tab=history#papers');
});

test('only known troubles are spoken of', () => {
  expect(loginTrouble('failed')?.title).toMatch(/did not work/);
  expect(loginTrouble('unavailable')?.title).toMatch(/not possible/);
  expect(loginTrouble('over')?.detail).toMatch(/Log in again/);
  expect(loginTrouble('too-many')?.detail).toMatch(/Wait a minute/);
  expect(loginTrouble('<b>')).toBeNull();
  expect(loginTrouble(null)).toBeNull();
});
