/** @file What the head of a lesson and of a glossary entry say. The build checks these shapes; see tooling/mdx/schemas.ts. */

export interface LessonFrontMatter {
  title: string;
  /** One sentence, at most 160 characters: the lead of the page and its description elsewhere. */
  summary: string;
  part: 1 | 2 | 3 | 4;
  /** Place within the part. */
  order: number;
  /** Lessons to have read. */
  prerequisites: string[];
  /** Glossary ids of background that is explained there and not here. */
  assumes: string[];
  objectives: string[];
  /** Glossary ids of terms explained here for the first time. */
  introduces: string[];
  /** Ids in content/sources. */
  sources: string[];
  minutes: number;
  /** A draft is shown as in progress, and is exempt from what a finished lesson must hold. */
  status?: 'draft';
}

export interface TermFrontMatter {
  term: string;
  /** Other names of the same thing. */
  aka?: string[];
}

/** A page of prose that is no lesson: content/pages/about.mdx. */
export interface PageFrontMatter {
  title: string;
  description: string;
  lead: string;
}

/** A section of a page, from its h2. */
export interface Section {
  id: string;
  title: string;
  /** Counts from 1. */
  number: number;
}

/** A component used in prose, with its attributes and the place where it stands. */
export interface Use {
  name: string;
  attributes: Record<string, unknown>;
  line: number;
  column: number;
}
