/** @file Conditions of claims: parsing, testing, and where they stand on the strip. */
import { describe, expect, it } from 'vitest';
import { measuredWords, judge, verdictText } from '../claim/result';
import { holds, parseCondition } from './condition';
import { rangeText, textsApart, wordsText } from './numbers';
import { layStrip } from './strip';

describe('a condition', () => {
  it('is open at a single bound and closed between two', () => {
    expect(holds(parseCondition({ above: 1 }), 1)).toBe(false);
    expect(holds(parseCondition({ below: 1 }), 1)).toBe(false);
    expect(holds(parseCondition({ between: [1, 2] }), 1)).toBe(true);
    expect(holds(parseCondition({ equals: 3, within: 0.5 }), 3.5)).toBe(true);
  });
  it('never holds of NaN, and of an infinity only where it is beyond an open bound', () => {
    expect(holds(parseCondition({ above: 0 }), NaN)).toBe(false);
    expect(holds(parseCondition({ above: 0 }), Infinity)).toBe(true);
    expect(holds(parseCondition({ between: [0, 1] }), Infinity)).toBe(false);
  });
  it.each([[{}], [{ above: 1, below: 2 }], [{ between: [2, 1] as const }], [{ above: NaN }], [{ equals: 1, within: -1 }]])(
    'refuses %j',
    (props) => {
      expect(() => parseCondition(props)).toThrow();
    },
  );
});

describe('what the runs say', () => {
  const condition = parseCondition({ between: [0.13, 0.2] });
  it('counts the seeds that hold', () => {
    expect(verdictText(judge(condition, [0.14, 0.17]))).toBe('Holds in 2 of 2 seeds.');
    expect(verdictText(judge(condition, [0.14, 0.3]))).toBe('Fails: it holds only in 1 of 2 seeds.');
  });
  it('prints the range with as many digits as tell its ends apart', () => {
    expect(rangeText(0.1411, 0.1744)).toBe('0.14 to 0.17');
    expect(rangeText(0.2501, 0.2503)).toBe('0.2501 to 0.2503');
    expect(rangeText(0.25, 0.25)).toBe('0.25');
    expect(rangeText(122_304, 122_304)).toBe('122,304');
  });

  it('says a value with as many digits as its tolerance resolves', () => {
    expect(parseCondition({ equals: 1.129, within: 0.001 }).words).toBe('1.129 to within 0.001');
    expect(parseCondition({ equals: 0, within: 0.5 }).words).toBe('0 to within 0.5');
    expect(parseCondition({ equals: 0.25 }).words).toBe('exactly 0.25');
  });

  it('labels neighbours on an axis so that they can be told apart', () => {
    expect(textsApart([0.99, 1, 1.01])).toEqual(['0.99', '1', '1.01']);
    expect(textsApart([1791.9, 1792, 1792.1])).toEqual(['1791.9', '1792', '1792.1']);
  });
  it('says when runs had no finite number', () => {
    expect(wordsText(measuredWords(judge(condition, [0.14, NaN]), condition, 'now'))).toContain('1 without a finite number');
  });
  it('names an infinite value, and keeps a power of ten on one line', () => {
    const condition = parseCondition({ above: 1e38 });
    const words = wordsText(measuredWords(judge(condition, [Infinity]), condition, 'now'));
    expect(words).toMatch(/^Measured an infinite value, now/);
    expect(words).toContain('1\u00a0×\u00a010^38');
  });
});

describe('the strip', () => {
  it('holds every value and both bounds', () => {
    const { dots, bounds, span } = layStrip(parseCondition({ between: [0, 1] }), [-3, 0.5, NaN]);
    expect(dots).toHaveLength(2);
    expect(bounds).toEqual([0, 1]);
    expect(span.min).toBeLessThan(-3);
  });
  it('turns logarithmic where values span two decades', () =>
    expect(layStrip(parseCondition({ below: 1 }), [1e-4]).span.scale).toBe('log'));
});
