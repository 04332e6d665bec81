/** @file TensorFlow.js with its WebAssembly backend, SIMD, one thread. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import type { Peer } from '../peer';
import { fusedAffine, tfjsWorkloads } from './tfjs';

declare const WASM_FOLDER: string; // the bundler writes in where the .wasm files lie

interface FilterGradient {
  inputs: { x: { dataId: object; shape: number[]; dtype: string }; dy: { dataId: object; shape: number[]; dtype: string } };
  attrs: { filterShape: [number, number, number, number] };
}

/** The gradient of a 3 x 3 kernel (stride 1, same padding), which the backend lacks: one product of shifted images and dy. */
function filterGradient({ inputs: { x, dy }, attrs }: FilterGradient): unknown {
  const [height, width, channels, outputs] = attrs.filterShape;
  const images = tf.engine().makeTensorFromTensorInfo(x);
  const gradient = tf.engine().makeTensorFromTensorInfo(dy);
  return tf.tidy(() => {
    const [n, h, w] = x.shape as [number, number, number];
    const border = (height - 1) / 2;
    const padded = tf.pad(images, [
      [0, 0],
      [border, border],
      [border, border],
      [0, 0],
    ]);
    const shifted = (cell: number): unknown =>
      tf.slice(padded, [0, Math.floor(cell / width), cell % width, 0], [n, h, w, channels]).reshape([n * h * w, channels]);
    const columns = tf.concat(
      Array.from({ length: height * width }, (_, cell) => shifted(cell)),
      1,
    );
    return tf.matMul(tf.transpose(columns, [1, 0]), gradient.reshape([n * h * w, outputs])).reshape(attrs.filterShape);
  });
}

export async function init(): Promise<void> {
  tf.enableProdMode();
  setThreadsCount(1);
  setWasmPaths(WASM_FOLDER);
  await tf.setBackend('wasm');
  await tf.ready();
  if (tf.getBackend() !== 'wasm') throw new Error('TensorFlow.js fell back from its WebAssembly backend');
  if (tf.getKernel('Conv2DBackpropFilter', 'wasm')) return;
  tf.registerKernel({ kernelName: 'Conv2DBackpropFilter', backendName: 'wasm', kernelFunc: filterGradient });
}

export default { init, workloads: tfjsWorkloads(tf, fusedAffine(tf)) } satisfies Peer;
