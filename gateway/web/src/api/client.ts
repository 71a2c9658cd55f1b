import { all, at, call, withCursor } from './transport';
import type { Draft, EditionLine, Imported, ImportWish, Shared, Validation, Visibility } from './authoring';
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
  PublicEdition,
  PublicRoadmap,
  RoadmapSummary,
  Session,
  StartedAttempt,
  Ticked,
  TopicState,
} from './types';

export const api = {
  session: () => call<Session>('GET', '/session'),
  logOut: () => call<{ location: string }>('POST', '/logout'),

  myEnrolments: () => call<Page<MyEnrolment>>('GET', '/api/v1/me/enrolments').then((page) => page.items),
  organizations: () => all<Organization>('/api/v1/platform/organizations'),
  cohorts: (org: string) => all<Cohort>(at(org, 'cohorts')),
  roadmaps: (org: string) => all<RoadmapSummary>(at(org, 'roadmaps')),
  members: (org: string) => all<Member>(`${at(org, 'members')}?limit=1000`),

  publicRoadmaps: () => all<PublicRoadmap>('/api/v1/public/roadmaps?limit=100'),
  publicRoadmap: (org: string, id: string) =>
    call<PublicEdition>('GET', `/api/v1/public/roadmaps/${encodeURIComponent(org)}/${encodeURIComponent(id)}`),

  edition: (org: string, roadmapId: string, edition: number) =>
    call<Edition>('GET', at(org, 'roadmaps', roadmapId, 'editions', edition)),
  enrolment: (org: string, id: string) => call<Enrolment>('GET', at(org, 'enrolments', id)),
  tick: (org: string, id: string, topicId: string, state: TopicState) =>
    call<Ticked>('PUT', at(org, 'enrolments', id, 'topics', topicId), { body: { state } }),
  /** One page, so that a long history is fetched as it is read. */
  ledger: (org: string, id: string, after: string | null) =>
    call<Page<LedgerLine>>('GET', withCursor(`${at(org, 'enrolments', id, 'ledger')}?limit=100`, after)),
  wholeLedger: (org: string, id: string) => all<LedgerLine>(`${at(org, 'enrolments', id, 'ledger')}?limit=1000`),

  papers: (org: string, roadmapId: string, edition: number) =>
    all<PaperSummary>(`${at(org, 'papers')}?roadmapId=${encodeURIComponent(roadmapId)}&edition=${edition}`),
  startAttempt: (org: string, paperId: string, enrolmentId: string) =>
    call<StartedAttempt>('POST', at(org, 'papers', paperId, 'attempts'), { body: { enrolmentId } }),
  attempt: (org: string, attemptId: string) => call<Attempt>('GET', at(org, 'attempts', attemptId)),
  answer: (org: string, attemptId: string, itemId: string, chosen: string[]) =>
    call<unknown>('PUT', at(org, 'attempts', attemptId, 'answers', itemId), { body: { chosen } }),
  submit: (org: string, attemptId: string) =>
    call<{ grade: Grade }>('POST', at(org, 'attempts', attemptId, 'submission')),

  board: (org: string, cohortId: string) =>
    all<BoardRow, Board>(`${at(org, 'cohorts', cohortId, 'board')}?limit=1000`, (page) => page.learners),

  /** Takes Markdown, our JSON, or a roadmap.sh archive; the key makes that the same wish twice is one. */
  importRoadmap: (org: string, { file, title, key }: ImportWish) =>
    call<Imported>('POST', `${at(org, 'roadmaps', 'imports')}${title ? `?title=${encodeURIComponent(title)}` : ''}`, {
      body: file,
      headers: { 'Content-Type': mediaTypeOf(file.name), 'Idempotency-Key': key },
    }),
  draft: (org: string, roadmapId: string) => call<Draft>('GET', at(org, 'roadmaps', roadmapId, 'draft')),
  validation: (org: string, roadmapId: string) =>
    call<Validation>('GET', at(org, 'roadmaps', roadmapId, 'draft', 'validation')),
  editions: (org: string, roadmapId: string) => all<EditionLine>(at(org, 'roadmaps', roadmapId, 'editions')),
  publish: (org: string, roadmapId: string, notes: string) =>
    call<{ edition: number }>('POST', at(org, 'roadmaps', roadmapId, 'editions'), { body: notes ? { notes } : {} }),
  shared: (org: string, roadmapId: string) => call<Shared>('GET', at(org, 'roadmaps', roadmapId, 'visibility')),
  share: (org: string, roadmapId: string, visibility: Visibility) =>
    call<Shared>('PUT', at(org, 'roadmaps', roadmapId, 'visibility'), { body: { visibility } }),
};

/** By the file's name, as systems do not agree on what Markdown is. */
function mediaTypeOf(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return { json: 'application/json', zip: 'application/zip' }[ending] ?? 'text/markdown';
}
