/** @file The settings of the deep net through which one signal is sent. */
import { boolean, choice, integer, real, type Values } from '../../base/params';
import { deepActivationLabels, deepActivationNames } from '../shared/deep-activations';
import { normalizationParams } from '../shared/deep-params';
import { deepSchemeLabels, deepSchemeNames } from '../shared/deep-schemes';

/** Of the slider's marks, which stand where they belong at the default width of 64. */
const XAVIER_AT_64 = 0.125;
const HE_AT_64 = 0.17678;

export const params = {
  sigma: real({
    label: 'Spread of the weights',
    symbol: 'σ',
    min: 0.001,
    max: 3,
    scale: 'log',
    default: 0.08,
    marks: [
      { value: XAVIER_AT_64, label: 'Xavier' },
      { value: HE_AT_64, label: 'He' },
    ],
    help: 'of normal weights; marks at 64 units',
  }),
  depth: integer({ label: 'Depth', min: 1, max: 50, default: 20 }),
  width: integer({ label: 'Width', min: 16, max: 256, default: 64 }),
  activation: choice({ label: 'Activation', options: deepActivationNames, labels: deepActivationLabels, default: 'tanh' }),
  init: choice({ label: 'Weights', options: deepSchemeNames, labels: deepSchemeLabels, default: 'normal' }),
  gain: real({ label: 'Gain', min: 0.1, max: 4, scale: 'log', default: 1 }),
  biasStd: real({ label: 'Spread of the biases', min: 0, max: 3, step: 0.05, default: 0 }),
  batch: integer({ label: 'Examples', min: 2, max: 256, default: 64 }),
  ...normalizationParams,
  residual: boolean({ label: 'Residual connections', default: false }),
  branchScale: real({ label: 'Branch scale', min: 0, max: 2, step: 0.05, default: 1, help: 's in h + s φ(Wh)' }),
  taper: real({ label: 'Last width over first', min: 0.25, max: 1, step: 0.05, default: 1 }),
  show: choice({
    label: 'By layer',
    options: ['activations', 'weight-gradients', 'updates'],
    labels: { activations: 'signal', 'weight-gradients': 'weight gradient', updates: 'update' },
    default: 'activations',
    effect: 'view',
  }),
};

export type Settings = Values<typeof params>;
