/** @file Laws on the forward pass of every op: same bits from any layout and any kernel, precision, shape, dtype, purity. */
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { configure } from '../../src/tensor';
import { apply, type AnyOp, type Sample } from '../../src/tensor/define-op';
import { parseSignature, promisedShape } from '../../src/tensor/signature';
import { broadcastShapes, sameShape } from '../../src/tensor/shape';
import { expand } from '../../src/tensor/kernels/copy';
import { bitsOf, call, differentiable, draw, families, label, layouts, ops } from './op-cases';

/** Forward results that were compared with an independent one, by op. */
const counts = new Map<string, number>(ops.map((op) => [op.name, 0]));
const count = (op: AnyOp, n = 1): void => void counts.set(op.name, counts.get(op.name)! + n);

/** float32 results may differ from float64 ones by this share of the largest: rounding of the steps inside a matrix product. */
const PRECISION = 2e-6;

afterEach(() => configure({ wasm: true, arena: undefined }));

/** The widest op tables are small: every sample in every family. */
function eachSample(op: AnyOp, visit: (sample: Sample<unknown>, family: (typeof families)[number]) => void): void {
  for (const sample of op.samples) for (const family of families) visit(sample, family);
}

/** Compares by hand first: a report of thousands of equal arrays takes longer to prepare than the ops to run. */
function expectBits(actual: number[], expected: number[], op: AnyOp, sample: Sample<unknown>, ...setting: string[]): void {
  const same = actual.length === expected.length && actual.every((bits, i) => bits === expected[i]);
  if (!same) expect(actual, label(op, sample, ...setting)).toEqual(expected);
}

describe('a view gives the same bits as a contiguous copy', () => {
  for (const op of ops) {
    it(op.name, () => {
      eachSample(op, (sample, family) => {
        for (const dtype of ['float32', 'float64'] as const) {
          const expected = bitsOf(call(op, draw(op, sample, dtype, family, 'contiguous')));
          for (const layout of layouts.slice(1)) {
            const actual = bitsOf(call(op, draw(op, sample, dtype, family, layout)));
            expectBits(actual, expected, op, sample, dtype, family, layout);
            count(op);
          }
        }
      });
    });
  }
});

describe('the WebAssembly kernels give the same bits as plain JavaScript, in any arena', () => {
  for (const op of ops) {
    it(op.name, () => {
      eachSample(op, (sample, family) => {
        const result = (wasm: boolean, arena?: number): number[] => {
          configure({ wasm, arena });
          return bitsOf(call(op, draw(op, sample, 'float32', family, 'contiguous')));
        };
        const expected = result(false);
        expectBits(result(true), expected, op, sample, family);
        expectBits(result(true, 32), expected, op, sample, family, 'tiny arena');
        count(op, 2);
      });
    });
  }
});

describe('a float32 result is the float64 result, rounded', () => {
  for (const op of ops) {
    it(op.name, () => {
      eachSample(op, (sample, family) => {
        const narrow = call(op, draw(op, sample, 'float32', family, 'contiguous')).toArray();
        const wide = Float64Array.from(call(op, draw(op, sample, 'float64', family, 'contiguous')).toArray());
        const scale = wide.reduce((most, v) => Math.max(most, Math.abs(v)), 1e-30);
        const worst = wide.reduce((most, v, i) => Math.max(most, Math.abs(narrow[i]! - v)), 0);
        expect(worst, label(op, sample, family)).toBeLessThanOrEqual(PRECISION * scale);
        count(op);
      });
    });
  }
});

describe('shape and dtype are those that the signature promises', () => {
  for (const op of ops) {
    it(op.name, () => {
      for (const sample of op.samples) {
        for (const dtype of ['float32', 'float64'] as const) {
          const drawn = draw(op, sample, dtype, 'spread', 'contiguous');
          const out = call(op, drawn);
          const signature = parseSignature(op.signature);
          const optional = { ...signature, inputs: signature.inputs.slice(0, drawn.inputs.length) };
          const promised = promisedShape(op.name, optional, sample.shapes);
          if (promised) expect(out.shape, label(op, sample)).toEqual(promised);
          const own = op.name === 'argmax' ? 'int32' : op.name === 'oneHot' ? 'float32' : dtype;
          expect(out.dtype, label(op, sample)).toBe(own);
        }
      }
    });
  }
});

describe('no op writes into its arguments', () => {
  for (const op of ops) {
    it(op.name, () => {
      for (const sample of op.samples) {
        const drawn = draw(op, sample, 'float32', 'spread', 'contiguous');
        const before = drawn.inputs.map(bitsOf);
        drawn.inputs.forEach((x, i) => (x.requiresGrad = differentiable(op)(i)));
        const out = call(op, drawn);
        if (out.requiresGrad) out.backward(out.detach().clone());
        expect(drawn.inputs.map(bitsOf), label(op, sample)).toEqual(before);
      }
    });
  }
});

describe('broadcasting gives the same bits as tiling', () => {
  const broadcasting = ops.filter((op) => op.shapes.inputs.length > 1 && op.shapes.output?.length === 0);
  for (const op of broadcasting) {
    it(op.name, () => {
      eachSample(op, (sample, family) => {
        const drawn = draw(op, sample, 'float32', family, 'contiguous');
        const shape = sample.shapes.reduce((a, b) => broadcastShapes(op.name, a, b));
        const tiled = drawn.inputs.map((x) => expand(x, shape));
        const out = call(op, drawn);
        expect(sameShape(out.shape, shape), label(op, sample)).toBe(true);
        expect(bitsOf(out), label(op, sample, family)).toEqual(bitsOf(apply(op, tiled, drawn.attrs)));
        count(op);
      });
    });
  }
});

/** Ops that have nothing to say about no numbers: an empty axis has no largest element, and no mean. */
const needElements = new Set(['max', 'min', 'argmax', 'mean', 'variance', 'logSumExp']);

describe('tensors without elements pass through', () => {
  for (const op of ops.filter(({ name }) => !needElements.has(name))) {
    it(op.name, () => {
      let empty = 0;
      for (const sample of op.samples) {
        const drawn = draw(op, sample, 'float32', 'spread', 'contiguous');
        drawn.inputs.forEach((x, i) => (x.requiresGrad = differentiable(op)(i)));
        const out = call(op, drawn);
        if (out.size > 0 && drawn.inputs.every((x) => x.size > 0)) continue;
        empty++;
        if (out.requiresGrad) out.backward(out.detach().clone());
      }
      expect(empty, `${op.name}: add a sample with a dim of 0`).toBeGreaterThan(0);
    });
  }
});

afterAll(() => {
  const each = [...counts.values()].sort((a, b) => a - b);
  const total = each.reduce((sum, n) => sum + n, 0);
  const median = each[each.length >> 1]!;
  console.log(`forward cases: ${total} over ${each.length} ops, median ${median} an op, fewest ${each[0]}`);
  expect(total).toBeGreaterThanOrEqual(5000);
  expect(median).toBeGreaterThanOrEqual(40);
});
