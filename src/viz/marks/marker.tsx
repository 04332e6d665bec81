/** @file Point markers: A circle, B square, C triangle, D diamond. */
import type { ReactNode } from 'react';
import { drawable, px } from '../number/finite';
import type { Marker } from '../theme/hues';

/** Path of a marker of radius `r` around (x, y); circles are four arcs so that all markers are one element kind. */
export function markerPath(marker: Marker, x: number, y: number, r: number): string {
  const [cx, cy] = [px(x), px(y)];
  if (marker === 'square') return `M${px(x - r * 0.9)} ${px(y - r * 0.9)}h${px(r * 1.8)}v${px(r * 1.8)}h${px(-r * 1.8)}z`;
  if (marker === 'triangle') return `M${cx} ${px(y - r * 1.25)}l${px(r * 1.2)} ${px(r * 2.1)}h${px(-r * 2.4)}z`;
  if (marker === 'diamond')
    return `M${cx} ${px(y - r * 1.3)}l${px(r * 1.3)} ${px(r * 1.3)}l${px(-r * 1.3)} ${px(r * 1.3)}l${px(-r * 1.3)} ${px(-r * 1.3)}z`;
  return `M${px(x - r)} ${cy}a${r} ${r} 0 1 0 ${px(2 * r)} 0a${r} ${r} 0 1 0 ${px(-2 * r)} 0z`;
}

export interface MarkProps {
  marker: Marker;
  x: number;
  y: number;
  r?: number;
  className?: string;
}

/** One marker at pixel (x, y); nothing where the place is not finite. */
export function Mark({ marker, x, y, r = 3.2, className }: MarkProps): ReactNode {
  if (marker === 'none' || !drawable(x, y)) return null;
  return <path d={markerPath(marker, x, y, r)} className={className} />;
}
