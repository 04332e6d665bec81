/**
 * @file The map of a kind of net: how much its gradient grows or shrinks, over depth and size of the weights. One smaller net of its own
 * seed stands for the kind, so the map does not change while depth and σ do. A pure memo.
 */
import { exp, log } from '../../base/math';
import { random } from '../../base/random';
import { norm } from '../../nn';
import { backward, scope, tensor } from '../../tensor';
import { makeDeepNet, traceDeepNet, type DeepNetForm } from '../shared/deep-net';

export interface ChaosMap {
  /** σ√n: the standard deviation of the weights times the root of the width. 1 is Xavier's choice, √2 He's. */
  scales: number[];
  depths: number[];
  /** log₁₀ of ‖∂L/∂input‖ / ‖∂L/∂output‖, row by row (depths × scales); ±Infinity where float32 ended. */
  growth: number[];
}

const WIDTH = 32;
const BATCH = 4;
const DEPTHS = Array.from({ length: 10 }, (_, i) => 5 * (i + 1));
/** From 1/4 to 8, four columns an octave. */
const SCALES = Array.from({ length: 21 }, (_, i) => exp(((i - 8) / 4) * Math.LN2));
const KEPT = 16;
const known = new Map<string, ChaosMap>();

const normals = (key: string): Float32Array => {
  const values = new Float32Array(BATCH * WIDTH);
  random(1, 'chaos-map', key).fillNormal(values);
  return values;
};

/** log₁₀ of the ratio of gradients at every depth, for one size of the weights. */
function column(form: DeepNetForm, biasStd: number, scale: number): number[] {
  const depth = DEPTHS.at(-1)!;
  const widths = new Array<number>(depth + 1).fill(WIDTH);
  const sigma = scale / Math.sqrt(WIDTH);
  const net = makeDeepNet(random(1, 'chaos-map'), { ...form, widths, init: 'normal', gain: 1, sigma, biasStd });
  for (const { weight } of net.layers) weight.requiresGrad = false;
  const input = tensor(normals('input'), { shape: [BATCH, WIDTH], requiresGrad: true });
  const upstream = tensor(normals('gradient'), { shape: [BATCH, WIDTH] });
  const { outputs } = traceDeepNet(net, input);
  return DEPTHS.map((d) => {
    input.zeroGrad();
    backward(outputs[d - 1]!, upstream, { retainGraph: true });
    const ratio = norm(input.grad!.toArray()) / norm(upstream.toArray());
    return Number.isFinite(ratio) ? log(ratio) / Math.LN10 : Infinity;
  });
}

function compute(form: DeepNetForm, biasStd: number): ChaosMap {
  const columns = SCALES.map((scale) => scope(() => column(form, biasStd, scale)));
  const growth = DEPTHS.flatMap((_, row) => columns.map((values) => values[row]!));
  return { scales: SCALES, depths: DEPTHS, growth };
}

/** The map of nets of this form. */
export function chaosMap(
  { activation, normalization, placement, residual, branchScale }: DeepNetForm,
  biasStd: number,
): ChaosMap {
  const form = { activation, normalization, placement, residual, branchScale };
  const key = JSON.stringify([form, biasStd]);
  const map = known.get(key) ?? compute(form, biasStd);
  known.set(key, map);
  for (const oldest of known.keys()) {
    if (known.size <= KEPT) break;
    known.delete(oldest);
  }
  return map;
}
