/** @file The live run of a widget: taken to the author's step before React looks, as calm as the reader or the system asks for. */
import { createRun } from '../../runtime';
import type { Widget } from '../../widgets/define';
import { isCalm, onCalmChange } from '../settings';
import type { BaseState } from './frame-tools';
import type { RunStore } from './run-store';

/** Resolves when the author's step is there. Embeds stay on the page: sandboxed frames may start no worker. */
export async function liveRun(widget: Widget, base: BaseState, embedded: boolean): Promise<RunStore> {
  const run = createRun(widget.experiment, { ...base, reducedMotion: isCalm(), ...(embedded ? { spawn: null } : {}) });
  const stopListening = onCalmChange(() => run.setReducedMotion(isCalm()));
  await run.ready;
  const destroy = (): void => {
    stopListening();
    run.destroy();
  };
  return { ...run, destroy };
}
