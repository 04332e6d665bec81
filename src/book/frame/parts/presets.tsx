/** @file The author's examples as a row of words; the one that is shown is pressed. */
import { useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import { coerceAll, sameValue } from '../../../base/params';
import type { Param, Specs, Values } from '../../../base/params';
import { encodeState } from '../../../base/url';
import type { Widget } from '../../../widgets/define';
import { useFacts } from '../facts';
import { useFrame } from '../frame-tools';
import type { BaseState, FrameTools } from '../frame-tools';
import type { RunState } from '../run-store';
import { useRun } from '../use-run';

/** The whole state that an example stands for. */
export function stateOf(widget: Widget, name: string): BaseState {
  const example = widget.examples[name];
  return {
    params: coerceAll(widget.experiment.params, example?.params ?? {}),
    seed: example?.seed ?? 1,
    steps: example?.steps ?? 0,
  };
}

const settings = ({ params, seed }: RunState): Pick<RunState, 'params' | 'seed'> => ({ params, seed });

function isShown(widget: Widget, state: BaseState, shown: Pick<RunState, 'params' | 'seed'>): boolean {
  const { params } = widget.experiment;
  const text = (values: Values<Specs>): string => encodeState(widget.id, params, { params: values });
  return state.seed === shown.seed && text(state.params) === text(shown.params);
}

/** The state that an example stands for, under the seed of the page where that is frozen. */
function stateHere({ widget, run, locked }: FrameTools, name: string): BaseState {
  const state = stateOf(widget, name);
  return locked('seed') ? { ...state, seed: run.getState().seed } : state;
}

/** The example on screen, or null. Of examples that differ only in their step, the last one that the run has come to. */
function useShownExample(tools: FrameTools): string | null {
  const { widget } = tools;
  const shown = useRun(settings);
  const alike = useMemo(
    () =>
      Object.keys(widget.examples)
        .map((name) => ({ name, state: stateHere(tools, name) }))
        .filter(({ state }) => isShown(widget, state, shown))
        .sort((a, b) => a.state.steps - b.state.steps),
    [tools, widget, shown],
  );
  const last = useCallback(
    ({ steps, cursor }: RunState): string | null => {
      if (alike.length < 2) return alike[0]?.name ?? null;
      return (alike.findLast(({ state }) => state.steps <= (steps[cursor] ?? 0)) ?? alike[0]!).name;
    },
    [alike],
  );
  return useRun(last);
}

/** An example that would turn a parameter which the page froze is none to offer. */
function keepsLocked({ widget, run, locked }: FrameTools, params: BaseState['params']): boolean {
  const now = run.getState().params;
  return Object.entries<Param>(widget.experiment.params).every(
    ([name, spec]) => !locked(name) || sameValue(spec, params[name]!, now[name]!),
  );
}

export function Presets(): ReactNode {
  const tools = useFrame();
  const { widget, show, hidden, idPrefix } = tools;
  const shown = useShownExample(tools);
  const offered = Object.entries(widget.examples).filter(([name]) => keepsLocked(tools, stateOf(widget, name).params));
  if (hidden('presets') || offered.length === 0) return null;
  return (
    <div className="w-presets needs-script">
      <span id={`${idPrefix}-presets`}>Examples</span>
      <ul className="w-menu" aria-labelledby={`${idPrefix}-presets`}>
        {offered.map(([name, example]) => {
          const state = stateHere(tools, name);
          return (
            <li key={name}>
              <button type="button" className="btn" data-example={name} aria-pressed={name === shown} onClick={() => show(state)}>
                <span>{example.title}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** A row of its own where there is a run to play; widgets that stand still have room for the examples in their run bar. */
export function PresetRow(): ReactNode {
  return useFacts().plays ? <Presets /> : null;
}
