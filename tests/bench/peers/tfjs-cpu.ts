/** @file TensorFlow.js with its backend in plain JavaScript. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js';
import '@tensorflow/tfjs-backend-cpu';
import type { Peer } from '../peer';
import { fusedAffine, tfjsWorkloads } from './tfjs';

export default {
  init: async () => {
    tf.enableProdMode();
    await tf.setBackend('cpu');
    await tf.ready();
  },
  workloads: tfjsWorkloads(tf, fusedAffine(tf)),
} satisfies Peer;
