/** @file A new lesson: front matter that passes the schema, and the order in which a lesson goes. */
import type { NewFile } from '../project';

/** What the book plans for a lesson of this id; see content/book.json. */
export interface Plan {
  title: string;
  summary: string;
  part: number;
  prerequisites: readonly string[];
  minutes: number;
}

const unplanned = (id: string): Plan => ({
  title: id.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase()),
  summary: 'One sentence that says what the reader will be able to see, in at most 160 characters.',
  part: 1,
  prerequisites: [],
  minutes: 30,
});

/** YAML in single quotes. */
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** `content/lessons/<id>/lesson.mdx`; `order` is its place within the part. */
export function lessonFiles(id: string, order: number, plan: Plan = unplanned(id)): NewFile[] {
  const text = `---
title: ${quoted(plan.title)}
summary: ${quoted(plan.summary)}
part: ${plan.part}
order: ${order}
prerequisites: [${plan.prerequisites.join(', ')}]
assumes: []
objectives:
  - predict what happens before seeing it
  - explain it from the formula
  - recognize it in a network of your own
introduces: []
sources: []
minutes: ${plan.minutes}
status: draft
---

Say in two or three sentences which question this lesson answers, and why a reader should want to know.

## The question {#question}

Begin with something the reader can see, and give the reason before the rule.
For each idea: ask for a prediction, let the reader play, explain what was seen, check that it stuck.

## What to take along {#recap}

Say again, in other words, what was found.
`;
  return [{ path: `content/lessons/${id}/lesson.mdx`, text }];
}
