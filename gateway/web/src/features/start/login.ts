/** Where the gateway starts a login that comes back to `to`. */
export function loginAddress(to: string): string {
  return `/login?to=${encodeURIComponent(to).replaceAll('%2F', '/')}`;
}

/** The address to come back to: all of it, but for what the gateway said of the login before. */
export function wantedAddress(pathname: string, search: string, hash: string): string {
  const query = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !part.startsWith('login='))
    .join('&');
  return pathname + (query ? `?${query}` : '') + hash;
}

/** The same address, which says now that the session is over. */
export function overAddress(pathname: string, search: string, hash: string): string {
  const wanted = new URL(wantedAddress(pathname, search, hash), 'https://cairn.invalid');
  wanted.search += `${wanted.search ? '&' : '?'}login=over`;
  return wanted.pathname + wanted.search + wanted.hash;
}

/** What to say of a login that did not work; `why` is what the gateway put into the address. */
export function loginTrouble(why: string | null): { title: string; detail: string } | null {
  switch (why) {
    case 'failed':
      return { title: 'The login did not work', detail: 'Nothing has changed. Please try it again.' };
    case 'unavailable':
      return {
        title: 'Logging in is not possible just now',
        detail: 'The login service is away. Try again in a minute.',
      };
    case 'over':
      return { title: 'You are logged out', detail: 'Your session is over. Log in again to go on.' };
    case 'too-many':
      return {
        title: 'Too many logins from your network',
        detail: 'Wait a minute, then log in again.',
      };
    default:
      return null;
  }
}
