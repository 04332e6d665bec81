/** @file What does a convolution compute, place by place? The lead widget of the lesson. */
import experiment from '../../experiments/conv-stepper/experiment';
import { DOT } from '../../experiments/conv-stepper/params';
import { counted, sig } from '../../viz';
import { defineWidget } from '../define';
import { PRESETS } from './presets';
import { productsOf, valueHere } from './shared';
import { View } from './view';

const kernelOf = (name: string): number[][] => PRESETS.find((preset) => preset.name === name)!.kernel;
const brightest = (values: Float64Array): number => values.indexOf(Math.max(...values));

export default defineWidget({
  id: 'conv-stepper',
  experiment,
  title: 'What does the window compute?',
  summary: 'A kernel slides over an image that you draw: every product of the sum, the output, im2col, and the way back.',
  controls: ['show', 'kernel', 'padding', 'border', 'stride', 'dilation', 'flip', 'bias'],
  view: View,
  describe({ output, fault }, { show, flip }) {
    if (output === null) return { finding: 'There is no output.', detail: fault ?? '' };
    const { rows, columns, row, column, terms, gradient } = output;
    const place = `row ${row + 1}, column ${column + 1}`;
    const { products } = productsOf(output);
    const reached = gradient.filter((g) => g !== 0).length;
    return {
      finding:
        show === 'backward'
          ? `The gradient of the output in ${place} reaches ${reached} of ${gradient.length} pixels.`
          : `The output in ${place} is ${sig(valueHere(output), 4)}.`,
      detail:
        `It is a sum of ${counted(terms.length, 'product')}, ${products.length} of them not 0. ` +
        `The output has ${rows} × ${columns} places. ` +
        (output.flipChanges === 0
          ? 'Turning the kernel would change none of them.'
          : `${flip ? 'Without the flip' : 'With the kernel flipped'} an output would differ by up to ${sig(output.flipChanges, 3)}.`),
    };
  },
  table: ({ output, pixels, columns: wide }) =>
    output === null
      ? {
          caption: 'The padded image, for there is no output',
          columns: [{ label: 'row' }, { label: 'column' }, { label: 'pixel' }],
          rows: Array.from(pixels, (pixel, i) => [Math.floor(i / wide) + 1, (i % wide) + 1, pixel]),
        }
      : {
          caption: `The products of the sum in row ${output.row + 1}, column ${output.column + 1}`,
          columns: [{ label: 'row' }, { label: 'column' }, { label: 'pixel' }, { label: 'weight' }, { label: 'product' }],
          rows: output.terms.map(({ row, column, pixel, weight }) => [row + 1, column + 1, pixel, weight, pixel * weight]),
        },
  examples: {
    edges: { title: 'Edges', expect: ({ output }) => output!.rows === 6 && output!.flipChanges > 0 },
    corner: {
      title: 'One in the corner',
      params: { image: DOT, kernel: kernelOf('one in the corner'), padding: 1, row: 5, column: 5 },
      expect: ({ output }) => brightest(output!.values) === 4 * 8 + 4,
    },
    flipped: {
      title: 'The same, flipped',
      params: { image: DOT, kernel: kernelOf('one in the corner'), padding: 1, flip: true, row: 3, column: 3 },
      expect: ({ output }) => brightest(output!.values) === 2 * 8 + 2,
    },
    strided: {
      title: 'Stride 2',
      params: { stride: 2 },
      expect: (frame) => frame.output!.columns === 3 && frame.droppedColumns === 1,
    },
    'all-columns': {
      title: 'im2col',
      params: { show: 'columns', row: 2, column: 3 },
      expect: ({ output }) => output!.windows.length === 9 * 36,
    },
    'way-back': {
      title: 'Backward',
      params: { show: 'backward', row: 3, column: 3 },
      expect: ({ output }) => output!.gradient.filter((g) => g !== 0).length === 6,
    },
    'too-large': {
      title: 'A window too large',
      params: { dilation: 3, kernel: kernelOf('sum of 5 × 5') },
      expect: ({ fault }) => fault !== null,
    },
  },
  idealised:
    'Where the toy stops: one channel in and one out, and a kernel set by hand. A layer sums over all its input channels, has ' +
    'many kernels, and learns them.',
  seed: false,
  playback: { stepName: 'move' },
  lesson: 'convolution',
});
