/** @file One picture for each kind of reading; the healthy twin, or a pinned case, as a ghost where it can be compared. */
import type { ReactNode } from 'react';
import type { BarPicture, HistogramPicture, LinePicture, PointPicture, Probe, Reading } from '../../experiments/clinic/reading';
import { Bars, classHue, histogram, holding, Label, Line, Plot, Points, Ridge, sig } from '../../viz';
import type { PlotProps, Series } from '../../viz';
import { ChanceLine } from './chance-line';

interface PictureProps<P> {
  probe: Probe;
  picture: P;
  /** The same picture of the net to compare with. */
  ghost: P | undefined;
}

type Head = Pick<PlotProps, 'title' | 'measure' | 'label' | 'hue'>;

const headOf = ({ name, measure, hue }: Probe): Head => ({ title: name, measure, label: `${name}: ${measure}`, hue });

function LinesOf({ probe, picture: { ys, reference }, ghost }: PictureProps<LinePicture>): ReactNode {
  const present: Series = { id: probe.id, ys, hue: 'loss', every: 0 };
  const before: Series | null = ghost ? { id: `${probe.id}-ghost`, ys: ghost.ys, hue: 'ghost', every: 0 } : null;
  return (
    <Plot
      {...headOf(probe)}
      x={{ domain: [0, ys.length], label: 'step' }}
      y={{ domain: holding([...ys, ...(ghost?.ys ?? [])], { atLeast: [0, 1.6] }) }}
      height={240}
    >
      {(plane) => (
        <>
          {before && <Line series={before} />}
          <Line series={present} />
          <ChanceLine axis="y" value={reference} />
          <Label x={plane.right} y={plane.y.at(reference) - 6} text="ln 4" className="end lab halo" />
        </>
      )}
    </Plot>
  );
}

/** Coordinates of the points of one class. */
function ofClass({ x, y, classes }: PointPicture, kind: number): { xs: Float32Array; ys: Float32Array } {
  return { xs: x.filter((_, i) => classes[i] === kind), ys: y.filter((_, i) => classes[i] === kind) };
}

function PointsOf({ probe, picture }: PictureProps<PointPicture>): ReactNode {
  const { x, y, axes, diagonal = false } = picture;
  const [across, up] = diagonal ? [[0, 1] as const, [0, 1] as const] : [holding(x), holding(y)];
  return (
    <Plot
      {...headOf(probe)}
      measure={`${probe.measure}; up: ${axes[1]}`}
      x={{ domain: across, label: axes[0] }}
      y={{ domain: up }}
      height={300}
      labelRoom={24}
    >
      {(plane) => (
        <>
          {diagonal && <line x1={plane.left} y1={plane.bottom} x2={plane.right} y2={plane.top} className="ideal" />}
          {[0, 1, 2, 3].map((kind) => (
            <Points key={kind} {...ofClass(picture, kind)} hue={classHue(kind)} r={3.6} />
          ))}
        </>
      )}
    </Plot>
  );
}

const ROW = 64;

function HistogramsOf({ probe, picture: { rows } }: PictureProps<HistogramPicture>): ReactNode {
  const domain = holding(rows.flatMap(({ values }) => Array.from(values)));
  return (
    <Plot {...headOf(probe)} x={{ domain }} y={{ domain: [0, rows.length], ticks: [] }} height={88 + ROW * rows.length} left={16}>
      {(plane) =>
        rows.map(({ label, values }, i) => {
          const base = plane.top + ((i + 1) * (plane.bottom - plane.top)) / rows.length;
          return (
            <g key={label}>
              <Ridge bins={histogram(values, domain, 48)} base={base} rise={ROW - 24} hue={probe.hue} />
              <Label x={plane.right} y={base - ROW + 22} text={label} className="end lab halo" />
            </g>
          );
        })
      }
    </Plot>
  );
}

function BarsOf({ probe, picture: { bars }, ghost }: PictureProps<BarPicture>): ReactNode {
  const values = [...bars, ...(ghost?.bars ?? [])].map(({ value }) => value);
  return (
    <Plot
      {...headOf(probe)}
      x={{ domain: holding(values, { atLeast: [0, 0] }), reference: 0 }}
      y={{ domain: [0, bars.length], ticks: [] }}
      height={88 + 34 * bars.length}
      left={92}
      labelRoom={56}
    >
      <Bars
        bars={bars.map(({ label, value }, i) => ({
          id: `${probe.id}-${i}`,
          label,
          value,
          hue: probe.hue,
          ghost: ghost?.bars[i]?.value,
          text: sig(value, 3),
          readout: `${label}: ${sig(value, 3)}`,
        }))}
      />
    </Plot>
  );
}

/** The picture of a reading. `ghost`: the same reading of another net. */
export function Picture({ probe, reading, ghost }: { probe: Probe; reading: Reading; ghost: Reading | undefined }): ReactNode {
  const { picture } = reading;
  const other = ghost?.picture;
  if (picture.kind === 'lines') return <LinesOf {...{ probe, picture, ghost: other?.kind === 'lines' ? other : undefined }} />;
  if (picture.kind === 'bars') return <BarsOf {...{ probe, picture, ghost: other?.kind === 'bars' ? other : undefined }} />;
  if (picture.kind === 'points') return <PointsOf {...{ probe, picture, ghost: undefined }} />;
  return <HistogramsOf {...{ probe, picture, ghost: undefined }} />;
}
