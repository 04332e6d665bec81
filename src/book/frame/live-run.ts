/** @file The live run of a widget: taken to the author's step before React looks, and as calm as the reader's system asks for. */
import { createRun } from '../../runtime';
import type { Widget } from '../../widgets/define';
import type { BaseState } from './frame-tools';
import type { RunStore } from './run-store';

/** Resolves when the author's step is there. Embeds stay on the page: sandboxed frames may start no worker. */
export async function liveRun(widget: Widget, base: BaseState, embedded: boolean): Promise<RunStore> {
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
  const run = createRun(widget.experiment, { ...base, reducedMotion: calm.matches, ...(embedded ? { spawn: null } : {}) });
  const heed = (): void => run.setReducedMotion(calm.matches);
  calm.addEventListener('change', heed);
  await run.ready;
  const destroy = (): void => {
    calm.removeEventListener('change', heed);
    run.destroy();
  };
  return { ...run, destroy };
}
