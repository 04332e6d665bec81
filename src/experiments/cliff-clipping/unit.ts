/**
 * @file The recurrent unit of Pascanu, Mikolov and Bengio (2013, figure 6): xₜ = w σ(xₜ₋₁) + b from x₀ = 0.5, fifty steps, and the
 * error (σ(x₅₀) − 0.7)². In float64, since near the wall the last digits of w and b decide.
 */
import { norm, quantile } from '../../nn';
import { add, backward, mul, scope, sigmoid, square, sub, sum, tensor, type Tensor } from '../../tensor';

const STEPS = 50;
const START = 0.5;
const TARGET = 0.7;

/** The error for weights and biases of equal shape. */
export function errorOf(w: Tensor, b: Tensor): Tensor {
  let x = add(mul(w, 0), START);
  for (let t = 0; t < STEPS; t++) x = add(mul(w, sigmoid(x)), b);
  return square(sub(sigmoid(x), TARGET));
}

export interface Slope {
  error: number;
  /** ∂E/∂w and ∂E/∂b, from backward. */
  gradient: [number, number];
}

/** Error and gradient at one place. */
export function slopeAt(at: readonly [number, number]): Slope {
  return scope(() => {
    const [w, b] = at.map((value) => tensor(value, { dtype: 'float64', requiresGrad: true })) as [Tensor, Tensor];
    const error = errorOf(w, b);
    backward(error);
    return { error: error.item(), gradient: [w.grad!.item(), b.grad!.item()] };
  });
}

/** The errors on a grid of places, row by row from the lowest b. */
export interface Surface {
  values: Float64Array;
  columns: number;
  rows: number;
  w: readonly [number, number];
  b: readonly [number, number];
}

const W = [3.6, 6] as const;
const B = [-3.4, -1.6] as const;
const [COLUMNS, ROWS] = [97, 81];

const between = ([lo, hi]: readonly [number, number], i: number, n: number): number => lo + ((hi - lo) * i) / (n - 1);

/** Weights and biases of all places of the grid. */
function grid(requiresGrad: boolean): [Tensor, Tensor] {
  const cells = Array.from({ length: COLUMNS * ROWS }, (_, i) => [i % COLUMNS, Math.floor(i / COLUMNS)] as const);
  const w = Float64Array.from(cells, ([i]) => between(W, i, COLUMNS));
  const b = Float64Array.from(cells, ([, j]) => between(B, j, ROWS));
  return [tensor(w, { requiresGrad }), tensor(b, { requiresGrad })]; // both (cells)
}

let known: Surface | null = null;

/** The part of the surface that is drawn; the same for all runs, so it is computed once, and without a graph: a phone waits for it. */
export function surface(): Surface {
  known ??= scope(() => {
    const values = Float64Array.from(errorOf(...grid(false)).toArray());
    return { values, columns: COLUMNS, rows: ROWS, w: W, b: B };
  });
  return known;
}

/** Median norm of the gradient over the grid. */
export function medianGradient(): number {
  return scope(() => {
    const [w, b] = grid(true);
    // each cell has a w and b of its own, so the gradient of the sum holds the gradient of every cell
    backward(sum(errorOf(w, b)));
    const [dw, db] = [w.grad!.toArray(), b.grad!.toArray()];
    const norms = Array.from({ length: w.size }, (_, i) => norm([dw[i]!, db[i]!]));
    return quantile(norms, 0.5);
  });
}
