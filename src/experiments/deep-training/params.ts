/** @file The settings of a deep net that learns, or fails to. */
import { boolean, choice, integer, real, type Values } from '../../base/params';
import { deepActivationLabels, deepActivationNames } from '../shared/deep-activations';
import { normalizationParams } from '../shared/deep-params';
import { deepSchemeLabels, deepSchemeNames } from '../shared/deep-schemes';

export const params = {
  activation: choice({ label: 'Activation', options: deepActivationNames, labels: deepActivationLabels, default: 'sigmoid' }),
  depth: integer({ label: 'Depth', min: 2, max: 40, default: 12 }),
  width: integer({ label: 'Width', min: 8, max: 64, default: 24 }),
  init: choice({ label: 'Weights', options: deepSchemeNames, labels: deepSchemeLabels, default: 'xavier-normal' }),
  gain: real({ label: 'Gain', min: 0.1, max: 8, scale: 'log', default: 1 }),
  sigma: real({ label: 'Spread of normal weights', symbol: 'σ', min: 0.001, max: 3, scale: 'log', default: 0.08 }),
  ...normalizationParams,
  residual: boolean({ label: 'Skip connections', default: false }),
  branchScale: real({ label: 'Branch scale', min: 0, max: 2, step: 0.05, default: 0.3, help: 's in h + s φ(Wh)' }),
  optimizer: choice({
    label: 'Optimizer',
    options: ['sgd', 'momentum', 'adam'],
    labels: { sgd: 'SGD', momentum: 'SGD, momentum', adam: 'Adam' },
    default: 'sgd',
  }),
  learningRate: real({ label: 'Learning rate', symbol: 'η', min: 0.001, max: 10, scale: 'log', default: 0.3, effect: 'live' }),
  clip: choice({
    label: 'Clip the gradients',
    options: ['none', 'value', 'norm'],
    labels: { none: 'not at all', value: 'each component to ±1', norm: 'their norm to 1' },
    default: 'none',
    effect: 'live',
  }),
  data: choice({
    label: 'Data',
    options: ['spirals', 'moons'],
    labels: { spirals: 'two spirals', moons: 'two moons' },
    default: 'moons',
  }),
  show: choice({
    label: 'By layer',
    options: ['gradient', 'weight-gradient', 'update'],
    labels: { gradient: '∂L/∂h', 'weight-gradient': '∂L/∂W', update: 'update over weight' },
    default: 'gradient',
    effect: 'view',
  }),
};

export type Settings = Values<typeof params>;
