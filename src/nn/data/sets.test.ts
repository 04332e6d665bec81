import { describe, expect, it } from 'vitest';
import { random } from '../../base/random';
import { curves, regressionCurve, type Curve } from './curves';
import { digits, drawDigit, noJitter } from './digits';
import { blobs, circles, moons, pointSets, spirals, xor } from './points';
import { renderStrokes } from './strokes';

const r = () => random(1, 'data');
const radius = (x: Float32Array, i: number) => Math.sqrt(x[2 * i]! * x[2 * i]! + x[2 * i + 1]! * x[2 * i + 1]!);

describe('points in the plane', () => {
  it.each(Object.keys(pointSets) as (keyof typeof pointSets)[])(
    '%s are balanced, finite and the same for the same seed',
    (name) => {
      const set = pointSets[name](r(), { count: 101 });
      expect(set.x).toHaveLength(202);
      expect(set.x.every(Number.isFinite)).toBe(true);
      const sizes = Array.from({ length: set.classes }, (_, label) => set.y.filter((y) => y === label).length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(pointSets[name](r(), { count: 101 })).toEqual(set);
      expect(pointSets[name](r(), { count: 0 }).count).toBe(0);
    },
  );
  it('spirals wind outwards from near the centre to radius 1 on every arm', () => {
    const { x, count } = spirals(r(), { count: 90, arms: 3, noise: 0 });
    for (let arm = 0; arm < 3; arm++) {
      expect(radius(x, arm)).toBeCloseTo(0.05, 6);
      expect(radius(x, count - 3 + arm)).toBeCloseTo(1, 6);
    }
  });
  it('moons without noise lie on their half circles', () => {
    const { x, y } = moons(r(), { count: 50, noise: 0 });
    for (let i = 0; i < 50; i++) {
      const [cx, cy] = y[i] === 0 ? [0, 0] : [1, 0.5];
      expect(Math.hypot(x[2 * i]! - cx!, x[2 * i + 1]! - cy!)).toBeCloseTo(1, 6);
    }
  });
  it('circles have the radii asked for', () => {
    const { x, y } = circles(r(), { count: 20, noise: 0, factor: 0.3 });
    for (let i = 0; i < 20; i++) expect(radius(x, i)).toBeCloseTo(y[i] === 0 ? 1 : 0.3, 6);
  });
  it('xor labels agree with the signs and keep the margin', () => {
    const { x, y } = xor(r(), { count: 100, margin: 0.2 });
    for (let i = 0; i < 100; i++) {
      expect(x[2 * i]! * x[2 * i + 1]! > 0).toBe(y[i] === 0);
      expect(Math.min(Math.abs(x[2 * i]!), Math.abs(x[2 * i + 1]!))).toBeGreaterThanOrEqual(Math.fround(0.2));
    }
  });
  it('blobs sit at the centres given', () => {
    const centers = [
      [3, 4],
      [-1, 0],
    ] as const;
    const { x, y } = blobs(r(), { count: 4, noise: 0, centers });
    for (let i = 0; i < 4; i++) expect([x[2 * i], x[2 * i + 1]]).toEqual([...centers[y[i]!]!]);
  });
});

describe('regression curves', () => {
  it.each(Object.keys(curves) as Curve[])('%s without noise passes through its own values', (curve) => {
    const { x, y } = regressionCurve(r(), { curve, count: 21, noise: 0 });
    expect([x[0], x[20]]).toEqual([-1, 1]);
    for (let i = 0; i < 21; i++) expect(y[i]).toBe(Math.fround(curves[curve](x[i]!)));
    expect(y.every((value) => Math.abs(value) <= 1.0001)).toBe(true);
  });
});

describe('drawn digits', () => {
  it('are white paper and ink between 0 and 1, and end on the paper', () => {
    const { x, count } = digits(r(), { count: 200, size: 16 });
    expect(x.every((value) => value >= 0 && value <= 1)).toBe(true);
    for (let i = 0; i < count; i++) {
      const ink = x.subarray(i * 256, (i + 1) * 256).reduce((sum, value) => sum + value, 0);
      expect(ink).toBeGreaterThan(8);
      expect(ink).toBeLessThan(110);
    }
  });
  it('do not change when more are drawn', () => {
    const few = digits(r(), { count: 10, size: 12 });
    expect(digits(r(), { count: 30, size: 12 }).x.subarray(0, few.x.length)).toEqual(few.x);
  });
  it('can be told apart by the nearest mean image of other examples', () => {
    const size = 12;
    const pixels = size * size;
    const train = digits(random(1, 'train'), { count: 500, size });
    const test = digits(random(2, 'test'), { count: 200, size });
    const means = new Float64Array(10 * pixels);
    train.x.forEach((value, i) => (means[train.y[Math.floor(i / pixels)]! * pixels + (i % pixels)]! += value / 50));
    const distance = (i: number, label: number) => {
      let sum = 0;
      for (let p = 0; p < pixels; p++) sum += (test.x[i * pixels + p]! - means[label * pixels + p]!) ** 2;
      return sum;
    };
    let right = 0;
    for (let i = 0; i < test.count; i++) {
      const distances = Array.from({ length: 10 }, (_, label) => distance(i, label));
      if (distances.indexOf(Math.min(...distances)) === test.y[i]) right++;
    }
    expect(right / test.count).toBeGreaterThan(0.7);
  });
  it('without jitter are the same image every time', () => {
    expect(drawDigit(3, random(1, 'a'), 20, noJitter)).toEqual(drawDigit(3, random(2, 'b'), 20, noJitter));
  });
  it('show only the digits asked for and refuse others', () => {
    expect(digits(r(), { count: 4, size: 8, digits: [3, 8] })).toMatchObject({ classes: 2, y: Int32Array.of(0, 1, 0, 1) });
    expect(() => drawDigit(10, r())).toThrow('no digit 10');
  });
});

describe('renderStrokes', () => {
  it('covers a horizontal line by exactly its thickness', () => {
    const points = [
      [0, 0.5],
      [1, 0.5],
    ] as const;
    const image = renderStrokes([{ points }], 10, 0.2);
    const column = Array.from({ length: 10 }, (_, row) => image[row * 10 + 5]!);
    expect(column.reduce((sum, value) => sum + value, 0)).toBeCloseTo(2, 6);
  });
  it('draws a dot for a single point', () => {
    expect(Math.max(...renderStrokes([{ points: [[0.5, 0.5]] }], 9, 0.3))).toBe(1);
  });
});
