/** @file `npm run grade` on files: exit codes, the table, and the example course. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answerOf, writeAnswer } from '../../book/course/answer';
import { replay } from '../../book/course/replay';
import { seedFor } from '../../book/course/student';
import experiment from '../../experiments/deep-training/experiment';
import { loadCourse } from '../course/load';
import { gradeCommand } from './command';
import { gradesCsv } from './csv';

const file = resolve(import.meta.dirname, '../../../content/teaching/example-course/course.yaml');
const { course } = loadCourse(file);
const task = course.tasks[0]!;
const folder = mkdtempSync(join(tmpdir(), 'answers-'));
afterAll(() => rmSync(folder, { recursive: true }));

function answerFrom(student: string): string {
  const params = { ...task.params, normalization: 'batch', optimizer: 'adam', learningRate: 0.01 };
  const run = { seed: seedFor(course, task, student), params, changes: [], steps: 100 };
  const replayed = replay(experiment, 'loss', run);
  return writeAnswer(answerOf({ book: '0.1.0', course: course.id, task: task.id, student }, run, 'loss', replayed));
}

const place = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('npm run grade', () => {
  it('passes a solution of the example course, with exit code 0', async () => {
    const outcome = await gradeCommand([place('ada.json', answerFrom('Ada Lovelace')), '--course', file]);
    expect(outcome.messages).toEqual(['1 file: 1 passed, 0 without points, 0 not graded.']);
    expect(outcome.code).toBe(0);
    expect(outcome.csv.split('\r\n')[1]).toMatch(/^ada\.json,Ada Lovelace,deep-sigmoid,passed,10,10,0\.\d+,".*",grades 1$/);
  });

  it('names a file that cannot be graded, grades the others, and ends with exit code 1', async () => {
    const good = place('good.json', answerFrom('Grace Hopper'));
    const other = place('other.json', answerFrom('Grace Hopper').replace(course.id, 'another-course'));
    const huge = place('huge.json', 'x'.repeat(300_000));
    const outcome = await gradeCommand([good, other, huge, join(folder, 'none.json'), '--course', file]);
    expect(outcome.code).toBe(1);
    expect(outcome.messages).toEqual([
      'other.json: The file belongs to the course "another-course", not to "example-2026".',
      'huge.json: The file has 293 KB, which no answer file has.',
      'none.json: There is no such file.',
      '4 files: 1 passed, 0 without points, 3 not graded.',
    ]);
    expect(outcome.csv.trimEnd().split('\r\n')).toHaveLength(5);
  });

  it('finds the files in the folders of students that a learning platform packs, and keeps files of one name apart', async () => {
    for (const [student, name] of [
      ['Ada Lovelace', 'Ada Lovelace_12_file/answer.json'],
      ['Grace Hopper', 'Grace Hopper_13_file/answer.json'],
      ['Nobody', '__MACOSX/._answer.json'],
    ] as const) {
      mkdirSync(dirname(join(folder, 'packed', name)), { recursive: true });
      place(join('packed', name), answerFrom(student));
    }
    const outcome = await gradeCommand([join(folder, 'packed'), '--course', file]);
    expect(outcome.messages).toEqual(['2 files: 2 passed, 0 without points, 0 not graded.']);
    const cells = outcome.csv.split('\r\n').map((line) => line.split(',').slice(0, 2).join());
    expect(cells.slice(1, 3)).toEqual([
      'Ada Lovelace_12_file/answer.json,Ada Lovelace',
      'Grace Hopper_13_file/answer.json,Grace Hopper',
    ]);
  });

  it('ends with exit code 2 and no table when the command or the course is at fault', async () => {
    const bad = place('course.yaml', 'version: 1\nid: x\ntitle: X\nlessens: []\n');
    for (const [words, sentence] of [
      [[], /--course course\.yaml/],
      [['a.json', '--curse', 'x'], /--curse/],
      [['a.json', '--course', join(folder, 'none.yaml')], /There is no course file/],
      [['a.json', '--course', bad], /:4:1 {2}"lessens" is no key: did you mean "lessons"\?/],
    ] as const) {
      const outcome = await gradeCommand(words);
      expect(outcome).toMatchObject({ code: 2, csv: '' });
      expect(outcome.messages[0]).toMatch(sentence);
    }
  });
});

describe('the table of grades', () => {
  it('has no cell that a spreadsheet would run', () => {
    const names = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\uFF1D1', '=HYPERLINK("x","y")', '\u22121'];
    const row = { file: '=x.json', task: '@t', verdict: 'missed', points: 0, of: 1, value: NaN, reason: '-x' } as const;
    const csv = gradesCsv(names.map((student) => ({ ...row, student })));
    const cells = csv.split(/\r\n|,/).map((cell) => cell.replace(/^"/, ''));
    expect(cells.filter((cell) => /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212]/.test(cell))).toEqual([]);
  });

  it('quotes what would break a line', () => {
    const row = { file: 'a', task: 't', verdict: 'missed', points: 0, of: 1, value: null, reason: 'a\r\nb,"c"' } as const;
    expect(gradesCsv([{ ...row, student: 'x' }])).toContain('"a\r\nb,""c"""');
  });
});
