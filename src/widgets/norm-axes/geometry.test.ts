import { describe, expect, it } from 'vitest';
import { cubes, placeOf, viewOf } from './geometry';

const size = { images: 4, channels: 3 };
const box = { x: 180, y: 150, width: 300, height: 280 };

describe('the block in space', () => {
  it('stays inside its box at every turn', () => {
    for (let turn = -80; turn <= 80; turn += 10) {
      const view = viewOf(size, turn, box);
      const [c, p, n] = view.half;
      for (const [i, j, k] of [
        [-1, -1, -1],
        [1, -1, 1],
        [-1, 1, 1],
        [1, 1, -1],
      ] as const) {
        const { x, y } = view.place(i * c, j * p, k * n);
        expect(Math.abs(x - box.x), `turn ${turn}`).toBeLessThanOrEqual(box.width / 2 + 1e-9);
        expect(Math.abs(y - box.y), `turn ${turn}`).toBeLessThanOrEqual(box.height / 2 + 1e-9);
      }
    }
  });

  it('draws the farthest cells first, so that near ones cover them', () => {
    const depths = cubes(
      viewOf(size, 30, box),
      size,
      Array.from({ length: 48 }, (_, i) => i),
    ).map(({ depth }) => depth);
    expect(depths).toEqual([...depths].sort((a, b) => b - a));
  });

  it('shows the side that is turned to the reader', () => {
    expect(viewOf(size, 40, box).side).toBe(1);
    expect(viewOf(size, -40, box).side).toBe(-1);
  });

  it('counts cells by image, channel, pixel', () => {
    expect(placeOf(0, 3)).toEqual({ image: 0, channel: 0, pixel: 0 });
    expect(placeOf(3 * 4 + 4 + 2, 3)).toEqual({ image: 1, channel: 1, pixel: 2 });
  });
});
