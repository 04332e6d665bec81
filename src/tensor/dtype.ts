/** @file The number types of a tensor: float32 by default, float64 for checks and rounding lessons, int32 for indices. */

export type DType = 'float32' | 'float64' | 'int32';
export type NumberArray = Float32Array | Float64Array | Int32Array;

/** A zeroed array of n numbers. */
export function makeArray(dtype: DType, n: number): NumberArray {
  if (dtype === 'float32') return new Float32Array(n);
  return dtype === 'float64' ? new Float64Array(n) : new Int32Array(n);
}

/** The dtype that holds the numbers of a typed array; plain arrays become float32. */
export function dtypeOf(values: ArrayLike<number>): DType {
  if (values instanceof Float64Array) return 'float64';
  return values instanceof Int32Array ? 'int32' : 'float32';
}
