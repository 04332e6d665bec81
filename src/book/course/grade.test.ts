/** @file Grading: an honest run passes bit for bit, and nothing else does. */
import { describe, expect, it } from 'vitest';
import { widgetById } from '../registry.server';
import { answerOf, fileNameOf, readAnswer, writeAnswer, type Answer } from './answer';
import type { Course, Task } from './course';
import { gradeAnswer, strange } from './grade';
import { replay, type Recorded } from './replay';
import { seedFor, tidyName } from './student';

const task: Task = {
  ...{ id: 'deep-sigmoid', title: 'Teach it', text: ['x'], widget: 'gradient-flow', params: { depth: 6, activation: 'sigmoid' } },
  ...{ fixed: ['depth', 'data'], seed: 'own', goal: { measure: 'loss', below: 0.2 }, points: 10 },
};
const course: Course = {
  ...{ version: 1, id: 'dl', title: 'DL', language: 'en', links: [], answers: 'always', lessons: [], widgets: {}, tasks: [task] },
};
const shelf = { widget: widgetById };
const { experiment } = widgetById('gradient-flow');

const cure = { normalization: 'batch', optimizer: 'adam', learningRate: 0.02 };

function made(changes: Partial<Recorded> = {}, student = 'Ada Lovelace'): Answer {
  const run = { seed: seedFor(course, task, student), params: { ...task.params, ...cure }, changes: [], steps: 100, ...changes };
  return answerOf({ book: '0.1.0', course: 'dl', task: task.id, student }, run, 'loss', replay(experiment, 'loss', run));
}

/** As the grader meets it: through the file. */
function graded(answer: Answer) {
  const read = readAnswer(writeAnswer(answer));
  if (!read.ok) throw new Error(read.sentence);
  return gradeAnswer(read.answer, course, shelf);
}

const honest = made();

describe('an honest answer', () => {
  it('that reaches the goal gets the points', () => {
    const grade = graded(honest);
    expect(grade).toMatchObject({ verdict: 'passed', points: 10, value: honest.result.value });
    expect(grade.reason).toMatch(/as asked: below 0.2/);
  });

  it('with live parameters turned on the way is made again, bit for bit', () => {
    const turned = made({ changes: [{ step: 20, params: { learningRate: 0.05 } }] });
    expect(turned.result.digest).not.toBe(honest.result.digest);
    expect(graded(turned)).toMatchObject({ verdict: 'missed', value: turned.result.value });
  });

  it('that misses the goal gets none and says by how much', () => {
    expect(graded(made({ params: task.params }))).toMatchObject({ verdict: 'missed', points: 0, of: 10 });
  });

  it('that overflows is a result too', () => {
    const wild = made({ params: { ...task.params, activation: 'relu', init: 'he-normal', gain: 8, learningRate: 10 } });
    expect(graded(wild).verdict).toBe('missed');
  });

  it('keeps its seed however the name is written', () => {
    expect(seedFor(course, task, '  ada   LOVELACE ')).toBe(honest.run.seed);
    expect(seedFor(course, task, 'Ada Lovelac')).not.toBe(honest.run.seed);
    expect(tidyName('A\u0000da\u200b\n')).toBe('A da');
    expect(fileNameOf({ task: 'x', student: 'Éva Ø' })).toMatch(/^answer-x-e-?va.*\.json$/);
    expect(fileNameOf({ task: 'x', student: 'Éva Müller' })).toBe('answer-x-eva-muller.json');
  });
});

const forged: [string, Answer, RegExp][] = [
  ['another number', { ...honest, result: { ...honest.result, value: 0.001 } }, /claims 0.001 .* replay gives/],
  [
    'the last bit of the number',
    { ...honest, result: { ...honest.result, value: (honest.result.value as number) * (1 + 2e-16) } },
    /claims/,
  ],
  [
    'another run behind the number',
    { ...honest, result: { ...honest.result, digest: '0'.repeat(16) } },
    /the run behind it does not/,
  ],
  ['another student', { ...honest, student: 'Grace Hopper' }, /the seed of this task for "Grace Hopper" is/],
  ['a fixed setting', made({ params: { ...task.params, ...cure, depth: 3 } }), /Depth is fixed by the task at 6; the run has 3/],
  ['a setting without a control', made({ params: { ...task.params, ...cure, width: 64 } }), /Width is fixed by the task/],
  ['more steps than a run has', made({ steps: 150 }), /150 steps; with these settings it ends after 100/],
  [
    'a setting that cannot change under way',
    { ...honest, run: { ...honest.run, changes: [{ step: 3, params: { gain: 2 } }] } },
    /Gain was changed after step 3/,
  ],
  [
    'an impossible setting',
    { ...honest, run: { ...honest.run, params: { depth: 1e9 } } },
    /settings in the file are not possible/,
  ],
  ['an unknown setting', { ...honest, run: { ...honest.run, params: { __proto__x: 1 } } }, /has no parameter/],
  ['another measure', { ...honest, result: { ...honest.result, measure: 'accuracy' } }, /the task asks for "loss"/],
];

describe('a forged answer', () => {
  it.each(forged)('with %s is refused', (_, answer, reason) => {
    const grade = graded(answer);
    expect(grade).toMatchObject({ verdict: 'refused', points: 0 });
    expect(grade.reason).toMatch(reason);
  });

  it('of another course or for no task says so', () => {
    expect(strange({ ...honest, course: 'nlp' }, course)).toBe('The file belongs to the course "nlp", not to "dl".');
    expect(strange({ ...honest, task: 'deep-sigmod' }, course)).toMatch(/did you mean "deep-sigmoid"/);
  });
});

describe('a damaged file', () => {
  const text = writeAnswer(honest);
  const sentenceFor = (source: string): string => {
    const read = readAnswer(source);
    return read.ok ? 'read' : read.sentence;
  };

  it.each([
    ['empty', '', /empty/],
    ['cut short', text.slice(0, 300), /cut short/],
    ['huge', `${text}${' '.repeat(300_000)}`, /larger than 256 KB/],
    ['something else', '{"hello": 1}', /no answer file/],
    ['a picture', '\u0089PNG\r\n', /damaged/],
    ['deeply nested', '['.repeat(100_000), /damaged/],
    ['of a newer version', text.replace('"version": 1', '"version": 2'), /Update this copy of the book/],
    ['of no version', text.replace('"version": 1', '"version": "x"'), /in version "x"/],
    ['without a run', text.replace('"run"', '"ran"'), /"run" is missing/],
    ['with a seed that is none', text.replace(/"seed": \d+/, '"seed": -1'), /"seed" is missing or no whole number/],
    ['with steps beyond all bounds', text.replace('"steps": 100', '"steps": 1e12'), /"steps"/],
    ['without a name', text.replace('Ada Lovelace', '\\u200b'), /"student" is empty/],
  ])('%s gets one clear sentence', (_, source, sentence) => {
    expect(sentenceFor(source)).toMatch(sentence);
    expect(sentenceFor(source)).not.toMatch(/\n|undefined|object/);
  });

  it('never throws, whatever is cut away', () => {
    for (let end = 0; end < text.length; end += 7) expect(readAnswer(text.slice(0, end)).ok).toBe(false);
  });
});
