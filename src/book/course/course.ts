/** @file What a course file says once it is read and checked. The build and the grader work on this; tooling/course reads the YAML. */
import type { ConditionProps } from '../prose/shared/condition';

/** Days are written 2026-10-05. They are compared as texts, and by the reader's clock. */
export type Day = string;

export interface Dates {
  release?: Day;
  due?: Day;
}

export interface CourseLink {
  title: string;
  url: string;
}

export interface CourseOption {
  text: string;
  correct?: boolean;
  /** What a student who chooses this believes. */
  misconception?: string;
  feedback: string;
  /** In `number` questions. */
  value?: number;
  within?: number;
}

export interface CourseQuestion {
  id: string;
  kind: 'one' | 'several' | 'number' | 'order';
  ask: string;
  unit?: string;
  options: CourseOption[];
}

/** One line of the schedule: a lesson of the book, or a text of the course. */
export interface CourseItem extends Dates {
  lesson?: string;
  own?: string;
  /** A text printed at the head of the lesson. */
  note?: string;
  questions: CourseQuestion[];
}

/** What the course changes about one widget, wherever it stands. */
export interface WidgetRule {
  /** The state it starts in; an example, changed by `params`. */
  example?: string;
  params: Record<string, unknown>;
  seed?: number;
  hide: string[];
  lock: string[];
}

export type Goal = ConditionProps & { measure: string };

/** An assignment: bring a widget to a goal. */
export interface Task extends Dates {
  id: string;
  title: string;
  /** Paragraphs, plain text. */
  text: string[];
  widget: string;
  /** The lesson it belongs to. */
  lesson?: string;
  example?: string;
  params: Record<string, unknown>;
  /** Parameters that stay as they start. */
  fixed: string[];
  /** A number for all, or `own`: drawn from each student's name. */
  seed: 'own' | number;
  goal: Goal;
  points: number;
}

/** When worked solutions of exercises are shown: `after` means from that day on, by the reader's clock. */
export type Answers = 'always' | 'never' | { after: Day };

export interface Course {
  version: 1;
  /** Written into answer files: a file of another course is refused. */
  id: string;
  title: string;
  institution?: string;
  summary?: string;
  /** Of the course's own texts, as in `lang`. */
  language: string;
  licence?: string;
  links: CourseLink[];
  answers: Answers;
  lessons: CourseItem[];
  widgets: Record<string, WidgetRule>;
  tasks: Task[];
}

/** The head of a text of the course. */
export interface OwnFrontMatter {
  title: string;
  summary?: string;
  minutes?: number;
}
