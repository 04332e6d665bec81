import { describe, expect, it } from 'vitest';
import { run } from '../run';
import confidenceFarAway from './experiment';

type Given = NonNullable<Parameters<typeof run<typeof confidenceFarAway.params, unknown, object>>[1]>;
const frame = (given: Given, seed = 1) => run(confidenceFarAway, given, { seed }).last;

describe('confidence-far-away', () => {
  it('learns the two moons and is sure of them', () => {
    expect(frame({}).accuracy).toBeGreaterThan(0.98);
    expect(frame({}).seenConfidence).toBeGreaterThan(0.97);
  });

  it('meets the bands measured with PyTorch over 20 seeds for Hein et al. 2019: ReLU', () => {
    for (const seed of [1, 2, 3]) {
      const { confidence, sure, gapRatio } = frame({}, seed).far;
      expect(confidence).toBeGreaterThan(0.997);
      expect(sure).toBeGreaterThan(0.98);
      expect(gapRatio).toBeGreaterThan(9.5);
      expect(gapRatio).toBeLessThan(10.5);
    }
  });

  it('meets them for tanh: logits that stay where they are, and confidence all the same', () => {
    for (const seed of [1, 2]) {
      const { far, around } = frame({ activation: 'tanh', distance: 100 }, seed);
      expect(far.gapRatio).toBeGreaterThan(0.9);
      expect(far.gapRatio).toBeLessThan(1.1);
      expect(around).toBeGreaterThan(0.95);
    }
  });

  it('is linear along a ray far out: ten times the distance, ten times the gap', () => {
    const [near, far] = [10, 100].map((distance) => Math.abs(frame({ distance }).probe.gap));
    expect(far! / near!).toBeGreaterThan(9);
    expect(far! / near!).toBeLessThan(12);
  });

  it('divides every logit by the temperature and trains nothing anew', () => {
    const [plain, warm] = [frame({}), frame({ temperature: 10 })];
    expect(warm.probe.gap).toBe(plain.probe.gap);
    expect(warm.probe.confidence).toBeCloseTo(1 / (1 + Math.exp(-Math.abs(plain.probe.gap) / 10)), 5);
  });
});
