import { describe, expect, it } from 'vitest';
import { run } from '../run';
import experiment from './experiment';

/** Published values: Nielsen (2015), chapter 3, replayed exactly; see the bands of the lesson's published result. */
const outputs = (params: object, steps: number) => {
  const { last } = run(experiment, params, { steps });
  return [last.mse.output, last.ce.output];
};

describe('ce-vs-mse', () => {
  it('repeats the squared-error run from (2, 2): 0.933 after 150 steps, 0.2028 after 300', () => {
    expect(outputs({}, 150)[0]).toBeCloseTo(0.933, 3);
    expect(outputs({}, 300)[0]).toBeCloseTo(0.2028, 3);
  });
  it('repeats the cross-entropy run from (2, 2): 0.026 after 150 steps', () => {
    expect(outputs({}, 150)[1]).toBeCloseTo(0.026, 3);
  });
  it('crosses one half at step 232 on the squared error and at step 17 on cross-entropy', () => {
    const { frames } = run(experiment, {}, {});
    expect(experiment.measures.mseHalf!.of(frames, {} as never)).toBe(232);
    expect(experiment.measures.ceHalf!.of(frames, {} as never)).toBe(17);
  });
  it('has a gradient ratio of 57 where the output is 0.018 from a target of 1, by symmetry at z = 4', () => {
    const { frames } = run(experiment, { weight: 2, bias: 2 }, { steps: 0 });
    expect(frames[0]!.ce.slope / frames[0]!.mse.slope).toBeCloseTo(56.6, 0);
  });
  it('starts both with steps of one length when matched', () => {
    const { frames } = run(experiment, { matched: true }, { steps: 1 });
    expect(frames[1]!.ce.w).toBeCloseTo(frames[1]!.mse.w, 6);
  });
});
