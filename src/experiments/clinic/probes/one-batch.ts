/** @file Probe: a fresh net of the same program is trained on sixteen examples, again and again, without dropout. */
import { log } from '../../../base/math';
import { random } from '../../../base/random';
import { sampleBatch, summarize, take } from '../../../nn';
import { CLASSES } from '../data';
import { makeNet } from '../net';
import { train } from '../patient';
import { defineProbe } from '../reading';

const EXAMPLES = 16;
const STEPS = 500;
const LATE = 20;

export const oneBatch = defineProbe({
  id: 'one-batch',
  name: 'Overfit one batch',
  measure: 'loss of a fresh net on 16 examples, dropout off, by step',
  guide: 'A program that can learn at all drives this loss towards 0: sixteen examples are learned by heart, right or wrong.',
  hue: 'loss',
  read({ caseNumber, recipe, task }) {
    const few = take(
      task.training,
      Array.from({ length: EXAMPLES }, (_, i) => i),
    );
    const plain = { ...recipe, drop: 0 };
    const draw = (step: number) => sampleBatch(few, recipe.batchSize, random(caseNumber, 'clinic', 'one-batch', step));
    const losses = train(makeNet(caseNumber, plain), plain, { steps: STEPS, caseNumber, draw });
    return {
      facts: { end: { label: 'mean of the last losses', value: summarize(losses.subarray(-LATE)).mean } },
      picture: { kind: 'lines', ys: losses, reference: log(CLASSES) },
    };
  },
});
