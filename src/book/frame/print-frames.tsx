/** @file What stays on paper: up to four examples as figures, with their settings in words, their sentence, and the link to each. */
import type { ReactNode } from 'react';
import type { Specs, Values } from '../../base/params';
import { IdScope } from '../../viz/plot/id-scope';
import { Rich } from '../../viz/number/rich';
import type { ViewProps, Widget } from '../../widgets/define';
import { firstState } from './first-state';
import type { BaseState } from './frame-tools';
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

interface PrintFrameProps {
  widget: Widget;
  base: BaseState;
  /** "Figure 5.1", where the page numbers its figures. */
  label?: string;
  title: string;
  idPrefix: string;
  /** Whole address of the widget's own page, or a path from the root of the book where the build was not told where it will live. */
  address: string;
}

/** One state as a figure: title, picture, its sentence, settings, and the link to exactly this state. */
export function PrintFrame({ widget, base, label, title, idPrefix, address }: PrintFrameProps): ReactNode {
  const state = firstState(widget, base);
  const query = queryFor(widget, base);
  const seed = widget.seed === false ? '' : `, seed ${base.seed}`;
  const step = base.steps > 0 ? `, ${widget.playback?.stepName ?? 'step'} ${state.steps.at(-1) ?? 0}` : '';
  return (
    <div className="w-print-frame">
      <p className="w-print-title">
        {label && <span className="w-print-label">{label} </span>}
        <b>{widget.title}</b>
        <span>{` ${title}`}</span>
      </p>
      <StillView widget={widget} state={state} idPrefix={idPrefix} />
      <p>
        <Words {...describeState(widget, state)} />
      </p>
      <p className="print-line">
        <Rich text={`${settingsWords(widget.experiment.params, widget.controls, base.params)}${seed}${step}`} />
        <code>{`${address}${query === '' ? '' : `?${query}`}`}</code>
      </p>
    </div>
  );
}

export type PrintFramesProps = Pick<PrintFrameProps, 'widget' | 'idPrefix' | 'address'>;

/** The first examples, shown by the print style sheet only. */
export function PrintFrames({ widget, idPrefix, address }: PrintFramesProps): ReactNode {
  return (
    <div className="w-print" aria-hidden="true">
      {Object.entries(widget.examples)
        .slice(0, ON_PAPER)
        .map(([name, { title }]) => {
          const base = stateOf(widget, name);
          return <PrintFrame key={name} {...{ widget, base, title, address }} idPrefix={`${idPrefix}-print-${name}`} />;
        })}
    </div>
  );
}
