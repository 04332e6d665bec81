/** @file What the axis cannot hold: hatching with a sentence for what has no number, triangles for what lies beyond the edge. */
import type { ReactNode } from 'react';
import { px } from '../number/finite';
import { percent } from '../number/format';
import { Label } from '../number/rich';
import { usePlane } from '../plot/plane';
import { hueClass } from '../theme/hues';
import type { Hue } from '../theme/hues';
import type { Box } from './heatmap';

/** A hatched area with the reason on it; by default the whole plane. Never an empty plot. */
export function Hatch({ text, box }: { text: string; box?: Box }): ReactNode {
  const plane = usePlane();
  const { left, right, top, bottom } = box ?? plane;
  if (right - left < 1 || bottom - top < 1) return null;
  return (
    <g>
      <rect
        x={px(left)}
        y={px(top)}
        width={px(right - left)}
        height={px(bottom - top)}
        className="lost"
        fill={`url(#${plane.id}-hatch)`}
      />
      <Label x={(left + right) / 2} y={(top + bottom) / 2 + 4.5} text={text} className="strong mid halo" />
    </g>
  );
}

/** Small triangles at the four edges where values lie beyond the axis, with their share on request. */
export function EdgeTriangles({
  xs,
  ys,
  hue,
  say = false,
}: {
  xs: ArrayLike<number>;
  ys: ArrayLike<number>;
  hue: Hue;
  say?: boolean;
}): ReactNode {
  const { x, y, left, right, top, bottom } = usePlane();
  const out = { left: 0, right: 0, top: 0, bottom: 0 };
  let beyond = 0;
  for (let i = 0; i < xs.length; i += 1) {
    const [sideX, sideY] = [x.beyond(xs[i] ?? NaN), y.beyond(ys[i] ?? NaN)];
    if (sideX < 0) out.left += 1;
    if (sideX > 0) out.right += 1;
    if (sideY < 0) out.bottom += 1;
    if (sideY > 0) out.top += 1;
    if (sideX !== 0 || sideY !== 0) beyond += 1;
  }
  if (beyond === 0) return null;
  const [cx, cy] = [(left + right) / 2, (top + bottom) / 2];
  return (
    <g className={`beyond ${hueClass(hue)}`}>
      {out.left > 0 && <path d={`M${px(left + 1)} ${px(cy - 4)}v8l-5 -4z`} />}
      {out.right > 0 && <path d={`M${px(right - 1)} ${px(cy - 4)}v8l5 -4z`} />}
      {out.top > 0 && <path d={`M${px(cx - 4)} ${px(top + 1)}h8l-4 -5z`} />}
      {out.bottom > 0 && <path d={`M${px(cx - 4)} ${px(bottom - 1)}h8l-4 5z`} />}
      {say && <Label x={right - 4} y={top + 12} text={`${percent(beyond / xs.length)} beyond`} className="end lab halo" />}
    </g>
  );
}
