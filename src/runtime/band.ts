/** @file The same settings under several seeds, run to full length one after another, beside the run that is shown. */
import type { AnyParams } from './protocol';
import { Timeline, type TimelineOptions } from './timeline';

export interface BandOptions extends Omit<TimelineOptions, 'onChange'> {
  params: AnyParams;
  seeds: readonly number[];
  total: number;
  /** Called with the frames of all seeds that are ready. */
  onReady(runs: readonly (readonly object[])[]): void;
}

export interface Band {
  /** Works for some milliseconds; false when all is done. */
  work(budget: number): boolean;
  close(): void;
}

/** Starts with the first seed. A seed whose run fails is left out. */
export function startBand({ params, seeds, total, onReady, ...options }: BandOptions): Band {
  const waiting = [...seeds];
  const runs: (readonly object[])[] = [];
  let current: number | undefined;
  const timeline = new Timeline<object>({ ...options, onChange: collect });

  function collect(): void {
    const { stale, over, reached, failure, history } = timeline;
    if (current === undefined || (failure === null && (stale || !(over || reached >= total)))) return;
    current = undefined;
    if (failure === null) runs.push(history.frames);
    onReady([...runs]);
    if (waiting.length === 0) timeline.close();
  }

  return {
    work(budget) {
      if (current === undefined) {
        current = waiting.shift();
        if (current === undefined) return false;
        timeline.restart(params, current);
      }
      timeline.advance(total, total, budget);
      return current !== undefined || waiting.length > 0;
    },
    close: () => timeline.close(),
  };
}
