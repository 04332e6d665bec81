import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv, type CsvFault, type CsvTable } from './csv';
import { classifiedFromCsv, numberColumns, readNumber, regressionFromCsv } from './csv-columns';

function table(text: string, options = {}): CsvTable {
  const result = parseCsv(text, options);
  if (!result.ok) throw new Error(`${result.line}:${result.column} ${result.message}`);
  return result.table;
}
function fault(text: string, options = {}): CsvFault {
  const result = parseCsv(text, options);
  if (result.ok) throw new Error(`read without fault: ${JSON.stringify(text)}`);
  return result;
}

describe('parseCsv', () => {
  it.each([
    ['LF', 'a,b\n1,2\n3,4\n'],
    ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['CR', 'a,b\r1,2\r3,4'],
    ['a byte-order mark', '\uFEFFa,b\n1,2\n3,4'],
    ['empty lines at the end', 'a,b\n1,2\n3,4\n\n\n'],
    ['quotes', '"a","b"\n"1",2\n3,"4"'],
  ])('reads the same table with %s', (_, text) => {
    const { header, rows } = table(text);
    expect(header).toEqual(['a', 'b']);
    expect(rows).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });
  it('keeps separators, line ends and doubled quotes inside quoted cells, and still counts lines', () => {
    const { rows, lines } = table('a,b\n"x,\r\n""y""",1\nz,2');
    expect(rows).toEqual([
      ['x,\r\n"y"', '1'],
      ['z', '2'],
    ]);
    expect(lines).toEqual([2, 4]);
  });
  it('treats __proto__ and constructor as ordinary headers', () => {
    const { columns, rows } = table('__proto__,constructor\n1,2');
    expect(rows[0]![columns.get('__proto__')!]).toBe('1');
    expect(rows[0]![columns.get('constructor')!]).toBe('2');
    expect(columns.get('toString')).toBeUndefined();
  });
  it('reads an empty last cell', () => {
    expect(table('a,b\n1,').rows).toEqual([['1', '']]);
  });
  it('reads semicolons and tabs when told to', () => {
    expect(table('a;b\n1;2', { delimiter: ';' }).rows).toEqual([['1', '2']]);
    expect(table('a\tb\n1\t2', { delimiter: '\t' }).rows).toEqual([['1', '2']]);
  });
  it.each([
    ['an empty file', '', 1, 1, 'empty'],
    ['a short row', 'a,b\n1,2\n3', 3, 2, '1 cell where the header has 2'],
    ['a long row', 'a,b\n1,2,3', 2, 3, '3 cells where the header has 2'],
    ['an empty line between rows', 'a,b\n\n1,2', 2, 2, '1 cell'],
    ['a quote that never closes', 'a,b\n1,"2\n3,4', 2, 2, 'never closed'],
    ['text after a closing quote', 'a,b\n"1"x,2', 2, 1, 'follows the closing quote'],
    ['a quote inside a cell', 'a,b\n1,x"y"', 2, 2, 'inside an unquoted cell'],
    ['a header without a name', 'a,\n1,2', 1, 2, 'no name'],
    ['a header twice', 'a,b,a\n1,2,3', 1, 3, 'twice'],
    ['the wrong separator', 'a;b\n1;2', 1, 1, 'contains ";"'],
    ['a zero byte', 'a,b\n1,\0', 2, 1, 'UTF-8'],
    ['UTF-16 read as UTF-8', '\uFFFD\uFFFDa\0,\0', 1, 1, 'UTF-8'],
  ])('refuses %s, naming line and column', (_, text, line, column, message) => {
    expect(fault(text)).toMatchObject({ line, column });
    expect(fault(text).message).toContain(message);
  });
  it('refuses files beyond its caps', () => {
    expect(fault('a,b\n1,2', { maxCharacters: 5 }).message).toContain('more than the 5');
    expect(fault('a,b\n1,2\n3,4', { maxCells: 5 })).toMatchObject({ line: 3, column: 2 });
    expect(fault('a,b,c', { maxColumns: 2 })).toMatchObject({ line: 1, column: 3 });
  });
  it('refuses a million line ends in a moment', () => {
    expect(fault(`a,b${'\n'.repeat(1_000_000)}x`)).toMatchObject({ line: 2, column: 2 });
  });
  it('reads two million quotes without trouble', () => {
    expect(table(`a\n"${'""'.repeat(1_000_000)}"`).rows[0]![0]).toHaveLength(1_000_000);
  });
});

describe('numbers from cells', () => {
  it.each([
    ['1', 1],
    ['-2.5e-3', -0.0025],
    [' .5 ', 0.5],
    ['+7.', 7],
    ['-0', -0],
  ])('reads %j', (cell, value) => expect(readNumber(cell)).toBe(value));
  it.each([
    ['', 'empty'],
    ['1e999', 'beyond the largest float32'],
    ['4e38', 'beyond the largest float32'],
    ['1,5', 'decimal comma'],
    ['1.234,5', 'decimal comma'],
    ['0x10', 'not a number'],
    ['NaN', 'not a number'],
    ['Infinity', 'not a number'],
    ['1 000', 'not a number'],
    ['１', 'not a number'],
  ])('refuses %j', (cell, message) => expect(readNumber(cell)).toContain(message));
  it('places a fault at the cell in the file', () => {
    expect(numberColumns(table('a,b\n"1\n",2\n3,x'), ['a', 'b'])).toMatchObject({ ok: false, line: 4, column: 2 });
    expect(numberColumns(table('a,b\n1,2'), ['c'])).toMatchObject({
      ok: false,
      message: 'There is no column "c"; the columns are a, b.',
    });
  });
  it('become data sets for classification and for regression', () => {
    const flowers = table('width,kind,height\n1,rose,2\n3,lily,4\n5,rose,6');
    expect(classifiedFromCsv(flowers, ['width', 'height'], 'kind')).toEqual({
      ok: true,
      dataset: { x: Float32Array.of(1, 2, 3, 4, 5, 6), y: Int32Array.of(0, 1, 0), count: 3, itemShape: [2], classes: 2 },
      classNames: ['rose', 'lily'],
    });
    expect(regressionFromCsv(flowers, ['width'], 'height')).toMatchObject({ ok: true, dataset: { y: Float32Array.of(2, 4, 6) } });
  });
});

describe('parseCsv and a writer that quotes everything', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '1', ',', ';', '"', '\n', '\r', ' ', 'é', '=') });
  const quoted = (row: string[]) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
  it('agree on every table', () => {
    const tables = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })));
    fc.assert(
      fc.property(tables, fc.constantFrom('\n', '\r\n', '\r'), (rows, lineEnd) => {
        const header = (rows[0] ?? ['']).map((_, i) => `h${i}`);
        expect(table([header, ...rows].map(quoted).join(lineEnd)).rows).toEqual(rows);
      }),
    );
  });
  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const result = parseCsv(text);
        expect(result.ok || (result.line > 0 && result.message.endsWith('.'))).toBe(true);
      }),
    );
  });
});
