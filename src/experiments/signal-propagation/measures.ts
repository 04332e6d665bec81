/** @file What prose, claims and examples quote of a pass, by name. */
import { pow } from '../../base/math';
import type { Frame } from './experiment';
import type { LayerFrame } from './propagate';

type Frames = readonly Frame[];
const last = (frames: Frames): Frame => frames.at(-1)!;
const top = (frames: Frames): LayerFrame => last(frames).layers.at(-1)!;
const bottom = (frames: Frames): LayerFrame => last(frames).layers[0]!;

/** Geometric mean of the factor from one layer to the next, from layer 1 to the last. */
function perLayer(frames: Frames, of: (layer: LayerFrame) => number): number {
  const { layers } = last(frames);
  return layers.length > 1 ? pow(of(layers.at(-1)!) / of(layers[0]!), 1 / (layers.length - 1)) : NaN;
}

/** Largest relative distance of a layer's ⟨W, ∂L/∂W⟩ from their mean. */
function innerSpread(frames: Frames): number {
  const values = last(frames).layers.map(({ inner }) => inner);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.max(...values.map((value) => Math.abs(value / mean - 1)));
}

export const measures = {
  firstStd: { label: 'std of layer 1', of: (f: Frames) => bottom(f).activation.std },
  lastStd: { label: 'std of the last layer', of: (f: Frames) => top(f).activation.std },
  lastRms: { label: 'rms of the last layer', of: (f: Frames) => top(f).activation.rms },
  signalKept: { label: 'std, last over first', of: (f: Frames) => top(f).activation.std / bottom(f).activation.std },
  factorPerLayer: { label: 'std, factor a layer', of: (f: Frames) => perLayer(f, ({ activation }) => activation.std) },
  rmsFactorPerLayer: {
    label: 'rms, factor a layer',
    of: (f: Frames) => perLayer(f, ({ activation }) => activation.rms),
  },
  gradientRatio: { label: 'gradient, input over output', of: (f: Frames) => last(f).inputToOutputGradient },
  gradientFirstOverLast: {
    label: 'gradient, first over last',
    of: (f: Frames) => bottom(f).gradient.rms / top(f).gradient.rms,
  },
  gradientFactorPerLayer: {
    label: 'gradient, factor a layer',
    of: (f: Frames) => 1 / perLayer(f, ({ gradient }) => gradient.rms),
  },
  sumGradientFirstOverLast: {
    label: 'gradient at z, first over last',
    of: (f: Frames) => bottom(f).sumGradient.rms / top(f).sumGradient.rms,
  },
  sumGradientFactorPerLayer: {
    label: 'gradient at z, factor a layer',
    of: (f: Frames) => 1 / perLayer(f, ({ sumGradient }) => sumGradient.rms),
  },
  weightGradientRatio: {
    label: 'dL/dW, first over last',
    of: (f: Frames) => bottom(f).weightGradient.norm / top(f).weightGradient.norm,
  },
  firstWeightGradient: { label: 'norm of the first dL/dW', of: (f: Frames) => bottom(f).weightGradient.norm },
  innerSpread: { label: 'relative difference', of: innerSpread },
  saturated: { label: 'saturated share', of: (f: Frames) => top(f).activation.saturated },
  dead: { label: 'share at zero', of: (f: Frames) => top(f).activation.dead },
  overflowLayer: { label: 'layer of the overflow, 0 for none', of: (f: Frames) => last(f).diverged?.layer ?? 0 },
};

const share = (value: number): boolean => Number.isNaN(value) || (value >= 0 && value <= 1);

export const invariants = {
  'spreads and norms are never negative': ({ layers }: Frame) =>
    layers.every(
      ({ activation, gradient, weightGradient }) => ![activation.std, gradient.rms, weightGradient.norm].some((v) => v < 0),
    ),
  'shares lie between 0 and 1': ({ layers }: Frame) => layers.every(({ activation: a }) => share(a.saturated) && share(a.dead)),
  'without a divergence every number is finite': ({ layers, diverged }: Frame) =>
    diverged !== null ||
    layers.every(({ activation, gradient }) => Number.isFinite(activation.rms) && Number.isFinite(gradient.rms)),
};
