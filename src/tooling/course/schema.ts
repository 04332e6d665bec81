/** @file The shape of a course file, as a schema whose messages say what to write. */
import { z } from 'zod';
import type {
  Answers,
  Course,
  CourseItem,
  CourseOption,
  CourseQuestion,
  Goal,
  Task,
  WidgetRule,
} from '../../book/course/course.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no id: use small letters, digits and single hyphens.')
  .max(60, 'is too long: at most 60 characters fit.');
const words = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, 'is empty: write something, or leave the line out.')
    .max(longest, { error: ({ input }) => `has ${String(input).length} characters: at most ${longest} fit.` });

/** True for days that exist: Date would carry the 31st of April over into May. */
function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
const noDay = 'is no day: write it as 2026-10-05, without a time.';
const day = z.string(noDay).refine(isDay, noDay);
const dates = { release: day.optional(), due: day.optional() };

/** Names of parameters and of what a frame offers, `learningRate` or `learning-rate`. */
const control = z.string().regex(/^[a-z][a-zA-Z0-9-]*$/, 'is no name of a control.');
const params = z.record(control, z.unknown()).default({});
const seed = z.int('should be a whole number.').min(0, 'should be 0 or more.').max(4294967295, 'is too large for a seed.');
const finite = z.number();

const answers: z.ZodType<Answers> = z.union([z.enum(['always', 'never']), z.strictObject({ after: day })], {
  error: 'is not known: write always, never, or { after: 2026-12-18 }.',
});

const link = z.strictObject({
  title: words(120),
  url: z.string().refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), {
    error: 'is no address: write all of it, beginning with https://.',
  }),
});

const option: z.ZodType<CourseOption> = z.strictObject({
  text: words(400),
  correct: z.boolean().optional(),
  misconception: words(200).optional(),
  feedback: words(600),
  value: finite.optional(),
  within: finite.nonnegative().optional(),
});

const question: z.ZodType<CourseQuestion> = z.strictObject({
  id,
  kind: z.enum(['one', 'several', 'number', 'order'], { error: 'is no kind of question: write one, several, number or order.' }),
  ask: words(600),
  unit: words(20).optional(),
  options: z.array(option).min(2, 'has too few entries: a question has at least two options.'),
});

const item: z.ZodType<CourseItem> = z.strictObject({
  lesson: id.optional(),
  own: id.optional(),
  note: id.optional(),
  ...dates,
  questions: z.array(question).default([]),
});

const widgetRule: z.ZodType<WidgetRule> = z.strictObject({
  example: id.optional(),
  params,
  seed: seed.optional(),
  hide: z.array(control).default([]),
  lock: z.array(control).default([]),
});

const goal: z.ZodType<Goal> = z.strictObject({
  measure: z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'is no name of a measure.'),
  above: finite.optional(),
  below: finite.optional(),
  between: z.tuple([finite, finite], 'should be two numbers, the smaller first, such as [0.1, 0.2].').optional(),
  equals: finite.optional(),
  within: finite.nonnegative().optional(),
});

const task: z.ZodType<Task> = z.strictObject({
  id,
  title: words(120),
  text: z.union([words(2000).transform((text) => [text]), z.array(words(2000)).min(1)], {
    error: 'should be a text, or a list of paragraphs.',
  }),
  widget: id,
  lesson: id.optional(),
  example: id.optional(),
  params,
  fixed: z.array(control).default([]),
  seed: z.union([z.literal('own'), seed], { error: 'should be own, or a whole number.' }).default('own'),
  goal,
  points: z.number().positive('should be above 0.').max(1000, 'should be at most 1000.').default(1),
  ...dates,
});

export const courseSchema: z.ZodType<Course> = z.strictObject({
  version: z.literal(1, { error: 'should be 1, the version of this format.' }),
  id,
  title: words(120),
  institution: words(120).optional(),
  summary: words(300).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is no language tag: write en, de or pt-BR.')
    .default('en'),
  licence: words(200).optional(),
  links: z.array(link).default([]),
  answers: answers.default('always'),
  lessons: z.array(item).min(1, 'is empty: name at least one lesson.'),
  widgets: z.record(id, widgetRule).default({}),
  tasks: z.array(task).default([]),
});
