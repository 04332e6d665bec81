/** @file Class numbers as rows of zeros with a single 1. */
import { defineOp } from '../define-op';
import { contiguous } from '../kernels/copy';
import { checkIndices } from '../kernels/place';
import { empty, type Tensor } from '../tensor';

export interface OneHotAttributes {
  classes: number;
}

/** A float32 row of `classes` numbers for each index (int32): 1 at the index, 0 elsewhere. It has no gradient. */
export const oneHot = defineOp<[index: Tensor], OneHotAttributes>({
  name: 'oneHot',
  signature: '(*)->(*)',
  kinds: ['int32'],
  formula: String.raw`y_{ij} = [j = k_i]`,
  gradient: String.raw`\text{none}`,
  forward: ([index0], { classes }) => {
    const index = contiguous(index0);
    checkIndices('oneHot', index, index.data, classes);
    const z = empty([...index.shape, classes], 'float32');
    const [I, Z] = [index.data, z.data];
    Z.fill(0, z.offset, z.offset + z.size);
    for (let i = 0; i < index.size; i++) Z[z.offset + i * classes + I[index.offset + i]!] = 1;
    return z;
  },
  backward: null,
  samples: [
    { shapes: [[3]], attrs: { classes: 4 }, values: { 0: [0, 3, 1] } },
    { shapes: [[2, 2]], attrs: { classes: 3 }, values: { 0: [2, 2, 0, 1] } },
    { shapes: [[]], attrs: { classes: 2 }, values: { 0: [1] } },
    { shapes: [[0]], attrs: { classes: 2 }, values: { 0: [] } },
  ],
});
