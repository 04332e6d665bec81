/** @file The block in space: channels to the right, pixels down, images away from the viewer; turned about the upright axis. */
import { cos, sin } from '../../base/math';
import type { Frame } from './view';

export interface Spot {
  x: number;
  y: number;
}

/** Where a place of the block, in cells from its centre, stands on the page; `depth` grows away from the viewer. */
export interface View3d {
  place: (channel: number, pixel: number, image: number) => Spot & { depth: number };
  /** Half of the block's size in cells: channels, pixels, images. */
  half: readonly [number, number, number];
  /** 1 where the right side is seen, −1 where the left one is. */
  side: 1 | -1;
}

const TILT = (24 * Math.PI) / 180;
const PIXELS = 4;

/** The view of a block of this size, as large as fits the box at any turn. */
export function viewOf(
  { images, channels }: Pick<Frame, 'images' | 'channels'>,
  turn: number,
  box: { x: number; y: number; width: number; height: number },
): View3d {
  const angle = (turn * Math.PI) / 180;
  const [c, s, ct, st] = [cos(angle), sin(angle), cos(TILT), sin(TILT)];
  const across = Math.sqrt(channels * channels + images * images);
  const scale = Math.min(box.width / across, box.height / (PIXELS * ct + across * st));
  return {
    half: [channels / 2, PIXELS / 2, images / 2],
    side: turn > 0 ? 1 : -1,
    place: (x, y, z) => {
      const away = z * c - x * s;
      return {
        x: box.x + scale * (x * c + z * s),
        y: box.y + scale * (y * ct - away * st),
        depth: away * ct + y * st,
      };
    },
  };
}

/** Cells with a gap between them. */
const HALF_CELL = 0.44;

/** The three faces that are seen of the box between two corners: top, front and one side, as closed paths. */
export function faces(
  view: View3d,
  centre: readonly [number, number, number],
  half: readonly [number, number, number],
): string[] {
  const corner = (i: number, j: number, k: number): string => {
    const { x, y } = view.place(centre[0] + i * half[0], centre[1] + j * half[1], centre[2] + k * half[2]);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  };
  const path = (...corners: string[]): string => `M${corners.join('L')}Z`;
  const i = view.side;
  return [
    path(corner(-1, -1, -1), corner(1, -1, -1), corner(1, -1, 1), corner(-1, -1, 1)),
    path(corner(-1, -1, -1), corner(1, -1, -1), corner(1, 1, -1), corner(-1, 1, -1)),
    path(corner(i, -1, -1), corner(i, -1, 1), corner(i, 1, 1), corner(i, 1, -1)),
  ];
}

export interface Cube {
  index: number;
  faces: string[];
  depth: number;
}

/** The cells with these indices as cubes, the farthest first. */
export function cubes(view: View3d, { channels }: Pick<Frame, 'channels'>, indices: readonly number[]): Cube[] {
  const half = [HALF_CELL, HALF_CELL, HALF_CELL] as const;
  return indices
    .map((index): Cube => {
      const { image, channel, pixel } = placeOf(index, channels);
      const centre = [channel - view.half[0] + 0.5, pixel - view.half[1] + 0.5, image - view.half[2] + 0.5] as const;
      return { index, faces: faces(view, centre, half), depth: view.place(...centre).depth };
    })
    .sort((a, b) => b.depth - a.depth);
}

/** Image, channel and pixel of a cell, counted from 0. */
export function placeOf(index: number, channels: number): { image: number; channel: number; pixel: number } {
  const pixel = index % PIXELS;
  const channel = Math.floor(index / PIXELS) % channels;
  return { image: Math.floor(index / (PIXELS * channels)), channel, pixel };
}
