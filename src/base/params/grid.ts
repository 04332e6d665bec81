/** @file A grid of numbers that the reader edits cell by cell, such as an image or a convolution kernel. */
import { assert } from '../errors';
import { entryText, readRows, toRows } from './lists';
import { clamp, decimalStep, parseInRange, printNumber, quote, snap, toNumber } from './numeric';
import type { Declared, GridParam, Kind } from './types';

/** Characters that a grid may take in a link, which has 2,000 for everything. */
const MOST_CHARACTERS = 1500;

/** Declares a rows × columns grid; `resizable` makes these the largest size. @throws BookError when impossible. */
export function grid(declared: Declared<GridParam, 'step' | 'resizable'>): GridParam {
  const { label, rows, columns, min, max, default: value } = declared;
  assert(min < max, `${label}: min ${min} must be below max ${max}.`);
  const step = declared.step ?? decimalStep(max - min, 100);
  const spec: GridParam = { effect: 'restart', resizable: false, ...declared, step, kind: 'grid' };
  assert(fits(spec, value), `${label}: the default must be a grid of ${rows} × ${columns} numbers.`);
  assert(
    value.flat().every((cell) => cell === legalCell(spec, cell, min)),
    `${label}: every cell of the default must be a multiple of ${step} from ${min}, and at most ${max}.`,
  );
  assert(longestUrl(spec) <= MOST_CHARACTERS, `${label}: too long for a link; make the grid smaller or the step coarser.`);
  return spec;
}

function longestUrl(spec: GridParam): number {
  const cells = [spec.min, spec.max, spec.min + spec.step, spec.max - spec.step].map((cell) => legalCell(spec, cell, spec.min));
  return spec.rows * spec.columns * (1 + Math.max(...cells.map((cell) => String(cell).length)));
}

function fits(spec: GridParam, value: readonly (readonly unknown[])[]): boolean {
  const columns = value[0]?.length ?? 0;
  if (columns === 0 || value.some((row) => row.length !== columns)) return false;
  if (spec.resizable) return value.length <= spec.rows && columns <= spec.columns;
  return value.length === spec.rows && columns === spec.columns;
}

function legalCell(spec: GridParam, input: unknown, fallback: number): number {
  const value = toNumber(input);
  if (Number.isNaN(value)) return fallback;
  const snapped = snap(clamp(value, spec.min, spec.max, fallback), spec.min, spec.step);
  return snapped > spec.max ? snap(spec.max - spec.step, spec.min, spec.step) : snapped;
}

/** The size nearest to what was given that the declaration allows. */
function legalSize(spec: GridParam, given: readonly (readonly unknown[])[]): [rows: number, columns: number] {
  if (!spec.resizable) return [spec.rows, spec.columns];
  const widest = given.slice(0, spec.rows).reduce((most, row) => Math.max(most, row.length), 1);
  return [Math.min(spec.rows, Math.max(1, given.length)), Math.min(spec.columns, widest)];
}

export const gridKind: Kind<GridParam> = {
  coerce(spec, input) {
    const given = toRows(input) ?? spec.default;
    const [rows, columns] = legalSize(spec, given);
    const blank = clamp(0, spec.min, spec.max, spec.min);
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_unused, column) => {
        const fallback = legalCell(spec, spec.default[row]?.[column] ?? blank, spec.min);
        return legalCell(spec, given[row]?.[column], fallback);
      }),
    );
  },
  toUrl: (_spec, value) => value.map((row) => row.join(',')).join('/'),
  format: (_spec, value) => value.map((row) => row.map((cell) => printNumber(cell, 4)).join(' ')).join('; '),
  nudge: (_spec, value) => value,
  edges(spec) {
    const fill = (cell: number): number[][] => spec.default.map((row) => row.map(() => cell));
    const largest = Array.from({ length: spec.rows }, () => Array.from({ length: spec.columns }, () => spec.max));
    return [fill(spec.min), fill(spec.max), largest, spec.default].map((value) => gridKind.coerce(spec, value));
  },
  parse(spec, text) {
    const size = `${spec.resizable ? 'at most ' : ''}${spec.rows} rows of ${spec.columns} numbers, such as 1,2/3,4`;
    const rows = readRows(text);
    if (rows === undefined || !fits(spec, rows)) return { ok: false, message: `${quote(text)} is not a grid; give ${size}` };
    for (const entry of rows.flat()) {
      const parsed = parseInRange(entryText(entry), spec.min, spec.max);
      if (!parsed.ok) return parsed;
    }
    return { ok: true, value: gridKind.coerce(spec, rows) };
  },
};
