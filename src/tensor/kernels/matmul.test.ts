import { afterEach, expect, test } from 'vitest';
import { random } from '../../base/random';
import { configure, tensor, type Tensor } from '../index';

afterEach(() => configure({ wasm: true }));

function normal(rows: number, columns: number, key: string): Tensor {
  const values = new Float32Array(rows * columns);
  random(5, key).fillNormal(values);
  return tensor(values, { shape: [rows, columns] });
}

test('a product large enough to be cut into panels has the bits of the plain loop, transposed or not', () => {
  const [a, b, turned] = [normal(37, 251, 'a'), normal(251, 270, 'b'), normal(270, 251, 'c')];
  for (const right of [b, turned.permute([1, 0])]) {
    configure({ wasm: true });
    const fast = a.matmul(right).toArray();
    configure({ wasm: false });
    expect(fast).toEqual(a.matmul(right).toArray());
  }
});
