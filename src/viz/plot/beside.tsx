/** @file Several x axes beside each other over one y axis: the parts of a plot that share their rows. */
import type { ReactNode } from 'react';
import type { Hue } from '../theme/hues';
import { axisTitle, Head, XAxis } from './axis';
import { PlaneContext, usePlane } from './plane';
import { makeScale } from './scale';
import type { AxisSpec } from './scale';

export interface BesideProps {
  x: AxisSpec;
  /** Pixels of the part's left and right edge. */
  from: number;
  to: number;
  /** Pixels that the axis begins right of `from`: room for half a number where the picture ends there. */
  inset?: number;
  title: string;
  measure: string;
  hue?: Hue;
  children: ReactNode;
}

/** A part of the enclosing plot with an x axis, a title and a measure of its own; marks inside draw on it. */
export function Beside({ x: spec, from, to, inset = 0, title, measure, hue, children }: BesideProps): ReactNode {
  const outer = usePlane();
  const x = makeScale(spec, [from + inset, to]);
  const plane = { ...outer, x, left: from + inset, right: to };
  return (
    <>
      <g transform={`translate(${Math.round(from)} 0)`}>
        <Head title={title} measure={axisTitle(measure, x)} hue={hue} />
      </g>
      <XAxis plane={plane} spec={spec} />
      <PlaneContext value={plane}>{children}</PlaneContext>
    </>
  );
}
