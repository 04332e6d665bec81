/** @file Two neurons that began alike: their outputs over the steps, and the gradients that moved them. */
import type { ReactNode } from 'react';
import type { Frame, Loss, Reading } from '../../experiments/ce-vs-mse/experiment';
import type experiment from '../../experiments/ce-vs-mse/experiment';
import type { ParamsOf } from '../../experiments/define';
import { holding, hueClass, Lines, Mark, Plot, px } from '../../viz';
import type { Hue, Plane, Series } from '../../viz';
import type { ViewProps } from '../define';
import { runRoom, runSeries, runValues } from '../shared/run-lines';

type Props = ViewProps<ParamsOf<typeof experiment>, Frame>;

export const NAMES: Record<Loss, string> = { mse: 'squared error', ce: 'cross-entropy' };

/** Both losses as lines: cross-entropy solid, squared error dashed; pinned and left runs come with them. */
function bothLosses(run: Props, read: (reading: Reading) => number, hue: Hue, id: string): Series[] {
  return (['mse', 'ce'] as const).flatMap((loss) => {
    const series = runSeries({ run, read: (f) => read(f[loss]), id: `${id}-${loss}`, hue, label: NAMES[loss] });
    if (loss === 'mse') return series.map((one) => (one.id === `${id}-mse` ? { ...one, dash: 1 as const } : one));
    // both ghosts are of one run: its name stands once
    return series.map((one) => (one.hue === 'ghost' ? { ...one, label: undefined } : one));
  });
}

function Now({ plane, run }: { plane: Plane; run: Props }): ReactNode {
  const at = px(plane.x.at(run.steps[run.cursor] ?? 0));
  return <line x1={at} x2={at} y1={px(plane.top)} y2={px(plane.bottom)} className="grid big" />;
}

/** Where both neurons stand at the step in view: filled as the solid line, hollow as the dashed one. */
function Here({ plane, run, read, hue }: { plane: Plane; run: Props; read: (reading: Reading) => number; hue: Hue }): ReactNode {
  const frame = run.frames[run.cursor];
  if (!frame) return null;
  const at = plane.x.at(run.steps[run.cursor] ?? 0);
  return (['mse', 'ce'] as const).map((loss) => (
    <Mark
      key={loss}
      marker="circle"
      x={at}
      y={plane.y.at(read(frame[loss]))}
      className={`dot ${hueClass(hue)}${loss === 'ce' ? ' f' : ''}`}
    />
  ));
}

const lastStep = (run: Props): number => Math.max(300, run.steps.at(-1) ?? 0);

function Outputs(props: Props): ReactNode {
  return (
    <Plot
      title="Output of the neuron"
      measure="the target is 0"
      hue="prob"
      label="Output of both neurons over the steps"
      x={{ domain: [0, lastStep(props)], label: 'step' }}
      y={{ domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1] }}
      height={280}
      labelRoom={runRoom(props, ...Object.values(NAMES))}
    >
      {(plane) => (
        <>
          <Now plane={plane} run={props} />
          <Lines series={bothLosses(props, (r) => r.output, 'prob', 'output')} />
          <Here plane={plane} run={props} read={(r) => r.output} hue="prob" />
        </>
      )}
    </Plot>
  );
}

function Gradients(props: Props): ReactNode {
  const values = [...runValues(props, (f) => f.mse.slope), ...runValues(props, (f) => f.ce.slope)];
  return (
    <Plot
      title="Gradient at the neuron"
      measure="∂L/∂z"
      hue="grad"
      label="Gradient of both losses over the steps"
      x={{ domain: [0, lastStep(props)], label: 'step' }}
      y={{ kind: 'log', domain: holding(values, { kind: 'log', atLeast: [0.01, 1] }) }}
      height={280}
      labelRoom={runRoom(props, ...Object.values(NAMES))}
    >
      {(plane) => (
        <>
          <Now plane={plane} run={props} />
          <Lines series={bothLosses(props, (r) => r.slope, 'grad', 'slope')} />
          <Here plane={plane} run={props} read={(r) => r.slope} hue="grad" />
        </>
      )}
    </Plot>
  );
}

export function View(props: Props): ReactNode {
  return (
    <div className="panels">
      <Outputs {...props} />
      <Gradients {...props} />
    </div>
  );
}
