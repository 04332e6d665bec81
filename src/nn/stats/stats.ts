/** @file Statistics of tensors that experiments report, all summed in float64: float32 squares overflow above 1.8e19. */
import { BookError } from '../../base/errors';

/** What a batch of numbers looks like. All but `count` and `finiteShare` are over the finite ones. */
export interface Summary {
  readonly count: number;
  readonly mean: number;
  /** Population standard deviation (divided by n). */
  readonly std: number;
  /** Root mean square, √(Σ x² / n). */
  readonly rms: number;
  readonly min: number;
  readonly max: number;
  /** Share of exact zeros, as ReLU makes them. */
  readonly zeroShare: number;
  /** Share of numbers that are neither NaN nor infinite; below 1 means the run is diverging. */
  readonly finiteShare: number;
}

const NOTHING = { mean: NaN, std: NaN, rms: NaN, min: NaN, max: NaN, zeroShare: NaN };

function total(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}

/** Moments and extremes of finite numbers whose mean is known. */
function moments(values: ArrayLike<number>, mean: number): Omit<Summary, 'count' | 'finiteShare'> {
  let squares = 0;
  let deviations = 0; // squared apart: Σ x² / n − mean² would cancel where the mean is large against the spread
  let zeros = 0;
  let min = Infinity;
  let max = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const deviation = value - mean;
    squares += value * value;
    deviations += deviation * deviation;
    if (value === 0) zeros++;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const n = values.length;
  return { mean, std: Math.sqrt(deviations / n), rms: Math.sqrt(squares / n), min, max, zeroShare: zeros / n };
}

/** Mean, spread and extremes of the numbers. Of nothing finite, everything is NaN. */
export function summarize(values: ArrayLike<number>): Summary {
  const count = values.length;
  const sum = total(values);
  // A sum is finite only if every number is, which spares the usual case a test for each.
  const finite = Number.isFinite(sum) ? values : Float64Array.from(values).filter(Number.isFinite);
  if (finite.length === 0) return { count, ...NOTHING, finiteShare: count > 0 ? 0 : NaN };
  const mean = (finite === values ? sum : total(finite)) / finite.length;
  return { count, ...moments(finite, mean), finiteShare: finite.length / count };
}

/** ⟨a, b⟩ = Σ aᵢ bᵢ. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Euclidean norm √(Σ x²); NaN or Infinity where an entry is. */
export const norm = (values: ArrayLike<number>): number => Math.sqrt(dot(values, values));

/** Share of the numbers for which the test holds, e.g. saturated units: `share(h, (v) => Math.abs(v) > 0.99)`. NaN of nothing. */
export function share(values: ArrayLike<number>, test: (value: number) => boolean): number {
  let hits = 0;
  for (let i = 0; i < values.length; i++) if (test(values[i]!)) hits++;
  return hits / values.length;
}

/** The q-quantile (0 … 1) with linear interpolation, as NumPy's default; 0.5 is the median. NaN of nothing. */
export function quantile(values: ArrayLike<number>, q: number): number {
  if (!(q >= 0 && q <= 1)) throw new BookError(`quantile: q must lie in 0 … 1, not ${q}`);
  if (values.length === 0) return NaN;
  const sorted = Float64Array.from(values).sort();
  const place = q * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.ceil(place)]!;
  return low === high ? low : low + (place - below) * (high - low);
}
