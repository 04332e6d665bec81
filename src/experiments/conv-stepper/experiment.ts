/** @file A kernel slides over an image: every term of the dot product, the output, the same as columns, and the way back. */
import { defineExperiment } from '../define';
import { leftOver, noPlace, placesAlong } from '../shared/sliding';
import { columnsOf, reachedBy, sidesOf, slide, type Slide } from './slide';
import { params, type Settings } from './params';

/** One product of the sum: a pixel of the padded image and the weight that lies on it. */
export interface Term {
  pixel: number;
  weight: number;
  /** Place in the padded image. */
  row: number;
  column: number;
}

/** What there is when the window fits somewhere. */
export interface Output {
  rows: number;
  columns: number;
  values: Float64Array;
  /** Where the window stands; after play began, outputs after this place are still to come. */
  row: number;
  column: number;
  playing: boolean;
  terms: Term[];
  /** im2col: (kernel cells, places). */
  windows: Float64Array;
  /** ∂y/∂x of this output, over the image without its border. */
  gradient: Float64Array;
  /** Largest |difference| to the output of the kernel turned by 180 degrees. */
  flipChanges: number;
}

export interface Frame {
  /** The padded image. */
  rows: number;
  columns: number;
  pixels: Float64Array;
  /** The kernel as applied. */
  kernelRows: number;
  kernelColumns: number;
  kernel: Float64Array;
  /** Rows and columns of the padded image that no window reaches, because the size formula rounds down. */
  droppedRows: number;
  droppedColumns: number;
  output: Output | null;
  /** Why there is no output, in one sentence. */
  fault: string | null;
}

const numbers = (x: { toArray(): ArrayLike<number> }): Float64Array => Float64Array.from(x.toArray());

/** Where the window stands after `step` moves from the place the reader chose, row by row. */
function placeAt(p: Settings, step: number): [row: number, column: number] {
  const [rows, columns] = sidesOf(p).map(placesAlong) as [number, number];
  const start = Math.min(p.row, rows) * columns - columns + Math.min(p.column, columns) - 1;
  const at = Math.min(rows * columns - 1, start + step);
  return [Math.floor(at / columns), at % columns];
}

function termsOf(
  frame: Pick<Frame, 'columns' | 'pixels' | 'kernelColumns' | 'kernel'>,
  p: Settings,
  at: [number, number],
): Term[] {
  return Array.from(frame.kernel, (weight, i) => {
    const row = at[0] * p.stride + Math.floor(i / frame.kernelColumns) * p.dilation;
    const column = at[1] * p.stride + (i % frame.kernelColumns) * p.dilation;
    return { pixel: frame.pixels[row * frame.columns + column]!, weight, row, column };
  });
}

function outputOf(s: Slide, p: Settings, frame: Omit<Frame, 'output' | 'fault'>, step: number): Output {
  const [row, column] = placeAt(p, step);
  const values = numbers(s.output!);
  const turned = numbers(slide({ ...p, flip: !p.flip }).output!);
  const [rows, columns] = s.output!.shape as [number, number];
  return {
    rows,
    columns,
    values,
    row,
    column,
    playing: step > 0,
    terms: termsOf(frame, p, [row, column]),
    windows: columnsOf(s, p),
    gradient: reachedBy(s, row, column),
    flipChanges: values.reduce((most, value, i) => Math.max(most, Math.abs(value - turned[i]!)), 0),
  };
}

function observe(p: Settings, step: number): Frame {
  const s = slide(p);
  const [rows, columns] = sidesOf(p);
  const frame = {
    rows: s.wide.shape[0]!,
    columns: s.wide.shape[1]!,
    pixels: numbers(s.wide),
    kernelRows: rows.kernel,
    kernelColumns: columns.kernel,
    kernel: numbers(s.kernel),
    droppedRows: leftOver(rows),
    droppedColumns: leftOver(columns),
  };
  if (s.output === null) return { ...frame, output: null, fault: noPlace(placesAlong(rows) === 0 ? rows : columns) };
  return { ...frame, output: outputOf(s, p, frame, step), fault: null };
}

const last = (frames: readonly Frame[]): Frame => frames.at(-1)!;
const out = (frames: readonly Frame[]): Output | null => last(frames).output;
const total = (terms: readonly Term[]): number => terms.reduce((sum, { pixel, weight }) => sum + pixel * weight, 0);
/** Number of the largest output, row by row. */
const brightest = (o: Output | null): number => (o === null ? NaN : o.values.indexOf(Math.max(...o.values)));
const here = (o: Output): number => o.values[o.row * o.columns + o.column]!;

export default defineExperiment({
  id: 'conv-stepper',
  title: 'A window slides over an image',
  params,
  steps: (p) => {
    const [rows, columns] = sidesOf(p).map(placesAlong) as [number, number];
    if (rows * columns === 0) return 1;
    const [row, column] = placeAt(p, 0);
    return Math.max(1, rows * columns - 1 - row * columns - column);
  },
  init: () => ({ step: 0 }),
  step: ({ step }) => ({ step: step + 1 }),
  observe: ({ step }, p): Frame => observe(p, step),
  measures: {
    rows: { label: 'rows of the output', of: (f) => out(f)?.rows ?? 0 },
    columns: { label: 'columns of the output', of: (f) => out(f)?.columns ?? 0 },
    value: { label: 'output under the window', of: (f) => (out(f) ? here(out(f)!) : NaN) },
    largest: { label: 'largest output', of: (f) => Math.max(...(out(f)?.values ?? [NaN])) },
    sum: { label: 'sum of the outputs', of: (f) => Array.from(out(f)?.values ?? []).reduce((a, b) => a + b, 0) },
    droppedColumns: { label: 'columns that no window reaches', of: (f) => last(f).droppedColumns },
    flipChanges: { label: 'largest change when the kernel is flipped', of: (f) => out(f)?.flipChanges ?? NaN },
    brightRow: { label: 'row of the largest output', of: (f) => Math.floor(brightest(out(f)) / (out(f)?.columns ?? 1)) + 1 },
    brightColumn: { label: 'column of the largest output', of: (f) => (brightest(out(f)) % (out(f)?.columns ?? 1)) + 1 },
    reached: { label: 'pixels that the gradient reaches', of: (f) => (out(f)?.gradient ?? []).filter((g) => g !== 0).length },
    copies: {
      label: 'numbers in the columns ÷ pixels of the image',
      of: (f, p) => (out(f)?.windows.length ?? NaN) / (p.image.length * p.image[0]!.length),
    },
  },
  invariants: {
    'the terms and the bias sum to the output': ({ output }, p) =>
      output === null || Math.abs(total(output.terms) + p.bias - here(output)) < 1e-9,
    'one row of weights times the columns gives every output': ({ output, kernel }, p) =>
      output === null ||
      output.values.every((value, place) => {
        const column = Array.from(kernel, (w, cell) => w * output.windows[cell * output.values.length + place]!);
        return Math.abs(column.reduce((a, b) => a + b, p.bias) - value) < 1e-9;
      }),
    'there is an output or a sentence that says why not': ({ output, fault }) => (output === null) !== (fault === null),
    'no gradient passes by more than the kernel holds': ({ output, kernel }) =>
      output === null ||
      Math.abs(output.gradient.reduce((a, b) => a + b, 0)) <= kernel.reduce((a, b) => a + Math.abs(b), 0) + 1e-9,
  },
  code: {
    core: `const x = tensor(image, { requiresGrad: true }); // (1, 1, rows, columns)
const y = conv2d(x, kernel, { stride, padding, dilation, bias }); // the kernel is not turned
sum(slice(y, [null, null, [row, row + 1], [column, column + 1]])).backward(); // one output
const reached = x.grad!; // the kernel again, laid on the window's place`,
    torch: async (run) => (await import('./torch')).torchScript(run),
  },
});
