/** @file What stays on paper: up to four examples as figures, with their settings in words, their sentence, and the link to each. */
import type { ReactNode } from 'react';
import type { Specs, Values } from '../../base/params';
import { IdScope } from '../../viz/plot/id-scope';
import { Rich } from '../../viz/number/rich';
import type { ViewProps, Widget } from '../../widgets/define';
import { firstState } from './first-state';
import type { RunState } from './run-store';
import { queryFor } from './output/link';
import { describeState, Words } from './parts/caption';
import { settingsWords } from './parts/controls';
import { stateOf } from './parts/presets';

const ON_PAPER = 4;

/** The view of a state that stands still. */
export function StillView({ widget, state, idPrefix }: { widget: Widget; state: RunState; idPrefix: string }): ReactNode {
  const View = widget.view as (props: ViewProps<Values<Specs>, object>) => ReactNode;
  const { params, frames, steps, cursor } = state;
  const frame = frames[cursor];
  const nothing = (): void => undefined;
  return (
    frame && (
      <IdScope value={idPrefix}>
        <View
          {...{ params, frame, frames, steps, cursor, idPrefix }}
          pinned={null}
          branches={[]}
          band={null}
          hover={null}
          set={nothing}
          setHover={nothing}
        />
      </IdScope>
    )
  );
}

export interface PrintFramesProps {
  widget: Widget;
  idPrefix: string;
  /** Whole address of the widget's own page, or a path from the root of the book where the build was not told where it will live. */
  address: string;
}

/** Shown by the print style sheet only. */
export function PrintFrames({ widget, idPrefix, address }: PrintFramesProps): ReactNode {
  const names = Object.keys(widget.examples).slice(0, ON_PAPER);
  return (
    <div className="w-print" aria-hidden="true">
      {names.map((name) => {
        const base = stateOf(widget, name);
        const state = firstState(widget, base);
        const query = queryFor(widget, base);
        const seed = widget.seed === false ? '' : `, seed ${base.seed}`;
        const step = base.steps > 0 ? `, ${widget.playback?.stepName ?? 'step'} ${state.steps.at(-1) ?? 0}` : '';
        return (
          <div className="w-print-frame" key={name}>
            <p className="w-print-title">
              <b>{widget.title}</b>
              <span>{` ${widget.examples[name]?.title ?? ''}`}</span>
            </p>
            <StillView widget={widget} state={state} idPrefix={`${idPrefix}-print-${name}`} />
            <p>
              <Words {...describeState(widget, state)} />
            </p>
            <p className="print-line">
              <Rich text={`${settingsWords(widget.experiment.params, widget.controls, base.params)}${seed}${step}`} />
              <code>{`${address}${query === '' ? '' : `?${query}`}`}</code>
            </p>
          </div>
        );
      })}
    </div>
  );
}
