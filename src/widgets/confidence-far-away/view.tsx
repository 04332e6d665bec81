/** @file The map of doubt, and along the ray: the confidence, and the gap between the two logits that it is made from. */
import type { ReactNode } from 'react';
import { Band, holding, Label, Lines, Mark, Plot, px, roomFor } from '../../viz';
import type { AxisSpec, Plane, Series } from '../../viz';
import './view.css';
import { DoubtMap } from './map';
import { ACTIVATIONS } from './shared';
import type { Frame, Props } from './shared';

const X: AxisSpec = { kind: 'log', domain: [0.1, 100], ticks: [0.1, 1, 10, 100], label: 'distance, radii' };

const gapsOf = (frame: Frame): number[] => Array.from(frame.rayGap, Math.abs);

/** The stretch of the ray that the data reach, and where the probe stands. */
function Backdrop({ plane, distance }: { plane: Plane; distance: number }): ReactNode {
  const edge = plane.x.at(1);
  const here = plane.x.at(Math.max(0.1, distance));
  return (
    <>
      <rect
        x={px(plane.left)}
        y={px(plane.top)}
        width={px(edge - plane.left)}
        height={px(plane.bottom - plane.top)}
        className="zone q-ink"
      />
      <Label x={edge - 6} y={plane.bottom - 8} text="data" className="lab end halo" />
      <line x1={px(here)} x2={px(here)} y1={px(plane.top)} y2={px(plane.bottom)} className="ideal" />
    </>
  );
}

interface RayProps {
  props: Props;
  read: (frame: Frame) => ArrayLike<number>;
  id: string;
  hue: 'prob' | 'act';
}

/** Pixels for the names of the lines. */
const roomOf = ({ params, pinned }: Props): number => roomFor(ACTIVATIONS[params.activation], pinned ? 'pinned' : '');

/** The present net on the ray; the pinned one as a ghost, the eight seeds as a band. */
function Ray({ props: { frame, params, pinned, band }, read, id, hue }: RayProps): ReactNode {
  const before = pinned?.frames.at(-1);
  const ghost: Series[] = before
    ? [
        {
          id: 'pinned',
          xs: before.distances,
          ys: read(before),
          hue: 'ghost',
          every: 0,
          label: 'pinned',
        },
      ]
    : [];
  const present: Series = {
    id,
    xs: frame.distances,
    ys: read(frame),
    hue,
    every: 0,
    label: ACTIVATIONS[params.activation],
  };
  const runs = band?.map((frames) => read(frames.at(-1) ?? frame));
  return (
    <>
      {runs && <Band runs={runs} xs={frame.distances} hue={hue} id={`${id}-band`} />}
      <Lines series={[...ghost, present]} />
    </>
  );
}

function Confidence(props: Props): ReactNode {
  const { frame, params } = props;
  return (
    <Plot
      title="Confidence along the ray"
      measure="larger of the two probabilities"
      hue="prob"
      label="Confidence against distance from the centre of the data"
      x={X}
      y={{ domain: [0.5, 1], ticks: [0.5, 0.6, 0.7, 0.8, 0.9, 1] }}
      height={250}
      labelRoom={roomOf(props)}
    >
      {(plane) => (
        <>
          <Backdrop plane={plane} distance={params.distance} />
          <Ray props={props} read={(one) => one.rayConfidence} id="confidence" hue="prob" />
          <Mark
            marker="diamond"
            x={plane.x.at(Math.max(0.1, params.distance))}
            y={plane.y.at(frame.probe.confidence)}
            r={5}
            className="dot f q-prob"
          />
        </>
      )}
    </Plot>
  );
}

function Gap(props: Props): ReactNode {
  const { frame, params, pinned, band } = props;
  const shown = [frame, ...(pinned ? pinned.frames.slice(-1) : []), ...(band ?? []).flatMap((frames) => frames.slice(-1))];
  return (
    <Plot
      title="Gap between the two logits"
      measure="before the temperature"
      hue="act"
      label="Distance between the logits against distance from the centre of the data"
      x={X}
      y={{ kind: 'log', domain: holding(shown.flatMap(gapsOf), { kind: 'log', atLeast: [0.1, 10000] }) }}
      height={250}
      labelRoom={roomOf(props)}
    >
      {(plane) => (
        <>
          <Backdrop plane={plane} distance={params.distance} />
          <Ray props={props} read={gapsOf} id="gap" hue="act" />
        </>
      )}
    </Plot>
  );
}

export function View(props: Props): ReactNode {
  return (
    <div className="panels">
      <DoubtMap {...props} />
      <div className="rays">
        <Confidence {...props} />
        <Gap {...props} />
      </div>
    </div>
  );
}
