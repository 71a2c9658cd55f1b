import { ApiError } from './problem';
import type { Page, Problem } from './types';

/** Called once for each answer 401; the app sets it. */
let onLoggedOut: () => void = () => undefined;

export function whenLoggedOut(action: () => void): void {
  onLoggedOut = action;
}

const MOST_PAGES = 50;

/** The value that the gateway wants back in a header of every call that changes something. */
export function csrfToken(cookies: string): string {
  const found = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(cookies)?.[1];
  return found ? decodeURIComponent(found) : '';
}

/** What a call brings along. */
interface Sent {
  /** Sent as JSON; a file as it is. */
  body?: unknown;
  headers?: Record<string, string>;
}

export async function call<T>(method: string, path: string, { body, headers = {} }: Sent = {}): Promise<T> {
  const isFile = body instanceof Blob;
  const sentHeaders: Record<string, string> = {
    Accept: 'application/json',
    ...(method === 'GET' ? {} : { 'X-XSRF-TOKEN': csrfToken(document.cookie) }),
    ...(body === undefined || isFile ? {} : { 'Content-Type': 'application/json' }),
    ...headers,
  };
  const response = await fetch(path, {
    method,
    headers: sentHeaders,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
  });
  if (!response.ok) {
    if (response.status === 401) {
      onLoggedOut();
    }
    throw new ApiError(await problemOf(response));
  }
  const text = await response.text();
  try {
    return (text ? JSON.parse(text) : undefined) as T;
  } catch {
    throw new ApiError({ title: 'The answer cannot be read', status: 502, code: 'unknown' });
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const unknown = { title: 'Something failed on our side', status: response.status, code: 'unknown' };
  try {
    return { ...unknown, ...((await response.json()) as Partial<Problem>) };
  } catch {
    return unknown;
  }
}

/** The items of a list, page after page; `itemsOf` finds them in a page that calls them otherwise. */
export async function all<T, P extends { next?: string | null } = Page<T>>(
  path: string,
  itemsOf: (page: P) => T[] = (page) => (page as unknown as Page<T>).items,
): Promise<T[]> {
  const items: T[] = [];
  let next: string | null | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const read: P = await call('GET', withCursor(path, next));
    items.push(...itemsOf(read));
    next = read.next;
    if (!next) {
      break;
    }
  }
  return items;
}

export function withCursor(path: string, after: string | null | undefined): string {
  return after ? `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(after)}` : path;
}

/** Path under an organization; every part is escaped. */
export function at(org: string, ...parts: (string | number)[]): string {
  return ['/api/v1/orgs', ...[org, ...parts].map((part) => encodeURIComponent(part))].join('/');
}
