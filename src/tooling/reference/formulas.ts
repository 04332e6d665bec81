/** @file Learning-rate schedules, initializers and sums in float32: numbers that follow from a formula. */
import { kahanSum, sequentialSum } from '../../base/math';
import { random } from '../../base/random';
import * as nn from '../../nn';
import { sum, tensor } from '../../tensor';
import { numbersOf, type Check, type Kind, type TensorJson } from './format';

type Params = Record<string, number>;

interface ScheduleCase {
  name: string;
  baseLr: number;
  params: Params;
  lrs: number[];
  rtol: number;
  atol: number;
}

const schedules: Record<string, (baseLr: number, p: Params) => nn.Schedule> = {
  step: (baseLr, p) => nn.stepLr({ baseLr, stepSize: p['step_size']!, gamma: p['gamma']! }),
  exponential: (baseLr, p) => nn.exponentialLr({ baseLr, gamma: p['gamma']! }),
  cosine: (baseLr, p) => nn.cosineLr({ baseLr, tMax: p['T_max']!, etaMin: p['eta_min'] ?? 0 }),
  linear_warmup: (baseLr, p) =>
    nn.linearLr({ baseLr, startFactor: p['start_factor']!, endFactor: p['end_factor']!, totalIters: p['total_iters']! }),
  cyclic_triangular: (_, p) => {
    const up = p['step_size_up']!;
    return nn.cyclicLr({ baseLr: p['base_lr']!, maxLr: p['max_lr']!, stepSizeUp: up, stepSizeDown: p['step_size_down'] ?? up });
  },
};

export const scheduleKind: Kind<ScheduleCase> = {
  op: ({ name }) => name,
  run({ name, baseLr, params, lrs, rtol, atol }, check) {
    const make = schedules[name];
    if (!make) {
      check.fail(`unknown schedule "${name}": add it to src/tooling/reference/formulas.ts`);
      return;
    }
    const schedule = make(baseLr, params);
    lrs.forEach((lr, step) => check.number(`rate at step ${step}`, schedule(step), lr, rtol, atol));
  },
};

interface InitCase extends Record<string, unknown> {
  name: string;
  shape: number[];
  nonlinearity: string;
  param: number | null;
  fanIn: number;
  fanOut: number;
  gain: number;
  xavierNormalStd: number;
  xavierUniformBound: number;
  kaimingNormalStdFanIn: number;
  kaimingNormalStdFanOut: number;
  kaimingUniformBoundFanIn: number;
  kaimingUniformBoundFanOut: number;
  rtol: number;
  sampleStdRelBand: number;
}

/** The sample's standard deviation about 0. */
function spread(values: Float32Array): number {
  return Math.sqrt(values.reduce((total, v) => total + v * v, 0) / values.length);
}

function checkDraws(c: InitCase, gain: number, check: Check): void {
  const draw = (make: nn.Initializer): Float32Array => make(c.shape, random(1, c.name));
  const band = (what: string, values: Float32Array, std: number): void =>
    check.number(`sample std of ${what}`, spread(values), std, c.sampleStdRelBand);
  const bounded = (what: string, values: Float32Array, bound: number): void => {
    band(what, values, bound / Math.sqrt(3)); // U(-b, b) has standard deviation b / sqrt 3
    const largest = values.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
    if (largest > bound * (1 + c.rtol)) check.fail(`${what} draws ${largest}, above its bound ${bound}`, largest - bound);
  };
  band('xavierNormal', draw(nn.init.xavierNormal({ gain })), c.xavierNormalStd);
  bounded('xavierUniform', draw(nn.init.xavierUniform({ gain })), c.xavierUniformBound);
  band('heNormal fanIn', draw(nn.init.heNormal({ gain, mode: 'fanIn' })), c.kaimingNormalStdFanIn);
  band('heNormal fanOut', draw(nn.init.heNormal({ gain, mode: 'fanOut' })), c.kaimingNormalStdFanOut);
  bounded('heUniform fanIn', draw(nn.init.heUniform({ gain, mode: 'fanIn' })), c.kaimingUniformBoundFanIn);
  bounded('heUniform fanOut', draw(nn.init.heUniform({ gain, mode: 'fanOut' })), c.kaimingUniformBoundFanOut);
}

export const initKind: Kind<InitCase> = {
  op: ({ nonlinearity }) => `init for ${nonlinearity}`,
  run(c, check) {
    const name = c.nonlinearity.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const gain = nn.gain(name as nn.Nonlinearity, c.param ?? undefined);
    const { fanIn, fanOut } = nn.fans(c.shape);
    check.number('fanIn', fanIn, c.fanIn, 0);
    check.number('fanOut', fanOut, c.fanOut, 0);
    check.number('gain', gain, c.gain, c.rtol);
    const xavier = nn.init.xavierStd(gain)(c.shape);
    check.number('xavier std', xavier, c.xavierNormalStd, c.rtol);
    check.number('xavier bound', Math.sqrt(3) * xavier, c.xavierUniformBound, c.rtol);
    const [heIn, heOut] = [nn.init.heStd(gain, 'fanIn')(c.shape), nn.init.heStd(gain, 'fanOut')(c.shape)];
    check.number('he std, fanIn', heIn, c.kaimingNormalStdFanIn, c.rtol);
    check.number('he std, fanOut', heOut, c.kaimingNormalStdFanOut, c.rtol);
    check.number('he bound, fanIn', Math.sqrt(3) * heIn, c.kaimingUniformBoundFanIn, c.rtol);
    check.number('he bound, fanOut', Math.sqrt(3) * heOut, c.kaimingUniformBoundFanOut, c.rtol);
    checkDraws(c, gain, check);
  },
};

interface AccumulationCase {
  name: string;
  x?: TensorJson | { fill: number; n: number };
  exactFloat64?: number;
  float32Sequential?: number;
  float32Kahan?: number;
  exactRoundedToFloat32?: number;
  float64Naive?: number;
  float64Kahan?: number;
  float32Naive?: number;
  exact?: number;
  float32Limit?: number;
}

/** 1e9, then 1e-6 a million times, then -1e9. */
function* billionAndMicrounits(): Generator<number> {
  yield 1e9;
  for (let i = 0; i < 1e6; i++) yield 1e-6;
  yield -1e9;
}

function* ones(n: number): Generator<number> {
  for (let i = 0; i < n; i++) yield 1;
}

/** Sums with one right answer to the last bit. */
const bits = (check: Check, what: string, actual: number, expected: number | undefined): void => {
  if (expected !== undefined) check.number(what, actual, Math.fround(expected), 0);
};

function checkSums(x: Float32Array, c: AccumulationCase, check: Check): void {
  bits(check, 'sequential sum in float32', sequentialSum(x, Math.fround), c.float32Sequential);
  bits(check, 'Kahan sum in float32', kahanSum(x, Math.fround), c.float32Kahan);
  bits(check, "the core's sum", sum(tensor(x)).item(), c.exactRoundedToFloat32);
  if (c.exactFloat64 !== undefined) check.number('sum in float64', kahanSum(x), c.exactFloat64, 1e-14);
}

export const accumulationKind: Kind<AccumulationCase> = {
  op: () => 'accumulation',
  run(c, check) {
    if (c.x) {
      checkSums('fill' in c.x ? new Float32Array(c.x.n).fill(c.x.fill) : (numbersOf(c.x) as Float32Array), c, check);
    } else if (c.name === 'billion_plus_million_microunits') {
      check.number('naive float64', sequentialSum(billionAndMicrounits()), c.float64Naive!, 0);
      check.number('Kahan float64', kahanSum(billionAndMicrounits()), c.float64Kahan!, 0);
      check.number('naive float32', sequentialSum(billionAndMicrounits(), Math.fround), c.float32Naive!, 0);
    } else if (c.name === 'stall_at_2_pow_24') {
      check.number('limit', sequentialSum(ones(c.float32Limit! + 1000), Math.fround), c.float32Limit!, 0);
    } else {
      check.fail(`unknown case "${c.name}"`);
    }
  },
};
