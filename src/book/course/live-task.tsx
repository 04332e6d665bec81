/** @file The widget of a task, made live: the frame as everywhere, under a seed that may change with the student's name. */
import type { ReactElement } from 'react';
import type { BaseState } from '../frame/frame-tools';
import type { IslandProps } from '../frame/island-props';
import { liveRun } from '../frame/live-run';
import { readLink } from '../frame/output/link';
import type { RunStore } from '../frame/run-store';
import { WidgetFrame } from '../frame/widget-frame';
import { loadWidget } from '../registry';
import type { Widget } from '../../widgets/define';
import type { Task } from './course';
import { freeNames } from './grade';
import { startOf } from './start';

export interface LiveTask {
  widget: Widget;
  run: RunStore;
  start: BaseState;
  /** What a link to this page asks for; only what the student may change. */
  linked: BaseState['params'];
  /** The frame whose Reset leads to this state. */
  frame(base: BaseState): ReactElement;
}

/** Of `params` what the student may change; the rest as the task gives it. */
function onlyFree(task: Task, widget: Widget, params: BaseState['params'], start: BaseState): BaseState['params'] {
  const free = freeNames(task, widget);
  return Object.fromEntries(
    Object.entries(start.params).map(([name, value]) => [name, free.includes(name) ? params[name]! : value]),
  );
}

/** @throws when the widget's code cannot be loaded */
export async function liveTask(task: Task, { id, prefix, hide, lock }: IslandProps): Promise<LiveTask> {
  const widget = await loadWidget(id);
  const start = startOf(task, widget);
  const run = await liveRun(widget, start, false);
  const { state } = readLink(window.location.search, widget, start, true);
  return {
    ...{ widget, run, start },
    linked: state ? onlyFree(task, widget, state.params, start) : start.params,
    frame: (base) => <WidgetFrame {...{ widget, run, base, hide, lock }} alone idPrefix={prefix} />,
  };
}
