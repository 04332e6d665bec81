/** @file The peers are fetched only to be measured, so that the type check cannot rely on theirs. */
declare module '@jax-js/jax';
declare module '@tensorflow/tfjs-backend-cpu';
declare module '@tensorflow/tfjs-backend-wasm';
declare module '@tensorflow/tfjs-core';
declare module '@tensorflow/tfjs-core/dist/*';
declare module 'convnetjs';
declare module 'js-pytorch';
