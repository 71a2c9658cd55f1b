import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import type { Session } from './types';

export const LOGGED_OUT: Session = {
  authenticated: false,
  subject: null,
  name: null,
  platformAdmin: false,
  organizations: {},
};

/** Every question to the server with its key: the one place where keys are made. */
export const queries = {
  session: () => queryOptions({ queryKey: ['session'], queryFn: api.session, staleTime: 60_000 }),
  myEnrolments: () => queryOptions({ queryKey: ['my-enrolments'], queryFn: api.myEnrolments }),
  organizations: () => queryOptions({ queryKey: ['organizations'], queryFn: api.organizations }),
  cohorts: (org: string) => queryOptions({ queryKey: ['cohorts', org], queryFn: () => api.cohorts(org) }),
  roadmaps: (org: string) => queryOptions({ queryKey: ['roadmaps', org], queryFn: () => api.roadmaps(org) }),
  members: (org: string) =>
    queryOptions({ queryKey: ['members', org], queryFn: () => api.members(org), staleTime: 60_000 }),
  board: (org: string, cohortId: string) =>
    queryOptions({ queryKey: ['board', org, cohortId], queryFn: () => api.board(org, cohortId) }),
  enrolment: (org: string, id: string) =>
    queryOptions({ queryKey: ['enrolment', org, id], queryFn: () => api.enrolment(org, id) }),
  /** An edition never changes. */
  edition: (org: string, roadmapId: string, edition: number) =>
    queryOptions({
      queryKey: ['edition', org, roadmapId, edition],
      queryFn: () => api.edition(org, roadmapId, edition),
      staleTime: Infinity,
    }),
  /** Under the key of its pages, so that a tick makes both old. */
  wholeLedger: (org: string, id: string) =>
    queryOptions({ queryKey: ['ledger', org, id, 'whole'], queryFn: () => api.wholeLedger(org, id) }),
  draft: (org: string, roadmapId: string) =>
    queryOptions({ queryKey: ['draft', org, roadmapId], queryFn: () => api.draft(org, roadmapId) }),
  validation: (org: string, roadmapId: string) =>
    queryOptions({ queryKey: ['validation', org, roadmapId], queryFn: () => api.validation(org, roadmapId) }),
  editions: (org: string, roadmapId: string) =>
    queryOptions({ queryKey: ['editions', org, roadmapId], queryFn: () => api.editions(org, roadmapId) }),
  shared: (org: string, roadmapId: string) =>
    queryOptions({ queryKey: ['shared', org, roadmapId], queryFn: () => api.shared(org, roadmapId) }),
  publicRoadmaps: () => queryOptions({ queryKey: ['public-roadmaps'], queryFn: api.publicRoadmaps, staleTime: 60_000 }),
  publicRoadmap: (org: string, id: string) =>
    queryOptions({
      queryKey: ['public-roadmap', org, id],
      queryFn: () => api.publicRoadmap(org, id),
      staleTime: 60_000,
    }),
  papers: (org: string, roadmapId: string, edition: number) =>
    queryOptions({
      queryKey: ['papers', org, roadmapId, edition],
      queryFn: () => api.papers(org, roadmapId, edition),
      staleTime: 60_000,
    }),
  attempt: (org: string, attemptId: string) =>
    queryOptions({ queryKey: ['attempt', org, attemptId], queryFn: () => api.attempt(org, attemptId) }),
};
