/** @file A new op: elementwise, with both rules filled in, so that it passes every sweep before the first change. */
import { toCamel } from '../../../base/names';
import type { NewFile } from '../project';

/** `src/tensor/ops/<id>.ts`. The stub computes x², whose derivative 2x is not constant: a wrong sign would be seen. */
export function opFiles(id: string): NewFile[] {
  const name = toCamel(id);
  const text = `/** @file ${name}: say what it computes, and where it comes from. */
import { defineOp } from '../define-op';
import { map, zip } from '../kernels/elementwise';
import type { Tensor } from '../tensor';
import { unarySamples } from './samples';

/** x² until the rules below are replaced: forward, then the gradient that belongs to it. */
export const ${name} = defineOp<[x: Tensor]>({
  name: '${name}',
  signature: '()->()',
  formula: String.raw\`y = x^2\`,
  gradient: String.raw\`\\bar x = 2 x\\, \\bar y\`,
  forward: ([x]) => map(x, (v) => v * v),
  // d(x²)/dx = 2x
  backward: (gy, [x]) => [zip('${name}', gy, x, (g, v) => 2 * v * g)],
  samples: unarySamples(),
});
`;
  return [{ path: `src/tensor/ops/${id}.ts`, text }];
}
