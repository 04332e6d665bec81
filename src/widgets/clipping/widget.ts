/** @file What does clipping do to a step at the foot of a wall? */
import experiment from '../../experiments/cliff-clipping/experiment';
import type { Frame } from '../../experiments/cliff-clipping/experiment';
import { counted, fixed, sig } from '../../viz';
import { defineWidget } from '../define';
import { View } from './view';

const longest = (frames: readonly Frame[]): number => Math.max(...frames.map(({ stepLength }) => stepLength));
const turn = (frames: readonly Frame[]): number => Math.max(...frames.map((frame) => frame.turn));

export default defineWidget({
  id: 'clipping',
  experiment,
  title: 'What happens to a step at the wall?',
  summary:
    'One recurrent unit, fifty steps in time, and an error surface with a wall: gradient descent with and without clipping.',
  controls: ['clip', 'threshold', 'learningRate', 'weight', 'bias'],
  view: View,
  describe(frame, params, frames) {
    const size = Math.sqrt(frame.gradient[0] ** 2 + frame.gradient[1] ** 2);
    const here = `At w = ${fixed(frame.at[0], 2)}, b = ${fixed(frame.at[1], 2)} the gradient has norm ${sig(size)}`;
    if (frames.length === 1) return { finding: `Error ${sig(frame.error)} at the start.`, detail: `${here}.` };
    const turned = turn(frames) > 1 ? `, and clipping turned a step by ${fixed(turn(frames), 0)}°` : '';
    const how = { none: 'Without clipping', value: 'With each component clipped', norm: 'With the norm clipped' }[params.clip];
    return {
      finding:
        `${how}, the longest step is ${sig(longest(frames))} ` +
        `and the error after ${counted(frame.step, 'step')} ${sig(frame.error)}.`,
      detail: `${here}${turned}.`,
    };
  },
  table: (_frame, _params, frames) => ({
    caption: 'The path, step by step',
    columns: ['step', 'w', 'b', 'error', 'gradient by w', 'gradient by b', 'step length', 'turn, degrees'].map((label) => ({
      label,
    })),
    rows: frames.map((f) => [f.step, f.at[0], f.at[1], f.error, f.gradient[0], f.gradient[1], f.stepLength, f.turn]),
  }),
  examples: {
    none: { title: 'No clipping', steps: 200, expect: ({ error }, frames) => error > 0.04 && longest(frames) > 0.5 },
    norm: {
      title: 'Clip the norm',
      params: { clip: 'norm' },
      steps: 200,
      expect: ({ error }, frames) => error < 0.02 && longest(frames) < 0.0501,
    },
    value: { title: 'Clip each component', params: { clip: 'value' }, steps: 200, expect: (_frame, frames) => turn(frames) > 5 },
    wall: {
      title: 'Start on the wall',
      params: { weight: 4.69, bias: -2.42 },
      steps: 200,
      expect: (_frame, frames) => longest(frames) > 0.5,
    },
  },
  idealised:
    'Where the toy stops: two parameters and one sequence. In a real network the wall is a surface in millions of ' +
    'dimensions, and clipping acts on all of them at once.',
  lesson: 'vanishing-exploding',
});
