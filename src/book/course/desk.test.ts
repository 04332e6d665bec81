/** @file From a run on a page to a graded file: whatever a student does with a figure, its replay has the same bits. */
import { describe, expect, it } from 'vitest';
import { createRun } from '../../runtime';
import { fakeScheduler } from '../../runtime/testing/fake-scheduler';
import type { RunStore } from '../frame/run-store';
import { widgetById } from '../registry.server';
import { readAnswer, writeAnswer } from './answer';
import type { Course, Task } from './course';
import { makeAnswer, recordedOf, standingOf, type Desk } from './desk';
import { gradeAnswer } from './grade';
import { startOf } from './start';
import { seedFor } from './student';

const task: Task = {
  ...{ id: 'three-layers', title: 'Teach it', text: ['x'], widget: 'gradient-flow', fixed: ['depth'], seed: 'own', points: 2 },
  ...{ params: { depth: 3, width: 8, activation: 'tanh' }, goal: { measure: 'loss', below: 0.5 } },
};
const course: Course = {
  ...{ version: 1, id: 'dl', title: 'DL', language: 'en', links: [], answers: 'always', lessons: [], widgets: {}, tasks: [task] },
};
const desk: Desk = { course, book: '0.1.0', task };
const widget = widgetById('gradient-flow');
const student = 'Ada Lovelace';

/** A figure as the page of the task shows it, worked by `act`. */
function worked(act: (run: RunStore) => void): RunStore {
  const { params } = startOf(task, widget);
  const run = createRun(widget.experiment, {
    ...{ params, seed: seedFor(course, task, student), scheduler: fakeScheduler(), spawn: null },
  });
  act(run);
  return run;
}

/** What the grader says of the file, which must claim what the page shows. */
async function graded(run: RunStore) {
  const recorded = recordedOf(run.getState());
  if (!recorded) throw new Error('the run is stale');
  const { answer, reached, broken } = await makeAnswer(desk, widget, student, recorded, () => Promise.resolve());
  expect(standingOf(run.getState(), task, widget).reached).toBe(reached);
  const read = readAnswer(writeAnswer(answer));
  if (!read.ok) throw new Error(read.sentence);
  return { broken, recorded, ...gradeAnswer(read.answer, course, { widget: widgetById }) };
}

/** The measure of what the figure shows, computed from its own frames. */
function shownLoss(run: RunStore): number {
  const { frames, cursor, params } = run.getState();
  return widget.experiment.measures.loss!.of(frames.slice(0, cursor + 1), params);
}

const deeds: [string, (run: RunStore) => void][] = [
  ['nothing', () => undefined],
  ['runs to the end', (run) => run.seek(100)],
  [
    'changes a setting and begins anew',
    (run) => {
      run.seek(5);
      run.set({ optimizer: 'adam' });
      run.seek(20);
    },
  ],
  [
    'turns the learning rate on the way',
    (run) => {
      run.seek(10);
      run.set({ learningRate: 1 });
      run.seek(20);
      run.set({ learningRate: 0.1, show: 'update' });
      run.seek(30);
    },
  ],
  [
    'goes back, changes and goes on',
    (run) => {
      run.seek(10);
      run.set({ learningRate: 2 });
      run.seek(40);
      run.seek(15);
      run.set({ clip: 'norm' });
      run.seek(25);
    },
  ],
  [
    'takes a change back',
    (run) => {
      run.seek(10);
      run.set({ learningRate: 5 });
      run.seek(20);
      run.undo();
      run.seek(30);
    },
  ],
  [
    'looks at an earlier frame than the last',
    (run) => {
      run.seek(10);
      run.set({ learningRate: 1 });
      run.seek(60);
      run.seek(7);
    },
  ],
  [
    'overflows',
    (run) => {
      run.set({ activation: 'relu', init: 'he-normal', gain: 8, learningRate: 10 });
      run.seek(100);
    },
  ],
];

describe('the file of a student who', () => {
  it.each(deeds)('%s is made again bit for bit', async (_, act) => {
    const run = worked(act);
    const { verdict, value, broken, recorded } = await graded(run);
    expect(['passed', 'missed']).toContain(verdict);
    expect(broken).toBeNull();
    const { divergence } = run.getState();
    // A run that overflowed shows its last finite picture, and is replayed to its true end.
    if (!divergence) expect(value).toBe(shownLoss(run));
    expect(recorded.changes.every(({ step }) => step < recorded.steps)).toBe(true);
  });

  it('changes what the task fixes is told so before the file goes out', async () => {
    const { broken, verdict } = await graded(worked((run) => run.set({ depth: 2 })));
    expect(broken).toBe('Depth is fixed by the task at 3; the run has 2.');
    expect(verdict).toBe('refused');
  });
});
