import { ApiError } from './problem';
import type {
  Attempt,
  Board,
  BoardRow,
  Cohort,
  Edition,
  Enrolment,
  Grade,
  LedgerLine,
  Member,
  MyEnrolment,
  Organization,
  Page,
  PaperSummary,
  Problem,
  RoadmapSummary,
  Session,
  StartedAttempt,
  Ticked,
  TopicState,
} from './types';

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

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (method !== 'GET') {
    headers['X-XSRF-TOKEN'] = csrfToken(document.cookie);
  }
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  const response = await fetch(path, {
    method,
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
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

/** Follows `next` to the end. */
async function all<T>(path: string): Promise<T[]> {
  const items: T[] = [];
  let next: string | null | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const read: Page<T> = await call('GET', withCursor(path, next));
    items.push(...read.items);
    next = read.next;
    if (!next) {
      break;
    }
  }
  return items;
}

function withCursor(path: string, after: string | null | undefined): string {
  return after ? `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(after)}` : path;
}

/** Path under an organization; every part is escaped. */
function at(org: string, ...parts: (string | number)[]): string {
  return ['/api/v1/orgs', ...[org, ...parts].map((part) => encodeURIComponent(part))].join('/');
}

export const api = {
  session: () => call<Session>('GET', '/session'),
  logOut: () => call<{ location: string }>('POST', '/logout'),

  myEnrolments: () => call<Page<MyEnrolment>>('GET', '/api/v1/me/enrolments').then((page) => page.items),
  organizations: () => all<Organization>('/api/v1/platform/organizations'),
  cohorts: (org: string) => all<Cohort>(at(org, 'cohorts')),
  roadmaps: (org: string) => all<RoadmapSummary>(at(org, 'roadmaps')),
  members: (org: string) => all<Member>(`${at(org, 'members')}?limit=1000`),

  edition: (org: string, roadmapId: string, edition: number) =>
    call<Edition>('GET', at(org, 'roadmaps', roadmapId, 'editions', edition)),
  enrolment: (org: string, id: string) => call<Enrolment>('GET', at(org, 'enrolments', id)),
  tick: (org: string, id: string, topicId: string, state: TopicState) =>
    call<Ticked>('PUT', at(org, 'enrolments', id, 'topics', topicId), { state }),
  /** One page, so that a long history is fetched as it is read. */
  ledger: (org: string, id: string, after: string | null) =>
    call<Page<LedgerLine>>('GET', withCursor(`${at(org, 'enrolments', id, 'ledger')}?limit=100`, after)),
  wholeLedger: (org: string, id: string) => all<LedgerLine>(`${at(org, 'enrolments', id, 'ledger')}?limit=1000`),

  papers: (org: string, roadmapId: string, edition: number) =>
    all<PaperSummary>(`${at(org, 'papers')}?roadmapId=${encodeURIComponent(roadmapId)}&edition=${edition}`),
  startAttempt: (org: string, paperId: string, enrolmentId: string) =>
    call<StartedAttempt>('POST', at(org, 'papers', paperId, 'attempts'), { enrolmentId }),
  attempt: (org: string, attemptId: string) => call<Attempt>('GET', at(org, 'attempts', attemptId)),
  answer: (org: string, attemptId: string, itemId: string, chosen: string[]) =>
    call<unknown>('PUT', at(org, 'attempts', attemptId, 'answers', itemId), { chosen }),
  submit: (org: string, attemptId: string) =>
    call<{ grade: Grade }>('POST', at(org, 'attempts', attemptId, 'submission')),

  board: async (org: string, cohortId: string): Promise<BoardRow[]> => {
    const rows: BoardRow[] = [];
    let next: string | null | undefined;
    for (let page = 0; page < MOST_PAGES; page++) {
      const read: Board = await call('GET', withCursor(`${at(org, 'cohorts', cohortId, 'board')}?limit=1000`, next));
      rows.push(...read.learners);
      next = read.next;
      if (!next) {
        break;
      }
    }
    return rows;
  },
};
