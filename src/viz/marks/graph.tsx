/** @file Networks: nodes and edges in data coordinates, and the layout that sets layers side by side or down the page. */
import type { ReactNode } from 'react';
import { drawable, px } from '../number/finite';
import { Label } from '../number/rich';
import { usePlane } from '../plot/plane';
import type { Plane } from '../plot/plane';
import { hueClass } from '../theme/hues';
import type { Hue } from '../theme/hues';

export interface GraphNode {
  id: string;
  x: number;
  y: number;
  label?: string;
  /** Second line inside the node, such as its value. */
  value?: string;
  hue?: Hue;
  /** Filled nodes are on, hollow ones off; `dead` ones are crossed out. */
  state?: 'on' | 'off' | 'dead';
  shape?: 'circle' | 'box';
  r?: number;
  readout?: string;
}

export interface GraphEdge {
  from: string;
  to: string;
  hue?: Hue;
  /** Stroke width in pixels, 0.5 to 5. */
  weight?: number;
  /** A dashed edge is one with a negative weight, or a cut one. */
  dashed?: boolean;
  label?: string;
}

interface Placed {
  node: GraphNode;
  x: number;
  y: number;
  r: number;
}

function Edge({ edge, from, to }: { edge: GraphEdge; from: Placed; to: Placed }): ReactNode {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (!(length > 0)) return null;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const [x1, y1, x2, y2] = [from.x + ux * from.r, from.y + uy * from.r, to.x - ux * to.r, to.y - uy * to.r];
  const width = Math.max(0.5, Math.min(5, edge.weight ?? 1));
  return (
    <g>
      <line
        x1={px(x1)}
        y1={px(y1)}
        x2={px(x2)}
        y2={px(y2)}
        strokeWidth={px(width)}
        className={`edge ${edge.hue ? hueClass(edge.hue) : 'q-ink'}${edge.dashed ? ' dash-3' : ''}`}
      />
      {edge.label !== undefined && <Label x={(x1 + x2) / 2} y={(y1 + y2) / 2 - 5} text={edge.label} className="mid lab halo" />}
    </g>
  );
}

function Node({ placed: { node, x, y, r } }: { placed: Placed }): ReactNode {
  const className = `node ${node.hue ? hueClass(node.hue) : 'q-ink'}${node.state === 'on' ? ' f' : ''}`;
  const wide = Math.max(r, ((node.value ?? '').length * 7) / 2 + 6);
  return (
    <g data-hover={node.id} data-readout={node.readout}>
      {node.shape === 'box' ? (
        <rect x={px(x - wide)} y={px(y - r)} width={px(2 * wide)} height={px(2 * r)} className={className} />
      ) : (
        <circle cx={px(x)} cy={px(y)} r={px(r)} className={className} />
      )}
      {node.state === 'dead' && (
        <path d={`M${px(x - r * 0.7)} ${px(y - r * 0.7)}L${px(x + r * 0.7)} ${px(y + r * 0.7)}`} className={className} />
      )}
      {node.label !== undefined && <Label x={x} y={y - r - 6} text={node.label} className="mid lab halo" />}
      {node.value !== undefined && (
        <Label x={x} y={y + 4.5} text={node.value} className={node.state === 'on' ? 'mid inside' : 'mid strong'} />
      )}
    </g>
  );
}

/** Edges first, nodes above them; whatever has no place on the plane is left out. */
export function Graph({ nodes, edges }: { nodes: readonly GraphNode[]; edges: readonly GraphEdge[] }): ReactNode {
  const plane: Plane = usePlane();
  const placed = new Map<string, Placed>();
  for (const node of nodes) {
    const [x, y] = [plane.x.at(node.x), plane.y.at(node.y)];
    if (drawable(x, y)) placed.set(node.id, { node, x, y, r: node.r ?? 10 });
  }
  return (
    <>
      {edges.map((edge) => {
        const [from, to] = [placed.get(edge.from), placed.get(edge.to)];
        return from && to && <Edge key={`${edge.from}>${edge.to}`} edge={edge} from={from} to={to} />;
      })}
      {[...placed.values()].map((one) => (
        <Node key={one.node.id} placed={one} />
      ))}
    </>
  );
}

/** Places units of each layer evenly on [0, 1]²; layer l of `sizes` sits at depth l. Ids are `layer:unit`. */
export function layerLayout(
  sizes: readonly number[],
  direction: 'right' | 'down' = 'right',
): { id: string; layer: number; unit: number; x: number; y: number }[] {
  const depth = Math.max(1, sizes.length - 1);
  return sizes.flatMap((size, layer) =>
    Array.from({ length: size }, (_, unit) => {
      const along = layer / depth;
      const across = (unit + 0.5) / size;
      const [x, y] = direction === 'right' ? [along, across] : [across, along];
      return { id: `${layer}:${unit}`, layer, unit, x, y };
    }),
  );
}
