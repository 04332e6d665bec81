/** @file How large a step may be, and how many are needed, is a matter of how the inputs were prepared. */
import experiment from '../../experiments/input-scaling/experiment';
import { counted, percent, sig } from '../../viz';
import { defineWidget } from '../define';
import { View } from './view';

/** A number as read, rounding errors of float32 as the zero they stand for. */
const said = (value: number): string => (Math.abs(value) < 1e-5 ? '0' : sig(value));

export default defineWidget({
  id: 'input-scaling',
  experiment,
  title: 'What do scaled inputs buy?',
  summary:
    'One regression, its inputs raw, centred, standardized or whitened: the bowl, its condition number, the largest stable step.',
  controls: ['prepare', 'learningRate', 'ratio', 'offset', 'correlation', 'shape', 'length'],
  view: View,
  marks: ({ largestStable }) => ({ learningRate: [{ value: largestStable, label: 'largest stable' }] }),
  describe(frame, p, frames) {
    const { condition, largestStable, diverged, step, loss, mean, std, correlation } = frame;
    const bowl = condition < 1.05 ? 'The bowl is round' : `The bowl is ${sig(Math.sqrt(condition))} times as long as wide`;
    const kept = loss / frames[0]!.loss;
    const left = kept < 1e-6 ? 'nothing worth the name is left of the loss' : `${percent(kept)} of the loss is left`;
    const now = step === 0 ? 'the descent has not begun' : `after ${counted(step, 'step')} ${left}`;
    const limit = `Condition number ${sig(condition)}; the largest stable rate is ${sig(largestStable)}, yours is ${sig(p.learningRate)}.`;
    const inputs =
      ` Inputs: means ${said(mean[0])} and ${said(mean[1])}, spreads ${said(std[0])} and ${said(std[1])}, ` +
      `correlation ${said(correlation)}.`;
    if (diverged) return { finding: `At rate ${sig(p.learningRate)} the weights fly off.`, detail: diverged.message };
    return { finding: `${bowl}, and ${now}.`, detail: limit + inputs };
  },
  table: ({ z: _z, ...now }, _params, frames) => ({
    caption: `The descent, step by step; condition number ${sig(now.condition)}, largest stable rate ${sig(now.largestStable)}`,
    columns: ['step', 'w1', 'w2', 'loss'].map((label) => ({ label })),
    rows: frames.map(({ step, w, loss }) => [step, ...w, loss]),
  }),
  examples: {
    raw: { title: 'Raw', steps: 100, expect: ({ condition, loss }, frames) => condition > 100 && loss > 0.01 * frames[0]!.loss },
    centred: {
      title: 'Centred',
      params: { prepare: 'centred', learningRate: 0.018 },
      steps: 100,
      expect: ({ condition, diverged }) => condition > 50 && diverged === null,
    },
    standardized: {
      title: 'Standardized',
      params: { prepare: 'standardized', learningRate: 0.9 },
      steps: 60,
      expect: ({ condition, loss }, frames) => condition < 20 && loss < 1e-3 * frames[0]!.loss,
    },
    whitened: {
      title: 'Whitened',
      params: { prepare: 'whitened', learningRate: 0.9 },
      steps: 20,
      expect: ({ condition, loss }, frames) => condition < 1.01 && loss < 1e-6 * frames[0]!.loss,
    },
    'too-large': {
      title: 'Raw, beyond the mark',
      params: { learningRate: 0.02 },
      steps: 100,
      expect: ({ diverged }) => diverged !== null,
    },
  },
  idealised:
    'Where the toy stops: a linear model of two weights, whose bowl is the same everywhere. In a deep net this holds for the ' +
    'first layer only, and the bowl changes as the weights move.',
  band: true,
  lesson: 'normalization',
});
