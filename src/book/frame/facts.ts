/** @file The few facts about a run that decide which buttons there are and what they say. */
import type { Widget } from '../../widgets/define';
import { useFrame } from './frame-tools';
import type { RunState, RunStatus } from './run-store';
import { useRun } from './use-run';

export interface Facts {
  status: RunStatus;
  /** There are steps to play. */
  plays: boolean;
  atStart: boolean;
  atEnd: boolean;
  /** The run has ended: done, diverged or failed. */
  over: boolean;
  pinned: boolean;
  banded: boolean;
  hasCode: boolean;
  stepName: string;
}

type RunFacts = Omit<Facts, 'hasCode' | 'stepName'>;

/** Facts of the state alone. */
export function runFacts(state: RunState): RunFacts {
  return {
    status: state.status,
    plays: state.total > 0,
    atStart: state.cursor === 0,
    atEnd: state.cursor >= state.frames.length - 1,
    over: state.status === 'done' || state.status === 'diverged' || state.status === 'failed',
    pinned: state.pinned !== null,
    banded: state.band !== null,
  };
}

/** Adds what the widget's definition decides. */
export function factsOf(state: RunState, widget: Widget): Facts {
  return { ...runFacts(state), ...widgetFacts(widget) };
}

function widgetFacts(widget: Widget): Pick<Facts, 'hasCode' | 'stepName'> {
  return { hasCode: widget.experiment.code !== undefined, stepName: widget.playback?.stepName ?? 'step' };
}

/** The facts of the enclosing frame's run. */
export function useFacts(): Facts {
  const { widget } = useFrame();
  return { ...useRun(runFacts), ...widgetFacts(widget) };
}
