/** @file Lines over the steps of a run: this run, the pinned one as a ghost, the futures that were left, and the band of eight seeds. */
import type { ReactNode } from 'react';
import { Band, hueClass, Lines, Mark, px, roomFor, usePlane } from '../../viz';
import type { Hue, Series } from '../../viz';
import type { ViewProps } from '../define';

type Run<P, F> = Pick<ViewProps<P, F>, 'frames' | 'steps' | 'cursor' | 'pinned' | 'branches' | 'band'>;

export interface RunLinesProps<P, F> {
  run: Run<P, F>;
  /** The number that is drawn of a frame. */
  read: (frame: F) => number;
  id: string;
  hue: Hue;
  label?: string;
  readout?: string;
}

/** The series of one quantity, without the band; a plot's domain can be found from their `ys`. */
export function runSeries<P, F>({ run, read, id, hue, label, readout }: RunLinesProps<P, F>): Series[] {
  const { frames, steps, pinned, branches } = run;
  const left = branches.map((branch, i): Series => ({
    id: `${id}-branch-${i}`,
    xs: branch.frames.map((_, k) => (steps[branch.from] ?? branch.from) + k),
    ys: branch.frames.map(read),
    hue,
    dash: 3,
    every: 0,
    faint: true,
    label: branch.label,
  }));
  const ghost: Series[] = pinned ? [{ id: `${id}-pinned`, ys: pinned.frames.map(read), hue: 'ghost', label: pinned.label }] : [];
  return [...ghost, ...left, { id, xs: steps, ys: frames.map(read), hue, every: 0, label, readout }];
}

/** Everything drawn of one quantity over the steps; the upright line and the dot are the step in view. */
export function RunLines<P, F>(props: RunLinesProps<P, F>): ReactNode {
  const { run, read, id, hue } = props;
  const plane = usePlane();
  const at = plane.x.at(run.steps[run.cursor] ?? 0);
  const here = run.frames[run.cursor];
  return (
    <>
      {run.band && <Band id={`${id}-band`} runs={run.band.map((frames) => frames.map(read))} hue={hue} />}
      <line x1={px(at)} x2={px(at)} y1={px(plane.top)} y2={px(plane.bottom)} className="grid big" />
      <Lines series={runSeries(props)} />
      {here && <Mark marker="circle" x={at} y={plane.y.at(read(here))} className={`dot f ${hueClass(hue)}`} />}
    </>
  );
}

/** Names of settings may be long; one that does not fit here stands above its line. */
const MOST_ROOM = 120;

/** The `labelRoom` of a plot with `RunLines` of these labels. */
export function runRoom<P, F>({ pinned, branches }: Run<P, F>, ...labels: readonly string[]): number {
  return Math.min(MOST_ROOM, roomFor(...labels, ...(pinned ? [pinned.label] : []), ...branches.map((branch) => branch.label)));
}

/** All values that `RunLines` draws, for the domain of the axis. */
export function runValues<P, F>({ frames, pinned, branches, band }: Run<P, F>, read: (frame: F) => number): number[] {
  const runs = [frames, ...(pinned ? [pinned.frames] : []), ...branches.map((branch) => branch.frames), ...(band ?? [])];
  return runs.flatMap((each) => each.map(read));
}
