import { describe, expect, it } from 'vitest';
import { quantile } from '../../nn';
import { forgetDraws } from '../shared/unit-draws';
import type { ParamsOf } from '../define';
import { run } from '../run';
import experiment from './experiment';

type Given = Partial<ParamsOf<typeof experiment>>;
const pass = (given: Given, seed = 1) => run(experiment, given, { seed }).last;
const seeds = Array.from({ length: 8 }, (_, i) => i + 1);
const median = (given: Given, of: (frame: ReturnType<typeof pass>) => number): number =>
  quantile(
    seeds.map((seed) => of(pass(given, seed))),
    0.5,
  );
const within = (value: number, expected: number, factor: number): void => {
  expect(value).toBeGreaterThan(expected / factor);
  expect(value).toBeLessThan(expected * factor);
};

describe('signal-propagation', () => {
  // medians of 16 seeds in NumPy (width 64, depth 20, batch 256), float64
  it.each([
    ['tanh', 0.05, 9e-9],
    ['tanh', 0.125, 0.19],
    ['tanh', 1, 2.5e6],
    ['relu', 0.05, 9e-12],
    ['relu', 0.125, 8.5e-4],
    ['relu', 1, 1e15],
    ['sigmoid', 0.125, 2e-13],
    ['sigmoid', 1, 6e-2],
  ] as const)('%s at σ = %s passes the gradient on with a factor of about %s', (activation, sigma, expected) => {
    within(
      median({ activation, sigma }, (f) => f.inputToOutputGradient),
      expected,
      2,
    );
  });

  it('keeps the first layer at the spread that the variance sum gives', () => {
    // linear, one layer, σ = 0.125, 64 inputs: std = 0.125 √64 = 1
    within(pass({ activation: 'linear', depth: 1, sigma: 0.125, batch: 256 }).layers[0]!.activation.std, 1, 1.06);
  });

  it('has equal ⟨W, ∂L/∂W⟩ in all layers of a ReLU net without biases, whatever the widths', () => {
    for (const given of [{ sigma: 0.05 }, { init: 'he-uniform' as const }, { init: 'he-normal' as const, taper: 0.5 }]) {
      const inner = pass({ activation: 'relu', ...given }).layers.map((layer) => layer.inner);
      for (const value of inner) expect(value / inner[0]!).toBeCloseTo(1, 3);
    }
  });

  it('enters with norm 1 for each example', () => {
    expect(pass({}).layers.at(-1)!.gradient.rms).toBeCloseTo(1 / 8, 6);
  });

  it('keeps every length and every gradient in an orthogonal linear net', () => {
    const { layers, inputToOutputGradient } = pass({ activation: 'linear', init: 'orthogonal', depth: 50 });
    expect(inputToOutputGradient).toBeCloseTo(1, 4);
    expect(layers.at(-1)!.activation.rms).toBeCloseTo(layers[0]!.activation.rms, 4);
  });

  it('gives one value to all units when all weights are equal', () => {
    const { mean, rms } = pass({ init: 'constant' }).layers.at(-1)!.activation;
    expect(rms).toBeGreaterThan(Math.abs(mean) / 2);
    expect(pass({ init: 'zeros', activation: 'relu' }).layers[0]!.activation.dead).toBe(1);
  });

  it('names layer, op and cause of an overflow, and the way out of it', () => {
    const { diverged, layers } = pass({ activation: 'relu', sigma: 3, depth: 50, width: 256 });
    expect(diverged).toMatchObject({ op: 'matmul', undo: { sigma: 0.0884 } });
    expect(Object.keys(diverged!.undo!)).toEqual(['sigma']);
    expect(diverged!.layer).toBeGreaterThan(20);
    expect(layers[diverged!.layer! - 2]!.activation.rms).toBeGreaterThan(1e36);
    expect(layers).toHaveLength(50);
  });

  it('offers other weights where equal ones overflow', () => {
    const equal = { activation: 'relu', init: 'constant', depth: 50, width: 256 } as const;
    const { undo } = pass(equal).diverged!;
    expect(undo).toEqual({ init: 'he-normal' });
    expect(pass({ ...equal, ...(undo as object) }).diverged).toBeNull();
  });

  it('says where everything became zero', () => {
    expect(pass({ sigma: 0.001, depth: 50 }).underflow).toMatchObject({ direction: 'forward' });
  });

  it('explodes backward after batch normalization, by about 25 at depth 20', () => {
    // Yang et al. 2019; the same net in NumPy: median of 8 seeds 29
    within(
      median({ activation: 'relu', init: 'he-normal', normalization: 'batch' }, (f) => f.inputToOutputGradient),
      27,
      1.4,
    );
  });

  it('gives the same bits from remembered draws as from fresh ones', () => {
    const first = pass({ sigma: 0.1, init: 'orthogonal', depth: 4 });
    forgetDraws();
    expect(pass({ sigma: 0.1, init: 'orthogonal', depth: 4 })).toEqual(first);
  });

  it('begins a deeper net with the same layers', () => {
    expect(pass({ depth: 5 }).layers[2]!.activation).toEqual(pass({ depth: 30 }).layers[2]!.activation);
  });

  it('maps gradients from vanishing on the left to exploding on the right', () => {
    const { map } = pass({});
    const row = map.growth.slice(-map.scales.length);
    expect(row[0]).toBeLessThan(-10);
    expect(row.at(-1)).toBeGreaterThan(3);
  });
});
