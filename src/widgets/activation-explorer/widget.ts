/** @file Where does each activation function stop learning? Curves and slopes under one cursor. */
import experiment from '../../experiments/activation-explorer/experiment';
import { percent, sig } from '../../viz';
import { defineWidget } from '../define';
import { nameOf } from './shared';
import { View } from './view';

export default defineWidget({
  id: 'activation-explorer',
  experiment,
  title: 'Where does each function stop learning?',
  summary: 'Slide one pre-activation along sigmoid, tanh, ReLU and their kin, and read the value and the slope of each.',
  controls: ['x', 'functions', 'threshold', 'slope', 'spread'],
  view: View,
  describe({ curves }, { x, threshold, spread }) {
    if (curves.length === 0) return { finding: 'No function is chosen.', detail: 'Tick one to draw it.' };
    // in its corner ReLU has no slope to be flat with
    const corner = x === 0 && curves.some(({ id }) => id === 'relu');
    const flat = curves.filter(({ id, slope }) => Math.abs(slope) < threshold && !(corner && id === 'relu'));
    const names = flat.map(nameOf).join(' and ');
    const outcome =
      flat.length === 0 ? 'every function still passes a gradient back' : `${names} ${flat.length > 1 ? 'are' : 'is'} saturated`;
    const finding = corner
      ? `At z = 0 ReLU has its corner and no slope of its own; programs take 0.${flat.length > 0 ? ` There ${outcome}.` : ''}`
      : `At z = ${sig(x, 3)} ${outcome}.`;
    const slopes = curves.map((curve) => `${nameOf(curve)} ${sig(curve.slope)}`).join(', ');
    const shares = curves.map((curve) => `${nameOf(curve)} ${percent(curve.saturatedShare)}`).join(', ');
    return {
      finding,
      detail: `Slopes there: ${slopes}. Of pre-activations with std ${sig(spread)}, these shares are saturated: ${shares}.`,
    };
  },
  table: ({ curves }, { x }) => ({
    caption: `Values and slopes at z = ${sig(x, 3)}`,
    columns: [
      { label: 'function' },
      { label: 'f' },
      { label: 'slope' },
      { label: 'steepest slope' },
      { label: 'saturated share' },
    ],
    rows: curves.map((curve) => [nameOf(curve), curve.value, curve.slope, Math.max(...curve.slopes), curve.saturatedShare]),
  }),
  examples: {
    middle: { title: 'At zero', expect: ({ curves }) => curves.some((curve) => curve.id === 'sigmoid' && curve.slope === 0.25) },
    saturated: {
      title: 'Far out',
      params: { functions: ['sigmoid', 'tanh', 'relu'], x: 4 },
      expect: ({ curves }) => curves.filter((curve) => Math.abs(curve.slope) < 0.05).length === 2,
    },
    leaky: {
      title: 'Leaky below zero',
      params: { functions: ['relu', 'leaky-relu'], x: -3 },
      expect: ({ curves }) => curves[0]?.slope === 0 && Math.abs((curves[1]?.slope ?? 0) - 0.1) < 1e-6,
    },
    smooth: {
      title: 'Smooth kin of ReLU',
      params: { functions: ['relu', 'elu', 'gelu', 'silu'], x: -0.8 },
      expect: ({ curves }) => curves.length === 4 && curves.every((curve) => curve.value <= 0),
    },
  },
  idealised: 'Where the toy stops: one unit at a time. In a network the pre-activations are many, and training moves them.',
  seed: false,
  lesson: 'activations',
});
