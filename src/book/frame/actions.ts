/** @file What can be done with a widget, each as one object: buttons, keys and the help sheet all read this list. */
import type { FrameTools } from './frame-tools';
import type { Facts } from './facts';
import type { IconName } from './icon';
import { copyEmbedCode, copyLink, saveCsv, savePicture } from './output/outputs';

export type Panel = 'share' | 'more' | 'code';

export interface Action {
  id: string;
  /** Where its button stands. */
  place: 'head' | 'more' | 'share' | 'play' | 'run';
  label: (facts: Facts) => string;
  icon?: (facts: Facts) => IconName;
  /** Keys that do it while the widget has the focus, as `event.key`. */
  keys?: readonly string[];
  /** Whether this widget has it at all. */
  offered?: (facts: Facts) => boolean;
  enabled?: (facts: Facts) => boolean;
  /** For buttons that stay pressed. */
  pressed?: (facts: Facts) => boolean;
  /** For buttons that open something. */
  opens?: Panel | 'table';
  perform: (tools: FrameTools, facts: Facts) => void | Promise<void>;
}

const playing: readonly Action[] = [
  {
    id: 'play',
    place: 'play',
    label: (facts) => (facts.status === 'running' ? 'Pause' : facts.atEnd && facts.over ? 'Play again' : 'Play'),
    icon: (facts) => (facts.status === 'running' ? 'pause' : 'play'),
    keys: [' '],
    offered: (facts) => facts.plays,
    perform: ({ run }, facts) => (facts.status === 'running' ? run.pause() : run.play()),
  },
  {
    id: 'step-back',
    place: 'play',
    label: (facts) => `One ${facts.stepName} back`,
    icon: () => 'back',
    keys: ['ArrowLeft'],
    offered: (facts) => facts.plays,
    enabled: (facts) => !facts.atStart,
    perform: ({ run }) => run.step(-1),
  },
  {
    id: 'step',
    place: 'play',
    label: (facts) => `One ${facts.stepName} on`,
    icon: () => 'step',
    keys: ['ArrowRight'],
    offered: (facts) => facts.plays,
    enabled: (facts) => !(facts.atEnd && facts.over),
    perform: ({ run }) => run.step(1),
  },
];

const running: readonly Action[] = [
  {
    id: 'branch',
    place: 'run',
    label: () => 'Branch here',
    offered: (facts) => facts.plays && !facts.atEnd,
    perform: ({ run }) => run.branch(),
  },
  { id: 'reset', place: 'run', label: () => 'Reset', keys: ['r'], perform: ({ reset }) => reset() },
];

const heading: readonly Action[] = [
  {
    id: 'pin',
    place: 'head',
    label: (facts) => (facts.pinned ? 'Unpin' : 'Pin this run'),
    pressed: (facts) => facts.pinned,
    perform: ({ run }, facts) => (facts.pinned ? run.unpin() : run.pin()),
  },
  { id: 'share', place: 'head', label: () => 'Share', opens: 'share', perform: ({ ui }) => ui.toggle('share') },
  { id: 'table', place: 'head', label: () => 'Table', opens: 'table', perform: ({ ui }) => ui.toggleTable() },
  { id: 'more', place: 'head', label: () => 'More', opens: 'more', perform: ({ ui }) => ui.toggle('more') },
];

const sharing: readonly Action[] = [
  { id: 'copy-link', place: 'share', label: () => 'Copy link', perform: copyLink },
  { id: 'copy-embed', place: 'share', label: () => 'Copy embed code', perform: copyEmbedCode },
];

const more: readonly Action[] = [
  {
    id: 'code',
    place: 'more',
    label: () => 'Code',
    offered: (facts) => facts.hasCode,
    opens: 'code',
    perform: ({ ui }) => ui.toggle('code'),
  },
  { id: 'png', place: 'more', label: () => 'Picture, PNG', perform: (tools) => savePicture(tools, 'png') },
  { id: 'svg', place: 'more', label: () => 'Picture, SVG', perform: (tools) => savePicture(tools, 'svg') },
  { id: 'csv', place: 'more', label: () => 'Numbers, CSV', perform: saveCsv },
  {
    id: 'full-screen',
    place: 'more',
    label: () => 'Full screen',
    perform: async ({ root }) => {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await root.current?.requestFullscreen().catch(() => undefined);
    },
  },
  { id: 'help', place: 'more', label: () => 'Keys', keys: ['?'], perform: ({ ui }) => ui.showHelp() },
];

export const actions: readonly Action[] = [...playing, ...running, ...heading, ...sharing, ...more];

/** The actions whose buttons stand at a place. */
export function actionsAt(place: Action['place']): readonly Action[] {
  return actions.filter((action) => action.place === place);
}

/** A key as the help sheet prints it. */
export function keyName(key: string): string {
  const names: Readonly<Record<string, string>> = { ' ': 'Space', ArrowLeft: 'left arrow', ArrowRight: 'right arrow' };
  return names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}
