import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { random } from './random';
import { PYTHON_RANDOM } from './random-python';

/** Made by running PYTHON_RANDOM in Python 3.11. */
const golden = {
  words: [2718197773, 2813987498, 435438877, 1356141999], // lanes(1, 'init')
  uniform: [0.5565723322528339, 0.5136253860774624, 0.6584297394906385], // lanes(7, 'dead-relu', 3)
  normal: [1.1380273549053415, 0.8420364214028313, 0.011879483983711409, -0.7095727042002925, -0.7703067362652022], // lanes(1, 'init')
  odd: [1793727297, 3972362118], // lanes(-1, 'σ')
};

const times = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw);

describe('random', () => {
  test('draws the words and uniform numbers of the Python lines, bit for bit', () => {
    const words = random(1, 'init');
    expect(times(4, () => words.uint32())).toEqual(golden.words);
    const uniform = random(7, 'dead-relu', 3);
    expect(times(3, () => uniform.uniform())).toEqual(golden.uniform);
    const odd = random(-1, 'σ');
    expect(times(2, () => odd.uint32())).toEqual(golden.odd);
  });

  test('draws the normal numbers of the Python lines up to rounding', () => {
    const normal = random(1, 'init');
    golden.normal.forEach((value) => expect(normal.normal()).toBeCloseTo(value, 13));
  });

  test.skipIf(spawnSync('python3', ['--version']).status !== 0)('keeps the printed Python lines true', () => {
    const draws = `s = lanes(5, 'law', 9)\nprint(json.dumps([[uniform(s) for _ in range(50)], normals(s, 50)]))`;
    const script = `${PYTHON_RANDOM}\nimport json\n${draws}`;
    const [uniforms, normals] = JSON.parse(spawnSync('python3', ['-c', script]).stdout.toString()) as [number[], number[]];
    const ours = random(5, 'law', 9);
    expect(times(50, () => ours.uniform())).toEqual(uniforms);
    normals.forEach((value) => expect(ours.normal()).toBeCloseTo(value, 13));
  });

  test('fills arrays with what single calls would give, also after an odd number of draws', () => {
    for (const [before, length] of [
      [0, 7],
      [1, 8],
      [1, 1],
      [3, 600],
      [0, 0],
    ] as const) {
      const one = random(3, 'fill');
      const other = random(3, 'fill');
      times(before, () => [one.normal(), other.normal()]);
      const out = new Float64Array(length);
      one.fillNormal(out, 2, 3);
      expect([...out]).toEqual(times(length, () => other.normal(2, 3)));
      expect(one.normal()).toBe(other.normal());
    }
  });

  test('forks by key alone, however much was drawn before', () => {
    const parent = random(1, 'a');
    const early = parent.fork('b').uint32();
    parent.uniform();
    expect(parent.fork('b').uint32()).toBe(early);
    expect(random(1, 'a', 'b').uint32()).toBe(early);
  });

  test('gives different numbers for keys that differ in one part', () => {
    const keys = [[1], [1, 0], [1, ''], [1, 'a'], [1, 'b'], [1, 'a', 'b'], [1, 'ab'], [2], [-1], [1, 97]] as [
      number,
      ...string[],
    ][];
    expect(new Set(keys.map(([seed, ...key]) => random(seed, ...key).uint32())).size).toBe(keys.length);
  });

  test('has the mean, spread and evenness it promises', () => {
    const source = random(11, 'moments');
    const values = times(20_000, () => source.normal());
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(Math.abs(mean)).toBeLessThan(0.02); // three standard errors of 20,000 draws
    expect(Math.abs(variance - 1)).toBeLessThan(0.03);
    const counts = new Int32Array(10);
    times(20_000, () => counts[source.int(10)]!++);
    expect(Math.max(...counts.map((count) => Math.abs(count - 2000)))).toBeLessThan(150);
  });

  test('permutes without losing or doubling an index', () => {
    expect([...random(2).permutation(50)].sort((a, b) => a - b)).toEqual(times(50, () => 0).map((_, index) => index));
  });

  test('refuses a fraction in a key', () => {
    expect(() => random(0.5)).toThrow('random: a key takes integers and strings, not 0.5.');
  });
});
