/** @file What a PyTorch script is made from, taken from a run that stands at one of its frames. */
import type { ScriptRun } from './define';

interface Shown<P> {
  params: P;
  seed: number;
  frames: readonly object[];
  /** The step of each frame. */
  steps: readonly number[];
  /** Index of the frame on screen. */
  cursor: number;
}

/** What a script says above an assertion that is of an earlier step than the one on screen; nothing where both are the same. */
export function whyEarlier(checked: number, steps: number, indent = ''): string {
  return checked === steps ? '' : `${indent}# Of step ${checked}: later the last bits decide, in which two libraries differ.\n`;
}

/** Null as long as no frame is there. */
export function scriptRun<P>({ params, seed, frames, steps, cursor }: Shown<P>): ScriptRun<P, object> | null {
  const frame = frames[cursor];
  if (!frame) return null;
  const before = (step: number): { steps: number; frame: object } => {
    const index = Math.min(
      cursor,
      Math.max(
        0,
        steps.findLastIndex((one) => one <= step),
      ),
    );
    return { steps: steps[index] ?? 0, frame: frames[index] ?? frame };
  };
  return { params, seed, steps: steps[cursor] ?? 0, frame, before };
}
