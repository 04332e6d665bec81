/** @file Probe: the training loss, batch by batch. */
import { log } from '../../../base/math';
import { CLASSES } from '../data';
import { defineProbe } from '../reading';

export const lossCurve = defineProbe({
  id: 'loss-curve',
  name: 'Loss curve',
  measure: 'loss of each training batch, by step',
  guide: 'The dashed line is ln 4, the loss of a net that gives four classes equal chances. A healthy run ends far below it.',
  hue: 'loss',
  read: ({ losses, report }) => ({
    facts: {
      start: { label: 'first loss', value: losses[0]! },
      end: { label: 'mean of the last losses', value: report.loss },
    },
    picture: { kind: 'lines', ys: losses, reference: log(CLASSES) },
  }),
});
