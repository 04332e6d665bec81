/** @file Points, a Gaussian with a mean and a spread, and how unlikely the points are under it; the squared error beside it. */
import { log } from '../../base/math';
import { boolean, numbers, real } from '../../base/params';
import { add, gaussianNll, mseLoss, tensor, type Tensor } from '../../tensor';
import { defineExperiment } from '../define';

const params = {
  mean: real({ label: 'Mean of the Gaussian', symbol: 'μ', min: -4, max: 4, step: 0.05, default: -1 }),
  sigma: real({ label: 'Spread', symbol: 'σ', min: 0.2, max: 3, step: 0.05, default: 1 }),
  learnSigma: boolean({
    label: 'Fit the spread too',
    help: 'for each mean, the spread that makes the points most likely',
    default: false,
  }),
  points: numbers({ label: 'Points', minLength: 2, maxLength: 10, min: -4, max: 4, default: [-0.8, 0.3, 0.9, 1.6, 2.5] }),
};

/** ½ ln 2π, the part of −ln of a Gaussian density that PyTorch's loss leaves out. */
const HALF_LOG_TWO_PI = 0.5 * log(6.283185307179586);
/** Means at which the curves are computed. */
const GRID = Array.from({ length: 81 }, (_, i) => -4 + i / 10);
/** The Gaussian may not become a spike: where all points coincide with the mean, the best spread would be 0. */
export const LEAST_SIGMA = 0.05;

export interface At {
  nll: number;
  mse: number;
  /** ∂/∂μ of each, from backward. */
  nllSlope: number;
  mseSlope: number;
  sigma: number;
}
export interface Frame extends At {
  mean: number;
  /** −ln of the density of each point. */
  terms: number[];
  /** ∂/∂μ of each point's term: how hard it pulls. */
  pulls: number[];
  curve: (At & { mean: number })[];
  /** Where each curve is lowest, by descent on it. */
  best: { nll: number; mse: number };
}

/** Root mean square distance to the mean: the spread under which the points are most likely. */
function fittedSigma(points: readonly number[], mean: number): number {
  const squares = points.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
  return Math.max(LEAST_SIGMA, Math.sqrt(squares / points.length));
}

/** Both losses at some means, each averaged over the points, with their slopes. One pass serves all means. */
function losses(points: readonly number[], means: readonly number[], sigmas: readonly number[]): At[] {
  const size = [means.length, points.length];
  const x = tensor([...points], { dtype: 'float64' }).broadcastTo(size);
  const variance = tensor(
    sigmas.map((sigma) => sigma * sigma),
    { dtype: 'float64', shape: [means.length, 1] },
  );
  const column = (): Tensor => tensor([...means], { dtype: 'float64', shape: [means.length, 1], requiresGrad: true });
  const [a, b] = [column(), column()];
  const options = { eps: 0, reduction: 'none' } as const;
  const nll = add(gaussianNll(a.broadcastTo(size), x, variance.broadcastTo(size), options).mean({ axis: 1 }), HALF_LOG_TWO_PI); // (means)
  const mse = mseLoss(b.broadcastTo(size), x, { reduction: 'none' }).mean({ axis: 1 }); // (means)
  // each mean has a loss of its own, so the gradient of the sum holds every slope
  nll.sum().backward();
  mse.sum().backward();
  return means.map((_, i) => ({
    nll: nll.at(i),
    mse: mse.at(i),
    nllSlope: a.grad!.at(i, 0),
    mseSlope: b.grad!.at(i, 0),
    sigma: sigmas[i]!,
  }));
}

const at = (points: readonly number[], mean: number, sigma: number): At => losses(points, [mean], [sigma])[0]!;

/** The mean at which a slope changes sign, by halving: no formula for the answer is used. */
function lowest(slopeAt: (mean: number) => number): number {
  let [lo, hi] = [-4, 4];
  for (let i = 0; i < 32; i++) {
    const middle = (lo + hi) / 2;
    if (slopeAt(middle) < 0) lo = middle;
    else hi = middle;
  }
  return (lo + hi) / 2;
}

export default defineExperiment({
  id: 'gaussian-nll',
  title: 'The Gaussian behind the squared error',
  params,
  steps: 0,
  init: () => null,
  observe(_, p): Frame {
    const sigmaAt = (mean: number): number => (p.learnSigma ? fittedSigma(p.points, mean) : p.sigma);
    const here = at(p.points, p.mean, sigmaAt(p.mean));
    const alone = p.points.map((x) => at([x], p.mean, here.sigma));
    const curve = losses(p.points, GRID, GRID.map(sigmaAt)).map((one, i) => ({ ...one, mean: GRID[i]! }));
    const best = {
      nll: lowest((mean) => at(p.points, mean, sigmaAt(mean)).nllSlope),
      mse: lowest((mean) => at(p.points, mean, 1).mseSlope),
    };
    return { ...here, mean: p.mean, terms: alone.map((one) => one.nll), pulls: alone.map((one) => one.nllSlope), curve, best };
  },
  measures: {
    bestMean: { label: 'mean at which the NLL is lowest', of: (f) => f.at(-1)!.best.nll },
    bestMeanMse: { label: 'mean at which the squared error is lowest', of: (f) => f.at(-1)!.best.mse },
    apart: { label: 'distance between the two lowest points', of: (f) => Math.abs(f.at(-1)!.best.nll - f.at(-1)!.best.mse) },
    nll: { label: 'mean NLL', unit: 'nats', of: (f) => f.at(-1)!.nll },
    nllSlope: { label: 'slope of the NLL in μ', of: (f) => f.at(-1)!.nllSlope },
    slopeRatio: { label: 'slope of the squared error ÷ slope of the NLL', of: (f) => f.at(-1)!.mseSlope / f.at(-1)!.nllSlope },
    sigma: { label: 'spread', of: (f) => f.at(-1)!.sigma },
    strongestPull: { label: 'largest pull of a point', of: (f) => Math.max(...f.at(-1)!.pulls.map(Math.abs)) },
    firstPull: { label: 'pull of the first point', of: (f) => Math.abs(f.at(-1)!.pulls[0]!) },
  },
  invariants: {
    'both losses are lowest at the same mean': (f) => Math.abs(f.best.nll - f.best.mse) < 1e-6,
    'the slope of the squared error is 2σ² times that of the NLL': (f) =>
      Math.abs(f.mseSlope - 2 * f.sigma * f.sigma * f.nllSlope) < 1e-9 * (1 + Math.abs(f.mseSlope)),
    'the mean of the terms is the loss': (f) => Math.abs(f.terms.reduce((a, b) => a + b, 0) / f.terms.length - f.nll) < 1e-9,
  },
  code: {
    core: `const nll = add(gaussianNll(mean, x, variance), HALF_LOG_TWO_PI); // mean of (x − μ)²/2σ² + ln σ + ½ ln 2π
const mse = mseLoss(mean, x);
nll.backward(); // ∂NLL/∂μ = ∂MSE/∂μ ÷ 2σ²`,
    torch: async (run) => (await import('./torch')).torchScript(run),
  },
});
