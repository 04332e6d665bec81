/** @file The numbers of the picture on the title page: one signal through twenty random layers, three times. Computed at build. */
import { random } from '../../base/random';
import { init } from '../../nn/index';
import { tensor } from '../../tensor/index';
import { histogram, type Bins } from '../../viz/index';

export const depth = 20;
export const width = 64;
const batch = 128;
const seed = 1;

/** How many activations one ridge counts. */
export const perRidge = batch * width;

/** Histograms of the activations of each layer, for weights drawn from N(0, σ²). */
function ridgesAt(sigma: number): Bins[] {
  const draw = init.normal({ std: sigma });
  let h = tensor(init.normal()([batch, width], random(seed, 'plate', 'input')), { shape: [batch, width] }); // (batch, width)
  return Array.from({ length: depth }, (_, layer) => {
    // The same draw for every σ, only scaled: the three pictures differ in one number.
    const weight = tensor(draw([width, width], random(seed, 'plate', layer)), { shape: [width, width] }); // (in, out)
    h = h.matmul(weight).tanh();
    return histogram(h.toArray(), [-1, 1], 48);
  });
}

/** Three sizes of the weights, and what becomes of the signal. 1/√64 is the size that keeps its variance in a linear net. */
export const plates = [
  { sigma: 0.08, fate: 'dies out', ridges: ridgesAt(0.08) },
  { sigma: 0.125, fate: 'survives', ridges: ridgesAt(0.125) },
  { sigma: 0.3, fate: 'saturates', ridges: ridgesAt(0.3) },
];
