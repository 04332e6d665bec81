/** @file A new experiment: the smallest run that has a known answer, with a test of it. */
import type { NewFile } from '../project';

/** `src/experiments/<id>/`: gradient descent on x², where each step multiplies x by 1 − 2η. */
export function experimentFiles(id: string): NewFile[] {
  return [
    { path: `src/experiments/${id}/experiment.ts`, text: experiment(id) },
    { path: `src/experiments/${id}/experiment.test.ts`, text: test },
  ];
}

function experiment(id: string): string {
  return `/** @file Say in one sentence what this experiment shows. The stub descends the parabola x². */
import { real } from '../../base/params';
import { defineExperiment } from '../define';

interface State {
  x: number;
}

export interface Frame {
  x: number;
  /** x² */
  loss: number;
}

export default defineExperiment({
  id: '${id}',
  params: {
    learningRate: real({ label: 'Learning rate', symbol: 'η', min: 0.01, max: 0.99, default: 0.1, effect: 'live' }),
  },
  steps: 40,
  init: (_params, random): State => ({ x: random.uniform(1, 2) }),
  step: ({ x }, { learningRate }): State => {
    // d(x²)/dx = 2x
    const gradient = 2 * x;
    return { x: x - learningRate * gradient };
  },
  observe: ({ x }): Frame => ({ x, loss: x * x }),
  measures: {
    finalLoss: { label: 'loss', of: (frames) => frames.at(-1)!.loss },
  },
  invariants: {
    'loss is never negative': ({ loss }) => loss >= 0,
  },
});
`;
}

const test = `/** @file The known answer: every step multiplies x by 1 − 2η. */
import { expect, test } from 'vitest';
import { run } from '../run';
import experiment from './experiment';

test('each step multiplies x by one minus twice the learning rate', () => {
  const { frames } = run(experiment, { learningRate: 0.1 }, { steps: 2 });
  expect(frames[2]!.x / frames[0]!.x).toBeCloseTo(0.8 ** 2, 12);
});
`;
