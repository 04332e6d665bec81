/** @file The book as a whole: name, parts, authors, and the lessons that are planned and not yet written. */
import { bookFile } from './registry.server';

export interface PlannedLesson {
  id: string;
  title: string;
  summary: string;
  part: number;
  prerequisites: string[];
  minutes: number;
}

export interface Book {
  name: string;
  tagline: string;
  description: string;
  authors: string;
  year: number;
  version: string;
  licences: { code: string; content: string };
  /** Titles of the parts; the first is part 1. */
  parts: string[];
  planned: PlannedLesson[];
}

export const book: Book = bookFile;
