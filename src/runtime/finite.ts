/** @file What is shown of a run that diverged: the last picture with finite numbers, and the words of the frame that has none. */
import { divergenceOf } from '../experiments/define';

/** True when a frame of plain data holds neither NaN nor an infinity. */
export function isFiniteFrame(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  if (ArrayBuffer.isView(value)) return (value as Float32Array).every(Number.isFinite);
  return Object.values(value).every(isFiniteFrame);
}

/** The frame itself, unless it diverged into numbers that nobody can draw: then the last good one with the news attached. */
export function drawable<F extends object>(frame: F, lastGood: F | undefined): F {
  const diverged = divergenceOf(frame);
  if (diverged === null || lastGood === undefined || isFiniteFrame(frame)) return frame;
  return { ...lastGood, diverged };
}
