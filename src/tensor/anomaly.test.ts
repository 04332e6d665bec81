/** @file Examples of anomaly mode. */
import { describe, expect, it } from 'vitest';
import { findAnomaly, tensor } from './index';

describe('anomaly mode', () => {
  it('names the first op and the step where a finite number turns infinite', () => {
    const x = tensor([1, 100], { requiresGrad: true });
    const { anomaly } = findAnomaly(() => x.mul(1).exp().log().sum(), 12);
    expect(anomaly).toMatchObject({ step: 12, op: 'exp', direction: 'forward', place: 1, value: 'Infinity' });
    expect(anomaly!.message).toBe(
      'Step 12: exp is the first op with a result of Infinity; its arguments ([2]) are finite, the largest is 100.',
    );
  });

  it('finds NaN that appears only on the way back', () => {
    const x = tensor([0, 1], { requiresGrad: true });
    const { anomaly } = findAnomaly(() => x.sqrt().mul(0).sum().backward());
    expect(anomaly).toMatchObject({ op: 'sqrt', direction: 'backward', value: 'NaN' });
  });

  it('says nothing about finite numbers, hands on the result, and leaves no trace', () => {
    expect(findAnomaly(() => tensor([1]).exp().item())).toEqual({ result: Math.fround(Math.E), anomaly: null });
    expect(() => findAnomaly(() => tensor([1, 2]).item())).toThrow(/item/);
    expect(tensor([100]).exp().item()).toBe(Infinity);
  });
});
