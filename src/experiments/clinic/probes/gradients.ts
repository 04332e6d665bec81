/** @file Probe: how large the gradient is at each layer's weights, on a training batch of the program's own size. */
import { random } from '../../../base/random';
import { parameters, sampleBatch, summarize, zeroGrad } from '../../../nn';
import { scope } from '../../../tensor';
import { gradients as backward, weightsOf } from '../patient';
import { defineProbe } from '../reading';

export const gradients = defineProbe({
  id: 'gradients',
  name: 'Gradients by layer',
  measure: 'root mean square of ∂loss/∂weight, on one training batch',
  guide: 'Every layer that is to learn needs a gradient; a small one is no fault in a net that has learned.',
  hue: 'grad',
  read({ caseNumber, net, recipe, task }) {
    const batch = sampleBatch(task.training, recipe.batchSize, random(caseNumber, 'clinic', 'gradient-batch'));
    const sizes = scope(() => {
      backward(net, batch, recipe, [caseNumber, 'gradient-dropout'], { training: true });
      return weightsOf(net).map((weight) => (weight.grad ? summarize(weight.grad.toArray()).rms : 0));
    });
    zeroGrad(parameters(net));
    return {
      facts: { first: { label: 'gradient at the first layer', value: sizes[0]! } },
      picture: { kind: 'bars', bars: sizes.map((value, k) => ({ label: `layer ${k + 1}`, value })) },
    };
  },
});
