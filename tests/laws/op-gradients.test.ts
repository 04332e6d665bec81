/** @file Every gradient against central differences in float64, with random cotangents, at rtol 1e-5 and atol 1e-7. */
import { afterAll, describe, expect, it } from 'vitest';
import { random } from '../../src/base/random';
import { tensor, type Tensor } from '../../src/tensor';
import { composites } from './op-composites';
import { bitsOf, call, differentiable, draw, label, layouts, ops } from './op-cases';

const RTOL = 1e-5;
const ATOL = 1e-7;
/** Step of the differences: its square is the truncation error, 1e-16 over it the rounding error. */
const STEP = 1e-5;

let checked = 0;

/** The sum of f(x) times a fixed random cotangent, as a plain number. */
function weighted(out: Tensor, cotangent: Tensor): number {
  return out.mul(cotangent).sum().item();
}

function cotangentFor(out: Tensor, key: string): Tensor {
  const values = new Float64Array(out.size);
  random(11, key).fillNormal(values);
  return tensor(values, { shape: out.shape });
}

/** Compares the gradients of f at the inputs with differences; `which` says for which inputs. */
function gradcheck(f: (inputs: Tensor[]) => Tensor, inputs: Tensor[], which: (i: number) => boolean, name: string): void {
  inputs.forEach((x, i) => (x.requiresGrad = which(i)));
  const out = f(inputs);
  const cotangent = cotangentFor(out, name);
  out.backward(cotangent);
  inputs.forEach((x, i) => {
    if (!which(i)) return;
    const analytic = x.grad ? x.grad.toArray() : new Float64Array(x.size);
    const plain = inputs.map((input) => input.detach());
    const { data, offset } = x;
    for (let k = 0; k < x.size; k++) {
      const before = data[offset + k]!;
      data[offset + k] = before + STEP;
      const up = weighted(f(plain), cotangent);
      data[offset + k] = before - STEP;
      const down = weighted(f(plain), cotangent);
      data[offset + k] = before;
      const numeric = (up - down) / (2 * STEP);
      const error = Math.abs(analytic[k]! - numeric);
      const fine = error <= ATOL + RTOL * Math.abs(numeric);
      if (!fine) expect.fail(`${name}: argument ${i}[${k}] has gradient ${analytic[k]}, differences give ${numeric}`);
      checked++;
    }
  });
}

describe('gradients equal central differences', () => {
  for (const op of ops.filter(({ backward }) => backward !== null)) {
    it(op.name, () => {
      for (const sample of op.samples) {
        const { inputs, attrs } = draw(op, sample, 'float64', 'spread', 'contiguous', 'gradcheck');
        gradcheck((xs) => call(op, { inputs: xs, attrs }), inputs, differentiable(op), label(op, sample));
      }
    });
  }
});

describe('gradients of composites equal central differences', () => {
  for (const [name, cases] of Object.entries(composites)) {
    it(name, () => {
      for (const { inputs, f } of cases) {
        const tensors = inputs('float64');
        gradcheck(f, tensors, (i) => tensors[i]!.dtype === 'float64', name);
      }
    });
  }
});

describe('gradients have the same bits for every layout of the arguments', () => {
  for (const op of ops.filter(({ backward }) => backward !== null)) {
    it(op.name, () => {
      for (const sample of op.samples) {
        const gradients = layouts.map((layout) => {
          const drawn = draw(op, sample, 'float32', 'spread', layout, 'layout');
          drawn.inputs.forEach((x, i) => (x.requiresGrad = differentiable(op)(i)));
          const out = call(op, drawn);
          const g = cotangentFor(out, label(op, sample)).to('float32');
          out.backward(g);
          return drawn.inputs.map((x) => (x.grad ? bitsOf(x.grad) : null));
        });
        for (const other of gradients.slice(1)) expect(other, label(op, sample)).toEqual(gradients[0]);
      }
    });
  }
});

afterAll(() => console.log(`gradients checked: ${checked} numbers`));
