/** @file What a course may name: lessons, widgets and texts. The build fills it from its registries, the grader by folder. */
import type { Widget } from '../../widgets/define';

export interface Shelf {
  lessons: readonly string[];
  widgets: readonly string[];
  /** Names of the course's own texts, without `.md`. */
  texts: readonly string[];
  /** The widget of an id in `widgets`. */
  widget(id: string): Widget;
}

/** What a frame offers besides parameters, for `hide` and `lock`. */
export const FRAME_NAMES: readonly string[] = [
  'seed',
  'play',
  'speed',
  'presets',
  'band',
  'share',
  'table',
  'pin',
  'more',
  'code',
];
