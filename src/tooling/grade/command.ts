/** @file What `npm run grade` does: reads answer files, grades each, and gives back the table and what to say about it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
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

interface Found {
  path: string;
  /** As the table names it: below the folder that was named, so that files of one name in folders of students stay apart. */
  name: string;
}

interface Request {
  files: Found[];
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

/** A folder stands for the JSON files in it and in its folders, as learning platforms pack them; hidden ones are left out. */
function filesAt(path: string): Found[] {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry?.isDirectory()) return [{ path, name: basename(path) }];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => name.split(sep).join('/'));
  const inside = names.filter((name) => /\.json$/i.test(name) && !/(^|\/)\./.test(name));
  if (inside.length === 0) throw new Error(`The folder ${path} holds no .json file.`);
  return inside.sort().map((name) => ({ path: join(path, name), name }));
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
export function gradeFile({ path, name }: Found, course: Course, shelf: Shelf): Row {
  const nothing = { file: name, student: '', task: '', points: 0, of: 0, value: null };
  const unreadable = (reason: string): Row => ({ ...nothing, verdict: 'unreadable', reason });
  const source = textOf(path);
  if ('sentence' in source) return unreadable(source.sentence);
  const read = readAnswer(source.text);
  if (!read.ok) return unreadable(read.sentence);
  const { student, task } = read.answer;
  const sentence = strange(read.answer, course);
  if (sentence !== null) return { ...unreadable(sentence), student, task };
  return { file: name, student, task, ...gradeAnswer(read.answer, course, shelf) };
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
  const rows = asked.files.map((found) => gradeFile(found, course, shelf));
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
