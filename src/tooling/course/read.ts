/** @file Reads a course file: YAML held to the schema. Every mistake is told with file, line and column, and all of them at once. */
import { LineCounter, isMap, isScalar, parseDocument, visit, type Alias, type Document } from 'yaml';
import type { z } from 'zod';
import type { Course } from '../../book/course/course.ts';
import { ContentFault } from '../mdx/fault.ts';
import { nearest, suggestion } from '../../base/suggest.ts';
import { courseSchema } from './schema.ts';
import { kindInWords, yamlSentence } from '../yaml-fault.ts';
import { keysAt } from './schema-keys.ts';

/** Larger files are neither course files nor texts of one. */
export const LARGEST = 500_000;
export const TOO_LARGE = 'The file is far too large for a course file.';

type Path = readonly PropertyKey[];

/** All mistakes of a course file. What is thrown is what the author reads: one line for each, and no stack. */
export class CourseFault extends Error {
  static {
    // On the prototype, so that terminals print the sentences and no list of properties.
    this.prototype.name = 'CourseFault';
  }
  constructor(faults: readonly ContentFault[]) {
    super(faults.map(({ message }) => message).join('\n'));
    this.stack = this.message;
  }
}

export interface ReadCourse {
  course: Course;
  /** A fault at the place of a value, or of a key, for checks that the schema cannot make. */
  faultAt(path: Path, sentence: string): ContentFault;
}

/** Where the node at `path` stands, or the nearest parent that exists. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

/** Where a key stands in the map at `path`, so that a misspelt one is pointed at and not its value. */
function offsetOfKey(document: Document, path: Path, key: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  const items = isMap(map) ? map.items : [];
  const found = items.find((item) => isScalar(item.key) && String(item.key.value) === key)?.key;
  return isScalar(found) ? (found.range?.[0] ?? 0) : offsetOf(document, path);
}

/** `lessons[2].release`, counted from 1 as people count. */
export function pathText(path: Path): string {
  return path.map((part, at) => (typeof part === 'number' ? `[${part + 1}]` : `${at ? '.' : ''}${String(part)}`)).join('');
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  const name = issue.path.length ? `"${pathText(issue.path)}"` : 'The file';
  if (issue.code === 'invalid_type') {
    if (issue.input !== undefined && !issue.message.startsWith('Invalid input')) return `${name} ${issue.message}`;
    const keys = keysAt(courseSchema, issue.path);
    const wanted = keys.length ? `a block with some of the keys ${keys.join(', ')}` : kindInWords(issue.expected);
    return issue.input === undefined ? `${name} is missing: write ${wanted}.` : `${name} should be ${wanted}.`;
  }
  if (issue.code === 'invalid_key') return `${name} is no name: use small letters, digits and single hyphens.`;
  return `${name} ${issue.message}`;
}

/** The places and sentences of one issue: unknown keys each have their own. */
function placed(document: Document, issue: z.core.$ZodIssue): { offset: number; sentence: string }[] {
  if (issue.code !== 'unrecognized_keys') return [{ offset: offsetOf(document, issue.path), sentence: sentenceOf(issue) }];
  const where = issue.path.length ? ` of "${pathText(issue.path)}"` : '';
  return issue.keys.map((key) => ({
    offset: offsetOfKey(document, issue.path, key),
    sentence: `"${key}" is no key${where}: ${suggestion(key, keysAt(courseSchema, issue.path))}`,
  }));
}

/** A misspelt key also reads as a missing one: then the misspelling is the better news. */
function newsIn(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const meant = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    return issue.keys.map((key) => pathText([...issue.path, nearest(key, keysAt(courseSchema, issue.path)) ?? '']));
  });
  return issues.filter(
    ({ code, input, path }) => code !== 'invalid_type' || input !== undefined || !meant.includes(pathText(path)),
  );
}

/** A reference to a name that nothing bears. */
function danglingIn(document: Document): Alias | undefined {
  let found: Alias | undefined;
  visit(document, {
    Alias(_, alias) {
      if (!alias.resolve(document)) found ??= alias;
    },
  });
  return found;
}

/** The plain values, or the sentence on why there are none. */
function valuesOf(document: Document): { values: unknown } | { sentence: string } {
  try {
    const values: unknown = document.toJS();
    return values === null ? { sentence: 'The file is empty.' } : { values };
  } catch (thrown) {
    if (!(thrown instanceof ReferenceError)) throw thrown;
    return { sentence: 'References in the file (& and *) multiply without end: write the values out.' };
  }
}

/**
 * The course in `source`.
 * @param file as it is named in messages
 * @throws CourseFault with every mistake, in the order of the file
 */
export function readCourse(source: string, file: string): ReadCourse {
  if (source.length > LARGEST) throw new CourseFault([new ContentFault({ file, line: 1, column: 1 }, TOO_LARGE)]);
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false });
  const at = (offset: number, sentence: string): ContentFault => {
    const { line, col } = counter.linePos(offset);
    return new ContentFault({ file, line: Math.max(1, line), column: Math.max(1, col) }, sentence);
  };
  // Further errors of a parser follow from its first.
  const [broken] = [...document.errors, ...document.warnings];
  if (broken) throw new CourseFault([at(broken.pos[0], yamlSentence(broken))]);
  const reference = danglingIn(document);
  if (reference)
    throw new CourseFault([
      at(reference.range?.[0] ?? 0, `"*${reference.source}" refers to nothing: put a text that begins with * between quotes.`),
    ]);
  const found = valuesOf(document);
  if ('sentence' in found) throw new CourseFault([at(0, found.sentence)]);
  const result = courseSchema.safeParse(found.values, { reportInput: true });
  if (!result.success) {
    const news = newsIn(result.error.issues)
      .flatMap((issue) => placed(document, issue))
      .sort((a, b) => a.offset - b.offset);
    throw new CourseFault(news.map(({ offset, sentence }) => at(offset, sentence)));
  }
  return { course: result.data, faultAt: (path, sentence) => at(offsetOf(document, path), sentence) };
}
