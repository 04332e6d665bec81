/** @file The table of grades: one line a file, RFC 4180, and no cell that a spreadsheet would run. Documented in content/teaching. */
import type { Grade } from '../../book/course/grade';
import { csvCell } from '../../book/frame/output/csv';

/** Raised when a column changes its meaning or goes away; new columns come at the end. */
export const GRADES_VERSION = 1;

/** `unreadable`: the file could not be graded at all. */
export interface Row {
  file: string;
  student: string;
  task: string;
  verdict: Grade['verdict'] | 'unreadable';
  points: number;
  of: number;
  value: number | null;
  reason: string;
}

const columns = ['file', 'student', 'task', 'verdict', 'points', 'of', 'value', 'reason', 'format'] as const;

/** A text cell. Even "+1", a number elsewhere, is disarmed: what a student wrote never begins with =, +, - or @. */
const textCell = (text: string): string => csvCell(/^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212]/.test(text) ? `'${text}` : text);

/** A measured number as it is, also where there is none. */
const numberCell = (value: number | null): string => (value === null || !Number.isFinite(value) ? '' : String(value));

const lineOf = ({ file, student, task, verdict, points, of, value, reason }: Row): string =>
  [
    ...[file, student, task, verdict].map(textCell),
    ...[points, of, value].map(numberCell),
    textCell(reason),
    `grades ${GRADES_VERSION}`,
  ].join(',');

export const gradesCsv = (rows: readonly Row[]): string => `${[columns.join(','), ...rows.map(lineOf)].join('\r\n')}\r\n`;
