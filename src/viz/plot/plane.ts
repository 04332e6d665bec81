/** @file The plane of a plot: its two scales and its box in pixels, given to every mark inside it. */
import { createContext, useContext } from 'react';
import type { Scale } from './scale';

export interface Plane {
  x: Scale;
  y: Scale;
  /** Box of the data area; `left < right`, `top < bottom`. */
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Size of the whole SVG. */
  width: number;
  height: number;
  /** Prefix for ids that must be unique in the document. */
  id: string;
}

export const PlaneContext = createContext<Plane | null>(null);

/** The plane of the enclosing `Plot`. */
export function usePlane(): Plane {
  const plane = useContext(PlaneContext);
  if (!plane) throw new Error('This mark has no axes. Put it inside a <Plot>, which gives it a plane.');
  return plane;
}
