/** @file The path over the error surface and its wall, the error and the length of each step. */
import type { ReactNode } from 'react';
import type { Frame } from '../../experiments/cliff-clipping/experiment';
import type experiment from '../../experiments/cliff-clipping/experiment';
import { surface } from '../../experiments/cliff-clipping/unit';
import type { ParamsOf } from '../../experiments/define';
import { Contours, EdgeTriangles, holding, Label, Line, Plot, px } from '../../viz';
import type { Plane } from '../../viz';
import type { ViewProps } from '../define';
import { RunLines, runRoom, runValues } from '../shared/run-lines';

type Props = ViewProps<ParamsOf<typeof experiment>, Frame>;
type Pair = readonly [number, number];

const LEVELS = [0.003, 0.02, 0.05, 0.08, 0.25, 0.4];
/** Length of the two rays, in units of w and b. */
const RAY = 0.35;

interface RayProps {
  plane: Plane;
  from: Pair;
  along: Pair;
  name: string;
  /** Pixels from the end of the ray down to its name. */
  drop: number;
  look: string;
}

/** A direction as a line of fixed length from the place where it was taken. */
function Ray({ plane, from, along, name, drop, look }: RayProps): ReactNode {
  const length = Math.sqrt(along[0] ** 2 + along[1] ** 2);
  const at: Pair = [plane.x.at(from[0]), plane.y.at(from[1])];
  const inside = at[0] >= plane.left && at[0] <= plane.right && at[1] >= plane.top && at[1] <= plane.bottom;
  if (length === 0 || !inside) return null;
  const [x, y] = [plane.x.at(from[0] + (RAY * along[0]) / length), plane.y.at(from[1] + (RAY * along[1]) / length)];
  const end = x < at[0];
  return (
    <>
      <line x1={px(at[0])} y1={px(at[1])} x2={px(x)} y2={px(y)} className={`line ${look}`} clipPath={`url(#${plane.id}-area)`} />
      <Label
        x={end ? x - 5 : x + 5}
        y={y + drop}
        text={name}
        className={`in-hue halo ${look.split(' ')[0]}${end ? ' end' : ''}`}
      />
    </>
  );
}

/** The gradient and the step that was made of it, where clipping turned it. */
function Turned({ plane, frames, cursor }: { plane: Plane } & Pick<Props, 'frames' | 'cursor'>): ReactNode {
  const turned = frames.slice(0, cursor + 1).findLastIndex(({ turn }) => turn > 1);
  const [before, after] = [frames[turned - 1], frames[turned]];
  if (!before || !after) return null;
  const downhill: Pair = [-before.gradient[0], -before.gradient[1]];
  const step: Pair = [after.at[0] - before.at[0], after.at[1] - before.at[1]];
  return (
    <>
      <Ray plane={plane} from={before.at} along={downhill} name="downhill" drop={18} look="q-grad" />
      <Ray plane={plane} from={before.at} along={step} name="step" drop={-4} look="q-weight dash-1" />
    </>
  );
}

/** The word beside the first point, on the side that has room for it. */
function Start({ plane, at }: { plane: Plane; at: readonly [number, number] }): ReactNode {
  const x = plane.x.at(at[0]);
  const left = x > plane.right - 48;
  return (
    <Label
      x={left ? x - 10 : x + 10}
      y={plane.y.at(at[1]) + 5}
      text="start"
      className={left ? 'halo strong end' : 'halo strong'}
    />
  );
}

function Path({ props, plane }: { props: Props; plane: Plane }): ReactNode {
  const { frames, cursor, pinned } = props;
  const path = frames.slice(0, cursor + 1);
  const [xs, ys] = [path.map(({ at }) => at[0]), path.map(({ at }) => at[1])];
  const ghost = pinned?.frames ?? [];
  const start = frames[0]!.at;
  return (
    <>
      <Contours field={{ ...surface(), x: surface().w, y: surface().b }} levels={LEVELS} />
      {pinned && (
        <Line series={{ id: 'pinned', xs: ghost.map(({ at }) => at[0]), ys: ghost.map(({ at }) => at[1]), hue: 'ghost' }} />
      )}
      <Line series={{ id: 'path', xs, ys, hue: 'weight', every: path.length > 40 ? 10 : 1 }} />
      <EdgeTriangles xs={xs} ys={ys} hue="weight" />
      <Turned plane={plane} frames={frames} cursor={cursor} />
      <Start plane={plane} at={start} />
    </>
  );
}

const error = (frame: Frame): number => frame.error;
const stepLength = (frame: Frame): number => frame.stepLength;

export function View(props: Props): ReactNode {
  const { w, b } = surface();
  const last = Math.max(200, props.steps.at(-1) ?? 0);
  const lengths = runValues(props, stepLength);
  return (
    <div className="panels">
      <Plot
        title="The path over the error surface"
        measure="b against w, over lines of equal error"
        hue="weight"
        label="Path of weight and bias over contours of the error"
        x={{ domain: w, label: 'w' }}
        y={{ domain: b }}
        height={420}
      >
        {(plane) => <Path props={props} plane={plane} />}
      </Plot>
      <div>
        <Plot
          title="Error"
          hue="loss"
          label="Error over the steps"
          x={{ domain: [0, last], ticks: [0, 50, 100, 150, 200], label: 'step' }}
          y={{ domain: [0, 0.5] }}
          height={210}
          labelRoom={runRoom(props)}
        >
          <RunLines run={props} read={error} id="error" hue="loss" />
        </Plot>
        <Plot
          title="Length of each step"
          hue="weight"
          label="Length of each step over the steps"
          x={{ domain: [0, last], ticks: [0, 50, 100, 150, 200], label: 'step' }}
          y={{ kind: 'log', domain: holding(lengths, { kind: 'log', atLeast: [1e-4, 10] }), reference: 1 }}
          height={220}
          labelRoom={runRoom(props)}
        >
          <RunLines run={props} read={stepLength} id="length" hue="weight" />
        </Plot>
      </div>
    </div>
  );
}
