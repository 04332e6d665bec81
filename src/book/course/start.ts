/** @file Where a task begins: its example, changed by its parameters, at step 0. */
import type { BaseState } from '../frame/frame-tools';
import { baseOf } from '../frame/island-props';
import type { Widget } from '../../widgets/define';
import type { Task } from './course';

/** The settings that the task gives; the seed is that of the whole class where each student has their own. */
export function startOf({ widget: id, example, params, seed }: Task, widget: Widget): BaseState {
  const base = baseOf(widget, { id, example, params });
  return { params: base.params, seed: seed === 'own' ? 1 : seed, steps: 0 };
}
