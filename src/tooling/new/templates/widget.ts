/** @file A new widget: draws the first measure of its experiment after every step, with words and numbers, until the author draws more. */
import type { NewFile } from '../project';

/** What the template must know of the experiment that is drawn. */
export interface ExperimentFacts {
  id: string;
  /** Parameter names, in order. */
  params: readonly string[];
  /** Name and label of the first measure. */
  measure: { name: string; label: string };
}

/** `src/widgets/<id>/`: the definition and the view. */
export function widgetFiles(id: string, experiment: ExperimentFacts): NewFile[] {
  return [
    { path: `src/widgets/${id}/widget.ts`, text: definition(id, experiment) },
    { path: `src/widgets/${id}/view.tsx`, text: view(experiment) },
  ];
}

function definition(id: string, { id: experiment, params, measure: { label } }: ExperimentFacts): string {
  return `/** @file Say in one sentence what this widget lets a reader see. */
import experiment from '../../experiments/${experiment}/experiment';
import { counted, sig } from '../../viz';
import { defineWidget } from '../define';
import { curveOf, View } from './view';

export default defineWidget({
  id: '${id}',
  experiment,
  title: 'What does ${id.replaceAll('-', ' ')} do?',
  summary: 'Say in one sentence what the reader can change and what the picture answers.',
  controls: [${params.map((param) => `'${param}'`).join(', ')}],
  view: View,
  describe: (_frame, params, frames) => {
    const value = curveOf(frames, params).at(-1) ?? NaN;
    return {
      finding: \`The ${label} is \${sig(value)}.\`,
      detail: \`That is where a run of \${counted(frames.length - 1, 'step')} ends.\`,
    };
  },
  table: (_frame, params, frames) => ({
    caption: 'The ${label} after each frame',
    columns: [{ label: 'frame' }, { label: '${label}' }],
    rows: curveOf(frames, params).map((value, index) => [index, value]),
  }),
  examples: {
    start: { title: 'At the start', expect: (_frame, frames) => frames.length === 1 },
    later: { title: 'Five steps later', steps: 5, expect: (_frame, frames) => frames.length > 0 },
  },
  idealised: 'Where the toy stops: say what real networks have and this picture leaves out.',
});
`;
}

function view({ id, measure: { name, label } }: ExperimentFacts): string {
  return `/** @file Draws the ${label} after each frame; the pinned run stays as a ghost. */
import type { ReactNode } from 'react';
import type { FrameOf, ParamsOf } from '../../experiments/define';
import experiment from '../../experiments/${id}/experiment';
import { holding, Lines, Plot, type Series } from '../../viz';
import type { ViewProps } from '../define';

type Params = ParamsOf<typeof experiment>;
type Frame = FrameOf<typeof experiment>;

/** The ${label} of the run up to each of its frames. */
export function curveOf(frames: readonly Frame[], params: Params): number[] {
  return frames.map((_, index) => experiment.measures.${name}!.of(frames.slice(0, index + 1), params));
}

export function View({ params, frames, pinned }: ViewProps<Params, Frame>): ReactNode {
  const ghost: Series[] = pinned ? [{ id: 'pinned', ys: curveOf(pinned.frames, pinned.params), hue: 'ghost', label: pinned.label }] : [];
  const series: Series[] = [...ghost, { id: '${name}', ys: curveOf(frames, params), hue: 'loss' }];
  const values = series.flatMap(({ ys }) => Array.from(ys));
  return (
    <Plot
      title="${label}"
      label="${label} after each frame of the run"
      x={{ domain: [0, Math.max(1, frames.length - 1)], label: 'frame' }}
      y={{ domain: holding(values) }}
    >
      <Lines series={series} />
    </Plot>
  );
}
`;
}
