/** @file What `npm run grade` does: reads answer files, grades each, and gives back the table and what to say about it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf } from '../../base/errors';
import { checkCourse } from '../../book/course/check';
import { LARGEST_ANSWER, readAnswer } from '../../book/course/answer';
import type { Course } from '../../book/course/course';
import { gradeAnswer, strange } from '../../book/course/grade';
import type { Shelf } from '../../book/course/shelf';
import { loadCourse, refuse } from '../course/load';
import { gradesCsv, type Row } from './csv';
import { shelfFor } from './shelf';

const USAGE = 'usage: npm run --silent grade -- <answer files or folders> --course <course.yaml> [--out <grades.csv>]';

export interface Outcome {
  /** 0: every file was graded, whatever its points. 1: some file could not be. 2: the command or the course is at fault. */
  code: 0 | 1 | 2;
  /** The table; empty with code 2. */
  csv: string;
  /** Where the table goes; null for the standard output. */
  out: string | null;
  /** Sentences for the person at the keyboard. */
  messages: string[];
}

interface Request {
  files: string[];
  course: string;
  out: string | null;
}

class UsageError extends Error {}

function request(words: readonly string[]): Request {
  const options = { course: { type: 'string' }, out: { type: 'string' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    if (values.course === undefined) throw new Error('Say which course the answers belong to: --course course.yaml.');
    if (positionals.length === 0) throw new Error('Name the answer files, or the folder where they lie.');
    return { files: positionals.flatMap(filesAt), course: values.course, out: values.out ?? null };
  } catch (thrown) {
    throw new UsageError(`${messageOf(thrown)}\n${USAGE}`);
  }
}

/** A folder stands for the JSON files in it. */
function filesAt(path: string): string[] {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry?.isDirectory()) return [path];
  const inside = readdirSync(path).filter((name) => name.toLowerCase().endsWith('.json'));
  if (inside.length === 0) throw new Error(`The folder ${path} holds no .json file.`);
  return inside.sort().map((name) => join(path, name));
}

/** The text of a file, or a sentence on why there is none. Large files are not even opened. */
function textOf(path: string): { text: string } | { sentence: string } {
  try {
    const { size } = statSync(path);
    if (size > LARGEST_ANSWER) return { sentence: `The file has ${Math.ceil(size / 1024)} KB, which no answer file has.` };
    return { text: readFileSync(path, 'utf8').replace(/^\uFEFF/, '') };
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    return { sentence: code === 'ENOENT' ? 'There is no such file.' : `The file cannot be read (${code ?? messageOf(thrown)}).` };
  }
}

/** Grades one file. Never throws for what it holds. */
export function gradeFile(path: string, course: Course, shelf: Shelf): Row {
  const nothing = { file: basename(path), student: '', task: '', points: 0, of: 0, value: null };
  const unreadable = (reason: string): Row => ({ ...nothing, verdict: 'unreadable', reason });
  const source = textOf(path);
  if ('sentence' in source) return unreadable(source.sentence);
  const read = readAnswer(source.text);
  if (!read.ok) return unreadable(read.sentence);
  const { student, task } = read.answer;
  const sentence = strange(read.answer, course);
  if (sentence !== null) return { ...unreadable(sentence), student, task };
  return { file: basename(path), student, task, ...gradeAnswer(read.answer, course, shelf) };
}

/** Runs one command line. Never throws for what a person typed or a student sent. */
export async function gradeCommand(words: readonly string[]): Promise<Outcome> {
  let asked: Request;
  let course: Course;
  let shelf: Shelf;
  try {
    asked = request(words);
    if (!statSync(asked.course, { throwIfNoEntry: false })?.isFile()) throw new Error(`There is no course file ${asked.course}.`);
    const loaded = loadCourse(asked.course);
    course = loaded.course;
    shelf = await shelfFor(course, [...loaded.texts.keys()]);
    refuse(loaded, checkCourse(course, shelf));
  } catch (thrown) {
    return { code: 2, csv: '', out: null, messages: [messageOf(thrown)] };
  }
  const rows = asked.files.map((path) => gradeFile(path, course, shelf));
  const lost = rows.filter(({ verdict }) => verdict === 'unreadable');
  const passed = rows.filter(({ verdict }) => verdict === 'passed').length;
  const without = rows.length - passed - lost.length;
  const files = rows.length === 1 ? '1 file' : `${rows.length} files`;
  const summary = `${files}: ${passed} passed, ${without} without points, ${lost.length} not graded.`;
  return {
    code: lost.length ? 1 : 0,
    csv: gradesCsv(rows),
    out: asked.out,
    messages: [...lost.map(({ file, reason }) => `${file}: ${reason}`), summary],
  };
}
