/** @file The colour vocabulary as names: a hue always means a quantity or a class, and always has a second code. */

/** What a colour may mean. `ideal`, `ghost` and `sketch` are references and are drawn in ink. */
export type Hue =
  | 'act'
  | 'grad'
  | 'weight'
  | 'loss'
  | 'prob'
  | 'class-a'
  | 'class-b'
  | 'class-c'
  | 'class-d'
  | 'ink'
  | 'ideal'
  | 'ghost'
  | 'sketch';

export type Marker = 'circle' | 'square' | 'triangle' | 'diamond' | 'none';

/** Line patterns 0 to 5 of `theme/plot.css`; 0 is solid. Ideal and ghost lines have their own. */
export type Dash = 0 | 1 | 2 | 3 | 4 | 5;

const MARKERS: Record<Hue, Marker> = {
  act: 'circle',
  grad: 'triangle',
  weight: 'diamond',
  loss: 'none',
  prob: 'none',
  'class-a': 'circle',
  'class-b': 'square',
  'class-c': 'triangle',
  'class-d': 'diamond',
  ink: 'none',
  ideal: 'none',
  ghost: 'circle',
  sketch: 'circle',
};

/** The class that sets `--hue`: `q-act`, `class-a`, … */
export function hueClass(hue: Hue): string {
  return hue.startsWith('class-') ? hue : `q-${hue}`;
}

/** The marker that goes with a hue. */
export function markerOf(hue: Hue): Marker {
  return MARKERS[hue];
}

const CLASSES: readonly Hue[] = ['class-a', 'class-b', 'class-c', 'class-d'];

/** Hue of class number `index`: A, B, C, D, then round again. */
export function classHue(index: number): Hue {
  return CLASSES[((index % 4) + 4) % 4] ?? 'class-a';
}

/** The dash of the `index`-th line of the same quantity. */
export function dashOf(index: number): Dash {
  return ([0, 1, 2, 3, 4, 5] as const)[((index % 6) + 6) % 6] ?? 0;
}

/** Step 0 to 6 of a ramp for `value` in [0, max] (`seq`) or [−max, max] (`div`, 3 is zero); `null` when not finite. */
export function rampStep(value: number, max: number, ramp: 'seq' | 'div'): number | null {
  if (!Number.isFinite(value)) return null;
  const share = max > 0 ? value / max : 0;
  const step = ramp === 'seq' ? Math.ceil(share * 6 - 1e-9) : Math.round(share * 3) + 3;
  return Math.max(0, Math.min(6, step));
}
