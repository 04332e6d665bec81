/** @file The numbers behind a picture as a CSV file that no spreadsheet takes for formulas. */

/** What a widget's `table` gives. */
export interface NumbersTable {
  caption: string;
  columns: readonly { label: string; unit?: string }[];
  rows: readonly (readonly (string | number)[])[];
}

/** Text that a spreadsheet would run: OWASP's list of first characters. */
const FORMULA = /^[=+\-@\t\r\u2212]/;

/** One cell: numbers as they are, text quoted where RFC 4180 asks for it and disarmed where it looks like a formula. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const isNumber = value.trim() !== '' && Number.isFinite(Number(value));
  const safe = FORMULA.test(value) && !isNumber ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Heading of a column, with its unit. */
export function columnTitle({ label, unit }: NumbersTable['columns'][number]): string {
  return unit === undefined ? label : `${label} (${unit})`;
}

/** The whole table, lines ended as RFC 4180 wants them. */
export function toCsv({ columns, rows }: NumbersTable): string {
  const lines = [columns.map(columnTitle), ...rows];
  return lines
    .map((line) => line.map(csvCell).join(','))
    .join('\r\n')
    .concat('\r\n');
}
