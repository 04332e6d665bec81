/** @file What a spreadsheet must not do with a downloaded table. */
import { describe, expect, it } from 'vitest';
import { csvCell, toCsv } from './csv';

describe('CSV', () => {
  it('disarms text that a spreadsheet would run as a formula', () => {
    for (const text of ['=1+1', '+cmd', '-cmd', '@SUM(A1)', '\tx', '\rx']) expect(csvCell(text).replace(/^"/, '')[0]).toBe("'");
  });

  it('leaves numbers alone, negative ones too', () => {
    expect(csvCell(-1.5)).toBe('-1.5');
    expect(csvCell('-1.5')).toBe('-1.5');
    expect(csvCell(Number.NaN)).toBe('NaN');
  });

  it('quotes commas, quotes and line ends', () => {
    expect(csvCell('a,"b"\n')).toBe('"a,""b""\n"');
  });

  it('writes units in the headings and one line a row', () => {
    const table = { caption: 'Loss', columns: [{ label: 'step' }, { label: 'loss', unit: 'nats' }], rows: [[0, 0.7]] };
    expect(toCsv(table)).toBe('step,loss (nats)\r\n0,0.7\r\n');
  });
});
