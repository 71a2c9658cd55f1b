import type { OutlineNode } from './types';

/** What the platform sends to authors, as far as the client reads it. */

/** What an author sends to be made a roadmap. */
export interface ImportWish {
  file: File;
  /** Instead of the document's own; may be empty. */
  title: string;
  /** Names this wish. */
  key: string;
}

export interface ImportReport {
  stages: number;
  sections: number;
  topics: number;
  resources: number;
  notes: number;
  /** Runs of text whose encoding was repaired. */
  mended: number;
  lostWords: string[];
  lostLinks: string[];
  /** What an author should look at. */
  unsure: string[];
}

export interface Imported {
  roadmapId: string;
  title: string;
  report: ImportReport;
}

export interface DraftNode extends OutlineNode {
  /** Editions leave it out, with all below it. */
  hidden?: boolean;
  children: DraftNode[];
}

export interface Draft {
  roadmapId: string;
  title: string;
  description?: string;
  outcome?: string;
  revision: number;
  outline: DraftNode[];
  notes: { title?: string | null; text: string }[];
}

export type Visibility = 'organization' | 'unlisted' | 'public';

/** How far a roadmap can be seen. */
export interface Shared {
  roadmapId: string;
  visibility: Visibility;
  /** Of the API, where anyone may read it; absent if nobody else may. */
  publicPath?: string;
}

/** Something that was found in a draft. */
export interface Finding {
  /** Titles from the roadmap down to where it stands. */
  path: string;
  /** What was found. */
  value?: unknown;
  expected: string;
}

export interface Validation {
  publishable: boolean;
  /** At most 1,000. */
  errors: Finding[];
  errorCount: number;
  /** At most 1,000. */
  warnings: Finding[];
  warningCount: number;
}

export interface EditionLine {
  number: number;
  title: string;
  publishedAt: string;
  /** Markdown. */
  notes?: string | null;
  retired: boolean;
}
