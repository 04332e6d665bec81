/** @file Data of the saturation experiment: ten Gaussian classes in 32 dimensions. */
import type { Random } from '../../base/random';
import type { Classified } from '../../nn';

export const CLASSES = 10;
export const FEATURES = 32;
export const EXAMPLES = 500;

/** Example i belongs to class i mod 10 and lies N(0, 1) round the class's own N(0, 1) centre. */
export function makeData(random: Random): Classified {
  const centres = new Float32Array(CLASSES * FEATURES);
  random.fillNormal(centres);
  const x = new Float32Array(EXAMPLES * FEATURES); // (500, 32)
  const y = Int32Array.from({ length: EXAMPLES }, (_, i) => i % CLASSES);
  random.fillNormal(x);
  for (let i = 0; i < x.length; i++) {
    const [example, feature] = [Math.floor(i / FEATURES), i % FEATURES];
    x[i] = x[i]! + centres[y[example]! * FEATURES + feature]!;
  }
  return { x, y, count: EXAMPLES, itemShape: [FEATURES], classes: CLASSES };
}
