/** @file Where a sliding window fits: how many places it has along one side, and what is left over at the end. */

/** One side of an image and the window that slides along it. */
export interface Sliding {
  size: number;
  kernel: number;
  padding: number;
  stride: number;
  dilation: number;
}

/** Pixels from the window's first cell to its last, both counted. */
export const reach = ({ kernel, dilation }: Pick<Sliding, 'kernel' | 'dilation'>): number => dilation * (kernel - 1) + 1;

/** ⌊(n + 2p − d(k − 1) − 1) / s⌋ + 1, and 0 where the window does not fit at all. */
export function placesAlong(side: Sliding): number {
  const room = side.size + 2 * side.padding - reach(side);
  return room < 0 ? 0 : Math.floor(room / side.stride) + 1;
}

/** Rows or columns at the far end that no window reaches, because the stride steps over them. */
export function leftOver(side: Sliding): number {
  const places = placesAlong(side);
  if (places === 0) return side.size + 2 * side.padding;
  return side.size + 2 * side.padding - ((places - 1) * side.stride + reach(side));
}

/** Why there is no place for the window, in one sentence. */
export function noPlace(side: Sliding): string {
  const room = side.size + 2 * side.padding;
  return `The window spans ${reach(side)} pixels and the padded image has ${room}: it fits nowhere. Add padding or take a smaller kernel.`;
}
