/** @file From a table of text to numbers: feature columns, class labels, and a data set of both. */
import { csvFault, type CsvFault, type CsvTable } from './csv';
import type { Classified, Regression } from './dataset';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const DECIMAL_COMMA = /^[+-]?\d+(\.\d{3})*,\d+$/;
/** Numbers are kept as float32; a larger one would silently turn into Infinity. */
const LARGEST = 3.4028234663852886e38;

/** Reads one number or says in one sentence why it is none. */
export function readNumber(cell: string): number | string {
  const text = cell.trim();
  if (text === '') return 'The cell is empty; fill it in or remove the row.';
  if (!NUMBER.test(text)) {
    const shown = text.length > 20 ? `${text.slice(0, 20)}…` : text;
    if (DECIMAL_COMMA.test(text)) return `"${shown}" has a decimal comma; write it with a point.`;
    return `"${shown}" is not a number.`;
  }
  const value = Number(text);
  if (Math.abs(value) > LARGEST) return `${text} is beyond the largest float32 number, about 3.4e38; rescale the column.`;
  return value;
}

const unknown = (table: CsvTable, name: string): CsvFault =>
  csvFault(1, 1, `There is no column "${name}"; the columns are ${table.header.slice(0, 12).join(', ')}.`);

/** The named columns as numbers, row-major: (rows, names). */
export function numberColumns(table: CsvTable, names: readonly string[]): { ok: true; values: Float32Array } | CsvFault {
  const positions: number[] = [];
  for (const name of names) {
    const position = table.columns.get(name);
    if (position === undefined) return unknown(table, name);
    positions.push(position);
  }
  const values = new Float32Array(table.rows.length * names.length); // (rows, names)
  let i = 0;
  for (const [r, row] of table.rows.entries()) {
    for (const position of positions) {
      const value = readNumber(row[position]!);
      if (typeof value === 'string') return csvFault(table.lines[r]!, position + 1, value);
      values[i++] = value;
    }
  }
  return { ok: true, values };
}

/** A text column as class indices; `names` are its different values in order of first appearance. */
export function labelColumn(table: CsvTable, name: string): { ok: true; labels: Int32Array; names: string[] } | CsvFault {
  const position = table.columns.get(name);
  if (position === undefined) return unknown(table, name);
  const indices = new Map<string, number>();
  const labels = new Int32Array(table.rows.length);
  for (const [r, row] of table.rows.entries()) {
    const value = row[position]!.trim();
    if (value === '') return csvFault(table.lines[r]!, position + 1, 'The label is empty; fill it in or remove the row.');
    if (!indices.has(value)) indices.set(value, indices.size);
    labels[r] = indices.get(value)!;
  }
  return { ok: true, labels, names: [...indices.keys()] };
}

/** A data set for classification: `features` as numbers, `label` as classes. */
export function classifiedFromCsv(
  table: CsvTable,
  features: readonly string[],
  label: string,
): { ok: true; dataset: Classified; classNames: string[] } | CsvFault {
  const x = numberColumns(table, features);
  if (!x.ok) return x;
  const y = labelColumn(table, label);
  if (!y.ok) return y;
  const dataset = { x: x.values, y: y.labels, count: y.labels.length, itemShape: [features.length], classes: y.names.length };
  return { ok: true, dataset, classNames: y.names };
}

/** A data set for regression: `features` and `target` as numbers. */
export function regressionFromCsv(
  table: CsvTable,
  features: readonly string[],
  target: string,
): { ok: true; dataset: Regression } | CsvFault {
  const x = numberColumns(table, features);
  if (!x.ok) return x;
  const y = numberColumns(table, [target]);
  if (!y.ok) return y;
  return { ok: true, dataset: { x: x.values, y: y.values, count: y.values.length, itemShape: [features.length] } };
}
