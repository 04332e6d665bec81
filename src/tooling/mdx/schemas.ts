/** @file The shapes of front matter, as schemas with messages that say what to write. */
import { z } from 'zod';
import type { OwnFrontMatter } from '../../book/course/course.ts';
import type { LessonFrontMatter, PageFrontMatter, TermFrontMatter } from '../../app/content/front-matter.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no id: use small letters, digits and single hyphens.');
const ids = z.array(id);
const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, 'is empty: write one sentence.')
    .max(longest, { error: ({ input }) => `has ${String(input).length} characters: at most ${longest} fit.` });

export const lessonSchema: z.ZodType<LessonFrontMatter> = z.strictObject({
  title: line(80),
  summary: line(160),
  part: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)], 'is no part of the book: write 1, 2, 3 or 4.'),
  order: z.int().positive(),
  prerequisites: ids,
  assumes: ids,
  objectives: z
    .array(line(200))
    .min(3, 'has too few entries: a lesson names 3 to 5.')
    .max(5, 'has too many entries: a lesson names 3 to 5.'),
  introduces: ids,
  sources: ids,
  minutes: z.int().min(5).max(120),
  status: z.literal('draft', 'is no state of a lesson: write draft, or leave the line out when it is finished.').optional(),
});

export const termSchema: z.ZodType<TermFrontMatter> = z.strictObject({ term: line(60), aka: z.array(line(60)).optional() });

export const pageSchema: z.ZodType<PageFrontMatter> = z.strictObject({
  title: line(60),
  description: line(160),
  lead: line(300),
});

export const ownSchema: z.ZodType<OwnFrontMatter> = z.strictObject({
  title: line(80),
  summary: line(160).optional(),
  minutes: z.int().min(1).max(600).optional(),
});

/** The keys of each schema, for suggestions. */
export const lessonKeys: readonly (keyof LessonFrontMatter)[] = [
  'title',
  'summary',
  'part',
  'order',
  'prerequisites',
  'assumes',
  'objectives',
  'introduces',
  'sources',
  'minutes',
  'status',
];
export const termKeys: readonly (keyof TermFrontMatter)[] = ['term', 'aka'];
export const pageKeys: readonly (keyof PageFrontMatter)[] = ['title', 'description', 'lead'];
export const ownKeys: readonly (keyof OwnFrontMatter)[] = ['title', 'summary', 'minutes'];
