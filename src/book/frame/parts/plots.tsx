/** @file The place of the view: it hands over the run, finds what lies under the pointer, and walks the rows with ↑ ↓. */
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import type { Specs, Values } from '../../../base/params';
import type { ViewProps } from '../../../widgets/define';
import { useFrame } from '../frame-tools';
import type { RunState } from '../run-store';
import { usePointed } from '../ui';
import { useRun } from '../use-run';

type Drawn = Pick<RunState, 'stale' | 'params' | 'frames' | 'steps' | 'cursor' | 'pinned' | 'branches' | 'band'>;

/** Only what is drawn, so that a status or a message does not redraw the plots. */
const drawn = ({ params, frames, steps, cursor, pinned, branches, band, stale }: RunState): Drawn => ({
  stale,
  params,
  frames,
  steps,
  cursor,
  pinned,
  branches,
  band,
});

function hoverable(root: Element): HTMLElement[] {
  const found = new Map<string, HTMLElement>();
  for (const mark of root.querySelectorAll<HTMLElement>('[data-hover]')) {
    const id = mark.dataset.hover ?? '';
    const known = found.get(id);
    if (!known || (known.dataset.readout === undefined && mark.dataset.readout !== undefined)) found.set(id, mark);
  }
  return [...found.values()];
}

/** The view, given everything it may draw. */
export function Plots(): ReactNode {
  const { widget, run, plots, idPrefix } = useFrame();
  const { hover, point } = usePointed();
  const { frames, cursor, stale, ...rest } = useRun(drawn);
  const pointAt = (mark: HTMLElement | undefined): void => point(mark?.dataset.hover ?? null, mark?.dataset.readout ?? null);
  const onPointerOver = (event: PointerEvent<HTMLElement>): void => {
    pointAt((event.target as Element).closest<HTMLElement>('[data-hover]') ?? undefined);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    const marks = hoverable(event.currentTarget);
    if (marks.length === 0) return;
    event.preventDefault();
    const now = marks.findIndex((mark) => mark.dataset.hover === hover);
    const next = event.key === 'ArrowDown' ? now + 1 : (now === -1 ? marks.length : now) - 1;
    pointAt(marks[(next + marks.length) % marks.length]);
  };
  const frame = frames[cursor];
  const View = widget.view as (props: ViewProps<Values<Specs>, object>) => ReactNode;
  return (
    <div
      className="w-plots"
      ref={plots}
      tabIndex={0}
      role="group"
      aria-busy={stale || undefined}
      aria-label="Picture; up and down arrows light its parts"
      onPointerOver={onPointerOver}
      onPointerLeave={() => point(null, null)}
      onKeyDown={onKeyDown}
      onBlur={() => point(null, null)}
    >
      {frame ? (
        <View
          {...rest}
          frame={frame}
          frames={frames}
          cursor={cursor}
          set={(patch) => run.set(patch)}
          hover={hover}
          setHover={(id) => point(id, null)}
          idPrefix={idPrefix}
        />
      ) : (
        <p className="w-wait">The first frame is on its way.</p>
      )}
    </div>
  );
}
