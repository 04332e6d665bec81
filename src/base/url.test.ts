import { describe, expect, test } from 'vitest';
import { boolean, defaults, grid, real } from './params';
import { decodeState, encodeState, LONGEST_LINK } from './url';

const blank = Array.from({ length: 16 }, () => Array.from({ length: 16 }, () => 0));
const specs = {
  learningRate: real({ label: 'Learning rate', min: 0, max: 3, default: 0.1 }),
  dropout: boolean({ label: 'Dropout', default: false }),
  image: grid({ label: 'Image', rows: 16, columns: 16, min: -1, max: 1, step: 0.5, default: blank }),
  mask: grid({ label: 'Mask', rows: 16, columns: 16, min: -1, max: 1, step: 0.5, default: blank }),
};
const start = { params: defaults(specs), seed: 1 };

describe('a link', () => {
  test('is empty for the defaults and names only what differs', () => {
    expect(encodeState('toy', specs, start)).toBe('');
    const state = { params: { ...start.params, learningRate: 0.3 }, seed: 7, step: 12, lock: ['dropout'] };
    expect(encodeState('toy', specs, state)).toBe('toy.learningRate=0.3&toy.seed=7&toy.step=12&toy.lock=dropout');
    expect(encodeState('toy', specs, state, { alone: true })).toBe('learningRate=0.3&seed=7&step=12&lock=dropout');
  });

  test('is read with full keys, with kebab-case, and with bare keys only where the widget is alone', () => {
    expect(decodeState('?toy.learning-rate=0.3', 'toy', specs).params.learningRate).toBe(0.3);
    expect(decodeState('?learningRate=0.3', 'toy', specs).params.learningRate).toBe(0.1);
    expect(decodeState('?learningRate=0.3', 'toy', specs, { alone: true }).params.learningRate).toBe(0.3);
    const both = '?learningRate=0.3&toy.learningRate=0.5&toy.learningRate=0.6';
    expect(decodeState(both, 'toy', specs, { alone: true }).params.learningRate).toBe(0.5);
  });

  test('counts from the example of a lesson where that differs from the declaration', () => {
    const base = { params: { learningRate: 1 }, seed: 4 };
    const state = { params: { ...start.params, learningRate: 1 }, seed: 4 };
    expect(encodeState('toy', specs, state, { base })).toBe('');
    expect(decodeState('', 'toy', specs, { base })).toMatchObject(state);
    expect(encodeState('toy', specs, { ...state, params: start.params }, { base })).toBe('toy.learningRate=0.1');
  });

  test('never grows past 2,000 characters', () => {
    const full = blank.map((row) => row.map(() => -0.5));
    const encoded = encodeState('toy', specs, {
      ...start,
      params: { ...start.params, learningRate: 2, image: full, mask: full },
    });
    expect(encoded.length).toBeLessThanOrEqual(LONGEST_LINK);
    expect(decodeState(encoded, 'toy', specs).params.learningRate).toBe(2);
  });

  test('of an old version is migrated, and counts as it stands when the migration fails', () => {
    const rename = (raw: Record<string, string>): Record<string, string> => ({ ...raw, learningRate: raw.rate ?? '' });
    const options = { version: 2, migrate: rename };
    expect(decodeState('toy.rate=2', 'toy', specs, options).params.learningRate).toBe(2);
    expect(decodeState('toy.rate=2&toy.v=2', 'toy', specs, options).params.learningRate).toBe(0.1);
    expect(encodeState('toy', specs, { ...start, seed: 2 }, options)).toBe('toy.seed=2&toy.v=2');
    const broken = {
      version: 2,
      migrate: (): never => {
        throw new Error('junk');
      },
    };
    expect(decodeState('toy.learningRate=2', 'toy', specs, broken).params.learningRate).toBe(2);
  });
});
