/** What the platform sends, as far as the client reads it. */

export type Role = 'learner' | 'mentor' | 'author' | 'admin';

export interface Session {
  authenticated: boolean;
  subject: string | null;
  name: string | null;
  /** Whether they run the platform. */
  platformAdmin: boolean;
  /** Roles by the alias of the organization. */
  organizations: Record<string, Role[]>;
}

export interface Organization {
  /** Names it in every address. */
  alias: string;
  name: string;
}

/** A page of a list; `next` is there while more follows. */
export interface Page<T> {
  items: T[];
  next?: string | null;
}

export interface MyEnrolment {
  enrolmentId: string;
  org: string;
  cohortId: string;
  roadmapId: string;
  edition: number;
  title: string;
  percent: number;
}

export interface Cohort {
  cohortId: string;
  name: string;
  roadmapId: string;
  edition: number;
  /** A date such as 2026-09-01. */
  startsOn: string;
  timeZone: string;
}

export interface RoadmapSummary {
  roadmapId: string;
  title: string;
  latestEdition?: number | null;
  createdAt: string;
}

export interface Numbers {
  /** Whole percent, 0 to 100, rounded by the server. */
  percent: number;
  settled: number;
  counted: number;
}

export interface StageNumbers extends Numbers {
  id: string;
  title: string;
}

export type TopicState = 'pending' | 'learning' | 'done' | 'skipped';

/** A leaf of the outline as the learner stands to it. */
export interface Topic {
  id: string;
  title: string;
  state: TopicState;
  evidence?: string;
  locked: boolean;
}

export interface Enrolment {
  enrolmentId: string;
  org: string;
  cohortId: string;
  learnerId: string;
  roadmapId: string;
  edition: number;
  title: string;
  progress: Numbers;
  stages: StageNumbers[];
  topics: Topic[];
}

export interface Ticked {
  topic: { id: string; state: TopicState; evidence?: string };
  progress: Numbers;
}

export interface Resource {
  type: string;
  title: string;
  url: string;
}

export interface Estimate {
  min: number;
  max: number;
  unit: string;
}

export interface OutlineNode {
  id: string;
  kind: 'stage' | 'section' | 'topic';
  title: string;
  label?: string;
  /** Markdown. */
  description?: string;
  objectives: string[];
  outcome?: string;
  estimate?: Estimate;
  optional: boolean;
  tags: string[];
  resources: Resource[];
  prerequisites: { node: string; kind: string }[];
  children: OutlineNode[];
}

export interface Edition {
  roadmapId: string;
  edition: number;
  title: string;
  description?: string;
  outcome?: string;
  publishedAt: string;
  outline: OutlineNode[];
}

/** A public roadmap in the index, by its newest edition. */
export interface PublicRoadmap {
  org: string;
  roadmapId: string;
  title: string;
  edition: number;
  publishedAt: string;
}

/** What anyone may read of a roadmap. */
export interface PublicEdition {
  org: string;
  title: string;
  description?: string;
  outcome?: string;
  edition: number;
  publishedAt: string;
  /** Markdown. */
  notes?: string;
  outline: OutlineNode[];
}

export interface LedgerLine {
  sequence: number;
  at: string;
  /** The subject of the person, or the id of the attempt that vouches. */
  by: string;
  topicId: string;
  from: TopicState;
  to: TopicState;
  evidence?: string;
}

export interface PaperSummary {
  paperId: string;
  title: string;
  topics: string[];
  /** Percent needed to pass. */
  passMark: number;
  itemCount: number;
  points: number;
  state: string;
}

export interface PaperItem {
  id: string;
  kind: 'single-choice' | 'multiple-choice' | string;
  prompt: string;
  options: { id: string; text: string }[];
  points: number;
}

export interface StartedAttempt {
  attemptId: string;
  title: string;
  items: PaperItem[];
}

export interface Grade {
  score: number;
  possible: number;
  percent: number;
  passed: boolean;
  marks: { itemId: string; score: number; possible: number; explanation?: string | null }[];
}

export interface Attempt {
  attemptId: string;
  paperId: string;
  enrolmentId: string;
  title: string;
  state: 'open' | 'submitted';
  items: PaperItem[];
  answers: Record<string, string[]>;
  grade?: Grade | null;
}

export interface BoardRow extends Numbers {
  learnerId: string;
  enrolmentId: string;
  stages: StageNumbers[];
}

export interface Board {
  learners: BoardRow[];
  next?: string | null;
}

export interface Member {
  id: string;
  email: string;
  name: string;
  roles: Role[];
}

/** The body of every error. */
export interface Problem {
  title: string;
  status: number;
  code: string;
  value?: unknown;
  expected?: string;
  errors?: { path: string; value?: unknown; expected: string }[];
  /** To find the request in the logs. */
  requestId?: string;
}
