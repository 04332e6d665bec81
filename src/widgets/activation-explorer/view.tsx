/** @file Three panels over one cursor: the functions with a tangent, their slopes, and the stretches where each is saturated. */
import type { ReactNode } from 'react';
import { dashOf, DraggablePoint, holding, Lines, Mark, Plot, px, sig } from '../../viz';
import type { Plane, Series } from '../../viz';
import { Cursor, nameOf, X } from './shared';
import type { Curve, Props } from './shared';
import { Zones } from './zones';

/** One line a curve; each function keeps its dash in both panels. */
function series({ frame, hover }: Props, values: 'ys' | 'slopes'): Series[] {
  return frame.curves.map((curve, i) => ({
    id: curve.id,
    xs: frame.xs,
    ys: curve[values],
    hue: values === 'ys' ? 'act' : 'grad',
    dash: dashOf(i),
    every: 0,
    label: nameOf(curve),
    faint: hover !== null && hover !== curve.id,
    readout: `${nameOf(curve)}: f ${sig(curve.value)}, slope ${sig(curve.slope)}`,
  }));
}

/** The tangent of the first curve, three units of z long. */
function Tangent({ plane, curve, x }: { plane: Plane; curve: Curve; x: number }): ReactNode {
  const at = (dx: number): { x: number; y: number } => ({ x: plane.x.at(x + dx), y: plane.y.at(curve.value + curve.slope * dx) });
  const [from, to] = [at(-1.5), at(1.5)];
  return (
    <line
      x1={px(from.x)}
      y1={px(from.y)}
      x2={px(to.x)}
      y2={px(to.y)}
      className="line q-grad"
      clipPath={`url(#${plane.id}-area)`}
    />
  );
}

/** The functions; the first one carries the point to drag and its tangent. */
function Functions(props: Props): ReactNode {
  const { frame, params, set } = props;
  const [lead] = frame.curves;
  const y = holding(
    frame.curves.map((curve) => curve.value),
    { atLeast: [-1.5, 3] },
  );
  return (
    <Plot
      title="Value"
      measure="f(z)"
      hue="act"
      label="Activation functions of z"
      x={X}
      y={{ domain: y, reference: 0 }}
      height={300}
      labelRoom={84}
      interactive
    >
      {(plane) => (
        <>
          <Cursor plane={plane} x={params.x} />
          <g data-symbol="height">
            <Lines series={series(props, 'ys')} />
          </g>
          {frame.curves.map((curve) => (
            <Mark key={curve.id} marker="circle" x={plane.x.at(params.x)} y={plane.y.at(curve.value)} className="dot q-act" />
          ))}
          {lead && <Tangent plane={plane} curve={lead} x={params.x} />}
          {lead && (
            <DraggablePoint
              at={{ x: params.x, y: lead.value }}
              axis="x"
              step={{ x: 0.1 }}
              hue="act"
              label="Pre-activation z"
              valueText={`z ${sig(params.x, 3)}, ${nameOf(lead)} ${sig(lead.value)}, slope ${sig(lead.slope)}`}
              onMove={(to) => set({ x: to.x })}
            />
          )}
        </>
      )}
    </Plot>
  );
}

/** The slopes; below the dashed lines a unit counts as saturated. */
function Slopes(props: Props): ReactNode {
  const { frame, params } = props;
  const y = holding(
    frame.curves.flatMap((curve) => [...curve.slopes]),
    { atLeast: [-0.2, 1.2] },
  );
  return (
    <Plot
      title="Slope"
      measure="f′(z), from the backward pass"
      hue="grad"
      label="Slopes of the functions"
      x={X}
      y={{ domain: y, reference: 0 }}
      height={300}
      labelRoom={84}
    >
      {(plane) => {
        const [upper, lower] = [plane.y.at(params.threshold), Math.min(plane.y.at(-params.threshold), plane.bottom)];
        return (
          <>
            <rect
              x={px(plane.left)}
              y={px(upper)}
              width={px(plane.right - plane.left)}
              height={px(lower - upper)}
              className="zone q-ink"
            />
            <Cursor plane={plane} x={params.x} />
            <g data-symbol="slope">
              <Lines series={series(props, 'slopes')} />
            </g>
            {frame.curves.map((curve) => (
              <Mark
                key={curve.id}
                marker="triangle"
                x={plane.x.at(params.x)}
                y={plane.y.at(curve.slope)}
                className="dot q-grad f"
              />
            ))}
          </>
        );
      }}
    </Plot>
  );
}

export function View(props: Props): ReactNode {
  return (
    <div className="panels">
      <Functions {...props} />
      <Slopes {...props} />
      <div className="whole">
        <Zones {...props} />
      </div>
    </div>
  );
}
