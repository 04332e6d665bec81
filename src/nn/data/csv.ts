/** @file A strict reader for comma-separated text (RFC 4180): every fault is reported with its line and column, nothing is guessed. */

/** A fault in a reader's file: where it is (counted from 1) and one sentence saying what is wrong and how to mend it. */
export interface CsvFault {
  readonly ok: false;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Cells as text. `columns` maps a header to its position; a Map, so that a header such as `__proto__` is an ordinary name. */
export interface CsvTable {
  readonly header: readonly string[];
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly (readonly string[])[];
  /** The line on which each row starts: a quoted cell may span several. */
  readonly lines: readonly number[];
}

export interface CsvOptions {
  delimiter?: ',' | ';' | '\t';
  maxCharacters?: number;
  maxCells?: number;
  maxColumns?: number;
}

const limits = { maxCharacters: 50_000_000, maxCells: 1_000_000, maxColumns: 2_000 };

/** A fault as a value. */
export const csvFault = (line: number, column: number, message: string): CsvFault => ({ ok: false, line, column, message });

/** Place of the reader in the text. `cells` counts all cells read so far. */
interface Cursor {
  readonly text: string;
  readonly delimiter: string;
  at: number;
  line: number;
  cells: number;
}

const isLineEnd = (character: string | undefined) => character === '\n' || character === '\r' || character === undefined;

/** Reads the cell in quotes that starts at the cursor; `""` inside stands for one quote. */
function quotedCell(cursor: Cursor, column: number): string | CsvFault {
  const { text } = cursor;
  const opened = cursor.line;
  const parts: string[] = [];
  let from = cursor.at + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0) return csvFault(opened, column, 'The quoted cell is never closed; add the missing ".');
    parts.push(text.slice(from, close));
    from = close + 2;
    if (text[close + 1] === '"') {
      parts.push('"');
      continue;
    }
    cursor.at = close + 1;
    break;
  }
  const cell = parts.join('');
  cursor.line += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  const next = text[cursor.at];
  if (next === cursor.delimiter || isLineEnd(next)) return cell;
  return csvFault(cursor.line, column, 'Text follows the closing quote; write a quote inside a quoted cell as "".');
}

function plainCell(cursor: Cursor, column: number): string | CsvFault {
  const { text, delimiter } = cursor;
  const from = cursor.at;
  while (!isLineEnd(text[cursor.at]) && text[cursor.at] !== delimiter) {
    if (text[cursor.at] === '"')
      return csvFault(cursor.line, column, 'A quote stands inside an unquoted cell; put the whole cell in quotes.');
    cursor.at++;
  }
  return text.slice(from, cursor.at);
}

/** Reads one row and the line end after it. */
function readRow(cursor: Cursor, maxColumns: number, maxCells: number): string[] | CsvFault {
  const row: string[] = [];
  const { text } = cursor;
  for (;;) {
    const column = row.length + 1;
    if (column > maxColumns)
      return csvFault(cursor.line, column, `There are more than ${maxColumns} columns; cut the file down.`);
    if (++cursor.cells > maxCells)
      return csvFault(cursor.line, column, `There are more than ${maxCells} cells; cut the file down.`);
    const cell = text[cursor.at] === '"' ? quotedCell(cursor, column) : plainCell(cursor, column);
    if (typeof cell !== 'string') return cell;
    row.push(cell);
    if (text[cursor.at] !== cursor.delimiter) break;
    cursor.at++;
  }
  cursor.at += text.startsWith('\r\n', cursor.at) ? 2 : 1;
  cursor.line++;
  return row;
}

/** What makes a text unreadable as a whole: too long, binary, or in another encoding. */
function textFault(text: string, maxCharacters: number): CsvFault | null {
  if (text.length > maxCharacters) {
    return csvFault(1, 1, `The file has ${text.length} characters, more than the ${maxCharacters} allowed; cut it down.`);
  }
  const odd = text.search(/[\0\uFFFD]/);
  if (odd < 0) return null;
  const before = text.slice(0, odd).split(/\r\n|\n|\r/);
  return csvFault(before.length, 1, 'The file is not UTF-8 text; save it again as "CSV UTF-8".');
}

/** The header must name every column once. */
function headerFault(header: readonly string[], delimiter: string): CsvFault | null {
  const other = [',', ';', '\t'].find((mark) => mark !== delimiter && header.length === 1 && header[0]!.includes(mark));
  if (other) {
    const name = other === '\t' ? 'a tab' : `"${other}"`;
    return csvFault(1, 1, `The header is one cell but contains ${name}; choose ${name} as the separator.`);
  }
  const seen = new Set<string>();
  for (const [i, name] of header.entries()) {
    if (name === '') return csvFault(1, i + 1, 'This column has no name in the header; give it one.');
    if (seen.has(name)) return csvFault(1, i + 1, `The header names "${name}" twice; every column needs its own name.`);
    seen.add(name);
  }
  return null;
}

/** The text without its byte-order mark and the line ends after its last row. */
function withoutEdges(source: string): string {
  let end = source.length;
  while (end > 0 && (source[end - 1] === '\n' || source[end - 1] === '\r')) end--;
  return source.slice(source.charCodeAt(0) === 0xfeff ? 1 : 0, end);
}

/**
 * Reads comma-separated text whose first row names the columns. Accepts a byte-order mark, LF, CRLF and CR line ends, quoted cells
 * and empty lines at the end; rows must be as long as the header.
 */
export function parseCsv(source: string, options: CsvOptions = {}): { ok: true; table: CsvTable } | CsvFault {
  const { delimiter = ',', maxCharacters, maxCells, maxColumns } = { ...limits, ...options };
  const text = withoutEdges(source);
  const unreadable = textFault(text, maxCharacters);
  if (unreadable) return unreadable;
  if (text === '') return csvFault(1, 1, 'The file is empty; its first line must name the columns.');
  const cursor: Cursor = { text, delimiter, at: 0, line: 1, cells: 0 };
  const header = readRow(cursor, maxColumns, maxCells);
  if ('ok' in header) return header;
  const fault = headerFault(header, delimiter);
  if (fault) return fault;
  const rows: string[][] = [];
  const lines: number[] = [];
  // A text that ends in a separator has one more, empty, cell, which readRow has then already read.
  while (cursor.at < text.length) {
    const line = cursor.line;
    const row = readRow(cursor, maxColumns, maxCells);
    if ('ok' in row) return row;
    if (row.length !== header.length) {
      const cells = row.length === 1 ? '1 cell' : `${row.length} cells`;
      return csvFault(
        line,
        Math.min(row.length, header.length) + 1,
        `This row has ${cells} where the header has ${header.length}.`,
      );
    }
    rows.push(row);
    lines.push(line);
  }
  return { ok: true, table: { header, columns: new Map(header.map((name, i) => [name, i])), rows, lines } };
}
