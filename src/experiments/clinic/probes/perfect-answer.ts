/** @file Probe: the program's loss is handed scores that could not be more right, and scores that say nothing. */
import { oneHot, mul, tensor, zeros } from '../../../tensor';
import { CLASSES } from '../data';
import { lossOf } from '../net';
import { defineProbe } from '../reading';

/** Score of the true class over the others: in float32 its probability is 1 to every digit. */
const SURE = 20;

export const perfectAnswer = defineProbe({
  id: 'perfect-answer',
  name: 'Perfect answers to the loss',
  measure: 'the program’s loss of scores made by hand',
  guide:
    `“Perfect” gives the true class ${SURE} and the others 0, and should cost nothing. ` +
    '“No answer” is all 0, and should cost ln 4.',
  hue: 'loss',
  read({ recipe }) {
    const classes = tensor(Int32Array.from({ length: CLASSES }, (_, k) => k)); // (4)
    const perfect = lossOf(mul(oneHot(classes, { classes: CLASSES }), SURE), classes, recipe).item();
    const blank = lossOf(zeros([CLASSES, CLASSES]), classes, recipe).item();
    return {
      facts: { loss: { label: 'loss of a perfect answer', value: perfect } },
      picture: {
        kind: 'bars',
        bars: [
          { label: 'perfect', value: perfect },
          { label: 'no answer', value: blank },
        ],
      },
    };
  },
});
