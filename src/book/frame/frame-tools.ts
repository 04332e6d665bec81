/** @file What every part of one frame shares: the widget, its run, the author's state, and what the page took away or froze. */
import { createContext, useContext } from 'react';
import type { RefObject } from 'react';
import type { Specs, Values } from '../../base/params';
import type { Widget } from '../../widgets/define';
import type { RunStore } from './run-store';
import type { Ui } from './ui';

/** The state that the author set: what Reset leads back to, and what a link need not say. */
export interface BaseState {
  params: Values<Specs>;
  seed: number;
  /** Steps that were run before the reader came. */
  steps: number;
}

export interface FrameTools {
  widget: Widget;
  run: RunStore;
  base: BaseState;
  /** Back to the author's state. */
  reset: () => void;
  /** To any state: an example, or what a link asks for. */
  show: (state: BaseState) => void;
  /** True for controls that the page took away, by parameter name, or `seed`, `play`, `share` … */
  hidden: (name: string) => boolean;
  locked: (name: string) => boolean;
  hide: readonly string[];
  lock: readonly string[];
  /** Figure number, as in `5.1`. */
  number?: string;
  /** The only widget of its page, so links may leave its name out. */
  alone: boolean;
  /** In another page's frame: no downloads, no links within the page. */
  embedded: boolean;
  idPrefix: string;
  root: RefObject<HTMLElement | null>;
  plots: RefObject<HTMLDivElement | null>;
  ui: Ui;
}

export const FrameContext = createContext<FrameTools | null>(null);

/** The tools of the enclosing frame. */
export function useFrame(): FrameTools {
  const tools = useContext(FrameContext);
  if (!tools) throw new Error('This part belongs inside a <WidgetFrame>.');
  return tools;
}
