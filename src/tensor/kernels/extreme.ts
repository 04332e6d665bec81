/** @file Largest and smallest numbers: what max, min and argmax share. */
import { shapeError } from '../define-op';
import type { Tensor } from '../tensor';
import { zip } from './elementwise';
import { sumTo, type Reducer } from './reduce';

type Better = (value: number, best: number) => boolean;

/** The first best number of a run; NaN wins. */
export function extremeOf(name: string, better: Better): Reducer {
  return (X, p, step, n) => {
    if (n === 0) throw shapeError(name, 'an empty axis has no such number; check that the tensor holds elements', [0]);
    let best = X[p]!;
    for (let i = 1, q = p + step; i < n; i++, q += step) {
      const v = X[q]!;
      if (better(v, best) || v !== v) best = v;
    }
    return best;
  };
}

/** The place of the first best number of a run; NaN wins. */
export function placeOfExtreme(name: string, better: Better): Reducer {
  return (X, p, step, n) => {
    if (n === 0) throw shapeError(name, 'an empty axis has no such place; check that the tensor holds elements', [0]);
    let place = 0;
    for (let i = 1; i < n; i++) {
      const best = X[p + place * step]!;
      const v = X[p + i * step]!;
      if (better(v, best) || (v !== v && best === best)) place = i;
    }
    return place;
  };
}

/** g shared equally among the elements of x that equal the extreme y (both with the reduced axes kept). */
export function extremeGradient(g: Tensor, x: Tensor, y: Tensor): Tensor {
  const hit = zip('max', x, y, (v, best) => (v === best ? 1 : 0));
  const count = sumTo(hit, y.shape);
  const share = zip('max', g, count, (v, n) => v / n, 'div');
  return zip('max', hit, share, (h, s) => h * s, 'mul');
}
