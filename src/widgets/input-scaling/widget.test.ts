import { describe, expect, it } from 'vitest';
import { completeParams, run } from '../../experiments/run';
import widget from './widget';

const markAt = (prepare: 'raw' | 'whitened'): number => {
  const params = completeParams(widget.experiment, { prepare });
  const { last } = run(widget.experiment, params, { seed: 1, steps: 0 });
  return widget.marks!(last, params).learningRate![0]!.value;
};

describe('input-scaling', () => {
  it('marks the largest stable rate of these very inputs on the slider', () => {
    expect(markAt('whitened')).toBeCloseTo(2, 3);
    expect(markAt('raw')).toBeLessThan(0.02);
  });
});
