import { describe, expect, it } from 'vitest';
import { run } from '../run';
import experiment from './experiment';

const frame = (params: object) => run(experiment, params).last;
const points = [-0.8, 0.3, 0.9, 1.6, 2.5];
const average = points.reduce((a, b) => a + b, 0) / points.length;

describe('gaussian-nll', () => {
  it('is lowest at the average of the points, whatever the spread', () => {
    for (const sigma of [0.2, 1, 3]) expect(frame({ sigma }).best.nll).toBeCloseTo(average, 6);
  });
  it('is still lowest there when the spread is fitted at every mean', () => {
    expect(frame({ learnSigma: true }).best.nll).toBeCloseTo(average, 6);
  });
  it('fits the spread to the root mean square distance', () => {
    const rms = Math.sqrt(points.reduce((sum, x) => sum + (x + 1) ** 2, 0) / points.length);
    expect(frame({ mean: -1, learnSigma: true }).sigma).toBeCloseTo(rms, 12);
  });
  it('gives the density of the standard normal at its mean: ½ ln 2π', () => {
    expect(frame({ mean: 0, sigma: 1, points: [0, 0] }).nll).toBeCloseTo(0.9189385332, 9);
  });
});
