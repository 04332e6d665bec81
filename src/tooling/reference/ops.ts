/** @file Cases of single ops: outputs, and gradients seeded with the cotangents. */
import { Tensor, type Tensor as TensorType } from '../../tensor';
import { adapters } from './op-adapters';
import type { Attrs, Inputs } from './op-adapters';
import { checkFor } from './check';
import { tensorOf, type Check, type Expected, type Failure, type Kind, type TensorJson } from './format';

export interface OpCase {
  name: string;
  op: string;
  attrs: Attrs;
  inputs: Record<string, TensorJson>;
  outputs: Record<string, Expected>;
  cotangents: Record<string, TensorJson>;
  grads: Record<string, Expected>;
  altGrads?: { convention: string; grads: Record<string, Expected> }[];
}

const shown = (shape: readonly number[]): string => `[${shape.join(',')}]`;

function compare(what: string, actual: TensorType, expected: Expected, check: Check): void {
  if (shown(actual.shape) !== shown(expected.shape)) {
    check.fail(`${what} has shape ${shown(actual.shape)}, expected ${shown(expected.shape)}`);
    return;
  }
  check.same(what, actual.toArray(), expected);
}

function compareGradients(inputs: Inputs, grads: Record<string, Expected>, check: Check): void {
  for (const [name, expected] of Object.entries(grads)) {
    const { grad } = inputs[name]!;
    // A gradient that no path reached counts as zeros.
    if (grad) compare(`gradient of ${name}`, grad, expected, check);
    else check.same(`gradient of ${name}`, new Float32Array(expected.data.length), expected);
  }
}

export const opKind: Kind<OpCase> = {
  op: ({ op }) => op,
  run(testCase, check) {
    const adapter = adapters[testCase.op];
    if (!adapter) {
      check.fail(`unknown op "${testCase.op}": add it to src/tooling/reference/op-adapters.ts`);
      return;
    }
    const inputs: Inputs = {};
    for (const [name, json] of Object.entries(testCase.inputs)) inputs[name] = tensorOf(json, name in testCase.grads);
    const result = adapter(inputs, testCase.attrs);
    const outputs = result instanceof Tensor ? { out: result } : result;
    for (const [name, expected] of Object.entries(testCase.outputs)) {
      const output = outputs[name];
      if (output) compare(name, output, expected, check);
      else check.fail(`has no output "${name}"`);
    }
    for (const [name, cotangent] of Object.entries(testCase.cotangents)) {
      const output = outputs[name];
      if (output?.requiresGrad) output.backward(tensorOf(cotangent), { retainGraph: true });
    }
    checkAnyConvention(inputs, testCase, check);
  },
};

/** The gradients must agree with PyTorch's, or with another convention that the case lists. */
function checkAnyConvention(inputs: Inputs, testCase: OpCase, check: Check): void {
  for (const { grads } of testCase.altGrads ?? []) {
    const faults: Failure[] = [];
    compareGradients(inputs, grads, checkFor(testCase.op, testCase.name, faults));
    if (faults.length === 0) return;
  }
  compareGradients(inputs, testCase.grads, check);
}
