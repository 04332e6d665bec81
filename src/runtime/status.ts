/** @file Where a run stands, in one word. */
import type { Player } from './player';
import type { RunStatus } from './run-state';

/** A failure counts before all else; an end counts only where the cursor stands on it. */
export function statusOf(player: Player<object>, total: number): RunStatus {
  const { timeline, cursor } = player;
  if (timeline.failure !== null) return 'failed';
  if (player.active) return 'running';
  if (timeline.divergence !== null && player.atEnd) return 'diverged';
  if (total > 0 && player.ended && player.atEnd) return 'done';
  return (timeline.history.steps[cursor] ?? 0) === 0 ? 'idle' : 'paused';
}
