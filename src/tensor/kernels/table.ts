/**
 * @file The door to the WebAssembly kernels. A kernel is only ever a faster way to the same bits: every caller has a JavaScript
 * twin that defines the result and serves where WebAssembly is missing, switched off, or the operands lie outside the heap.
 */
import { memory, numberAt, wideHeap } from './wasm/heap';
import { assemble } from './wasm/assembler';
import { columnKernels } from './wasm/columns';
import { elementwiseKernels } from './wasm/elementwise';
import { gemm } from './wasm/gemm';
import { rowKernels } from './wasm/rows';

export type UnaryKernel = 'neg' | 'abs' | 'sqrt' | 'square' | 'relu' | 'tanh' | 'exp' | 'sigmoid';
/** Binary kernels that also exist with a single number on either side (add, addXS, addSX). */
export type BroadcastKernel = 'add' | 'sub' | 'mul' | 'div';
/** Binary kernels for operands of one shape only. */
type GradientKernel = 'tanhGradient' | 'sigmoidGradient' | 'reluGradient';
export type BinaryKernel = BroadcastKernel | GradientKernel;
/** Kernels over the columns of a matrix: to one number a column, and to a matrix of the same shape. */
export type ColumnKernel = 'sumColumns' | 'meanColumns';
export type RunKernel = 'standardizeColumns' | 'standardizeColumnsGradient';
type RowKernel = 'gemm' | 'transpose' | 'copyRows' | 'addRows' | 'addScaled' | ColumnKernel | RunKernel;
type KernelName = UnaryKernel | BinaryKernel | `${BroadcastKernel}${'XS' | 'SX'}` | RowKernel;

/** Addresses in bytes, and counts; see each kernel for their order. */
export type Kernels = Readonly<Record<KernelName, (...numbers: number[]) => void>>;

/** Below this many elements a JavaScript loop is about as fast as a call into WebAssembly. */
export const WASM_FROM = 8;

let built: Kernels | null | undefined;
let enabled = true;

/** The kernels, or null where WebAssembly is missing, forbidden by the page's policy, or switched off. */
export function kernels(): Kernels | null {
  if (!enabled) return null;
  if (built === undefined) built = build();
  return built;
}

function build(): Kernels | null {
  if (!memory) return null;
  try {
    const bytes = assemble([gemm(), ...elementwiseKernels(), ...rowKernels(), ...columnKernels()]);
    const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
    return instance.exports as unknown as Kernels;
  } catch {
    return null; // no SIMD, or a policy without 'wasm-unsafe-eval': the JavaScript twins serve
  }
}

/** Switches the kernels off and on: the hash test compares both. */
export function enableWasm(on: boolean): void {
  enabled = on;
}

/** Hands one or two numbers to a kernel that reads them from memory as float64; returns their address. */
export function putNumber(value: number, second = 0): number {
  wideHeap[numberAt >> 1] = value;
  wideHeap[(numberAt >> 1) + 1] = second;
  return 4 * numberAt;
}
