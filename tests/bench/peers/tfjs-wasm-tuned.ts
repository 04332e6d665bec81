/**
 * @file TensorFlow.js on WebAssembly with one expert's patch: its matrix product is fast only where neither operand is
 * transposed, and its own gradient always transposes one, so the gradient is registered anew with explicit transposes.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Peer } from '../peer';
import { tfjsWorkloads } from './tfjs';
import * as plain from './tfjs-wasm';

type Value = ReturnType<typeof tf.tensor>;

function matmulGradient(dy: Value, [a, b]: [Value, Value]): Record<'a' | 'b', () => Value> {
  const matrix = (x: Value): Value => (x.rank === 2 ? x : x.reshape(x.shape.slice(-2)));
  const transposed = (x: Value): Value => tf.transpose(matrix(x), [1, 0]);
  return {
    a: () => tf.matMul(matrix(dy), transposed(b)).reshape(a.shape),
    b: () => tf.matMul(transposed(a), matrix(dy)).reshape(b.shape),
  };
}

export default {
  init: async () => {
    await plain.init();
    tf.unregisterGradient('BatchMatMul');
    tf.registerGradient({ kernelName: 'BatchMatMul', inputsToSave: ['a', 'b'], gradFunc: matmulGradient });
  },
  workloads: tfjsWorkloads(tf, (x, weight, bias) => tf.add(tf.matMul(x, weight), bias)),
} satisfies Peer;
