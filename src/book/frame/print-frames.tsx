/** @file A widget where nothing can be pressed, on paper or without script: figures with their settings in words, sentence and address. */
import type { ReactNode } from 'react';
import type { Specs, Values } from '../../base/params';
import { IdScope } from '../../viz/plot/id-scope';
import { Rich } from '../../viz/number/rich';
import type { ViewProps, Widget } from '../../widgets/define';
import { firstState } from './first-state';
import type { Figure } from './figures';
import type { BaseState } from './frame-tools';
import type { RunState } from './run-store';
import { queryFor } from './output/link';
import { describeState, Words } from './parts/caption';
import { settingsWords } from './parts/controls';

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

export interface PrintFramesProps extends Pick<PrintFrameProps, 'widget' | 'idPrefix' | 'address'> {
  figures: readonly Figure[];
  /** "5.1", where the page numbers its figures: the parts are 5.1a, 5.1b and so on. */
  number?: string;
}

/** The figures of one widget. */
export function PrintFrames({ widget, figures, number, idPrefix, address }: PrintFramesProps): ReactNode {
  return (
    <div className="w-print">
      {figures.map(({ key, base, title }, i) => (
        <PrintFrame
          key={key}
          {...{ widget, base, title, address }}
          label={number && `Figure ${number}${figures.length > 1 ? String.fromCharCode(97 + i) : ''}`}
          idPrefix={`${idPrefix}-${key}`}
        />
      ))}
    </div>
  );
}
