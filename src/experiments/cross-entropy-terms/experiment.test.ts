import { describe, expect, it } from 'vitest';
import { run } from '../run';
import experiment from './experiment';

const frame = (params: object) => run(experiment, params).last;
const SURE = [10, -10, -10];

describe('cross-entropy-terms', () => {
  it('costs −ln of the probability of the true class on a one-hot label', () => {
    const { loss, prediction } = frame({});
    expect(loss).toBeCloseTo(-Math.log(prediction[0]!), 5);
  });
  it('has the gradient S − L', () => {
    const { gradient, prediction } = frame({});
    expect(gradient[0]).toBeCloseTo(prediction[0]! - 1, 5);
    expect(gradient[1]).toBeCloseTo(prediction[1]!, 5);
  });
  it('is infinite the other way round on a one-hot label', () => {
    expect(frame({}).reversedLoss).toBe(Infinity);
    expect(frame({ smoothing: 0.1 }).reversedLoss).toBeLessThan(Infinity);
  });
  it('cannot fall below 0.551 with three classes when softmax is applied twice: −ln(e / (e + 2))', () => {
    expect(frame({ scores: SURE, twice: 'softmax' }).loss).toBeCloseTo(-Math.log(Math.E / (Math.E + 2)), 4);
  });
  it('is unchanged by a second log-softmax', () => {
    expect(frame({ twice: 'log-softmax' }).loss).toBeCloseTo(frame({}).loss, 6);
  });
  it('smooths a label as (1 − ε) L + ε/n', () => {
    expect(frame({ smoothing: 0.3 }).target).toEqual([0.7 + 0.1, 0.1, 0.1].map((x) => expect.closeTo(x, 12)));
  });
});
