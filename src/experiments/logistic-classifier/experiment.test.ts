import { describe, expect, it } from 'vitest';
import { run } from '../run';
import experiment from './experiment';

describe('logistic-classifier', () => {
  it('starts at ln 3 when the first scores are near zero', () => {
    expect(run(experiment, { sigma: 0.001 }, { steps: 0 }).last.loss).toBeCloseTo(Math.log(3), 2);
  });
  it('goes down at every step of the whole set at a small rate', () => {
    const { frames } = run(experiment, { learningRate: 0.1 }, { steps: 60 });
    for (let i = 1; i < frames.length; i++) expect(frames[i]!.loss).toBeLessThan(frames[i - 1]!.loss);
  });
  it('ends with at least nine of ten points right', () => {
    expect(run(experiment).last.accuracy).toBeGreaterThanOrEqual(0.9);
  });
  it('says that there are no points, and how to get some, when all were deleted', () => {
    const { diverged, frames } = run(experiment, { data: [] });
    expect(frames).toHaveLength(1);
    expect(diverged?.message).toContain('Without points');
    expect(run(experiment, diverged!.undo).diverged).toBeNull();
  });
  it('starts far above ln 3 when the first weights are large: sure before it has seen anything', () => {
    expect(run(experiment, { sigma: 10 }, { steps: 0 }).last.loss).toBeGreaterThan(3);
  });
});
