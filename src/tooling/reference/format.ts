/** @file The format of the reference numbers (see tests/reference/README.md) and how it becomes tensors. */
import { tensor, type DType, type Tensor } from '../../tensor';

export type Num = number | 'NaN' | 'Infinity' | '-Infinity';

export interface TensorJson {
  shape: number[];
  dtype: 'float32' | 'int32' | 'bool';
  data: Num[];
}

export interface Expected extends TensorJson {
  rtol: number;
  atol: number;
}

export interface FixtureFile {
  schema: number;
  kind: string;
  cases: { name: string }[];
}

/** What went wrong in one case. */
export interface Failure {
  op: string;
  name: string;
  /** Largest difference to the expected numbers, where the fault is one of numbers. */
  error: number;
  message: string;
}

/** Collects the faults of one case. */
export interface Check {
  /** Compares numbers; `what` says which. */
  same(what: string, actual: ArrayLike<number>, expected: Expected): void;
  /** Compares a single number. */
  number(what: string, actual: number, expected: Num, rtol: number, atol?: number): void;
  fail(message: string, error?: number): void;
}

/** How the cases of one kind are run; `op` names what is tested. */
export interface Kind<C> {
  op(testCase: C): string;
  run(testCase: C, check: Check): void;
}

export const toNumber = (x: Num): number => (typeof x === 'number' ? x : Number(x));

/** The numbers of a fixture, rounded to float32 as its README asks. */
export function numbersOf(json: TensorJson): Float32Array | Int32Array {
  const values = json.data.map(toNumber);
  return json.dtype === 'float32' ? Float32Array.from(values) : Int32Array.from(values);
}

/** A fixture as a tensor; booleans become int32. */
export function tensorOf(json: TensorJson, requiresGrad = false): Tensor {
  const dtype: DType = json.dtype === 'float32' ? 'float32' : 'int32';
  return tensor(numbersOf(json), { shape: json.shape, dtype, requiresGrad });
}
