/** @file The frame around every widget: head, state sentence, controls, plots, run bar, caption, table. It renders on the server too. */
import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { IdScope } from '../../viz/plot/id-scope';
import { FrameContext } from './frame-tools';
import { useCases } from './hooks/use-cases';
import { useKeys } from './hooks/use-keys';
import { useResting } from './hooks/use-resting';
import { linkTo } from './output/link';
import { Caption } from './parts/caption';
import { Controls, SettingsWords } from './parts/controls';
import { ErrorBoundary } from './parts/error-boundary';
import { Head } from './parts/head';
import { HelpSheet } from './parts/help-sheet';
import { NumbersDetails } from './parts/numbers-table';
import { Plots } from './parts/plots';
import { PresetRow } from './parts/presets';
import { RunBar } from './parts/run-bar';
import { StateSentence } from './parts/run-state';
import { PointingContext, usePointing } from './ui';
import { useLive, useTools } from './use-tools';
import type { FrameProps } from './use-tools';

/** One widget on a page. */
export function WidgetFrame(props: FrameProps): ReactNode {
  const tools = useTools(props);
  const pointing = usePointing();
  const live = useLive();
  const { root, run, idPrefix, reset, widget } = tools;
  useResting(
    root,
    useCallback((visible: boolean) => run.setVisible(visible), [run]),
  );
  useCases(tools);
  return (
    <FrameContext value={tools}>
      <IdScope value={idPrefix}>
        <PointingContext value={pointing}>
          {/* Keys are heard for the whole figure; every one of them also has a button. */}
          <figure
            className="widget"
            ref={root}
            data-widget={widget.id}
            aria-labelledby={`${idPrefix}-title`}
            onKeyDown={useKeys(tools)}
            translate="no"
          >
            <Head />
            <StateSentence />
            <ErrorBoundary link={() => linkTo(tools)} onReset={reset}>
              <div className="w-body">
                <Controls />
                <Plots />
              </div>
              <SettingsWords />
              <PresetRow />
              <RunBar />
              <Caption />
              <NumbersDetails live={live} />
            </ErrorBoundary>
            <HelpSheet />
          </figure>
        </PointingContext>
      </IdScope>
    </FrameContext>
  );
}
