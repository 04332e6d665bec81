/** @file Axes and titles: a one-pixel line, hairline grid, four to seven ticks, and the words "log axis" where they are due. */
import type { ReactNode } from 'react';
import { px } from '../number/finite';
import { Label } from '../number/rich';
import { hueClass } from '../theme/hues';
import type { Hue } from '../theme/hues';
import type { Plane } from './plane';
import { decadesPerTick } from './ticks';
import type { AxisSpec, Scale } from './scale';

/** What an axis says beside its quantity: nothing, or that it is logarithmic. */
export function scaleWords(scale: Scale): string {
  if (scale.kind === 'linear') return '';
  const decades = decadesPerTick(scale.ticks.map((tick) => tick.value));
  return decades > 1 ? `log axis, ${decades} powers of ten a tick` : 'log axis';
}

/** `loss` on a log axis is `loss, log axis`. */
export function axisTitle(label: string | undefined, scale: Scale): string {
  return [label, scaleWords(scale)].filter(Boolean).join(', ');
}

/** Ticks that keep 6 px between their texts; the last one is always kept. */
function readable(scale: Scale): readonly (typeof scale.ticks)[number][] {
  const kept: (typeof scale.ticks)[number][] = [];
  for (const tick of [...scale.ticks].reverse()) {
    const next = kept[kept.length - 1];
    const room = next ? (textWidth(next.text) + textWidth(tick.text)) / 2 + 6 : 0;
    if (!next || Math.abs(next.at - tick.at) >= room) kept.push(tick);
  }
  return kept;
}

/** Estimated width of a tick text at 13 px, for the server cannot measure. */
export function textWidth(text: string): number {
  return text.replace(/[\^{}]/g, '').length * 6.8;
}

export interface AxisProps {
  plane: Plane;
  spec: AxisSpec;
}

/** The horizontal axis with its grid lines, ticks and title below. */
export function XAxis({ plane, spec }: AxisProps): ReactNode {
  const { x, left, right, top, bottom } = plane;
  const title = axisTitle(spec.label, x);
  const named = new Set(readable(x));
  return (
    <g className="x-axis">
      {x.ticks.map((tick) => (
        <line
          key={tick.value}
          x1={px(tick.at)}
          x2={px(tick.at)}
          y1={px(top)}
          y2={px(bottom)}
          className={tick.value === spec.reference ? 'grid big' : 'grid'}
        />
      ))}
      <line x1={px(left)} x2={px(right)} y1={px(bottom)} y2={px(bottom)} className="axis" />
      {x.ticks.map(
        (tick) => named.has(tick) && <Label key={tick.value} x={tick.at} y={bottom + 18} text={tick.text} className="mid" />,
      )}
      {title !== '' && <Label x={(left + right) / 2} y={bottom + 37} text={title} className="mid" />}
    </g>
  );
}

/** The vertical axis: grid lines and texts, no line of its own. */
export function YAxis({ plane, spec }: AxisProps): ReactNode {
  const { y, left, right } = plane;
  return (
    <g className="y-axis">
      {y.ticks.map((tick) => (
        <g key={tick.value}>
          <line
            x1={px(left)}
            x2={px(right)}
            y1={px(tick.at)}
            y2={px(tick.at)}
            className={tick.value === spec.reference ? 'grid big' : 'grid'}
          />
          <Label x={left - 7} y={tick.at + 4.5} text={tick.text} className="end" />
        </g>
      ))}
    </g>
  );
}

/** The two lines above a plot: the quantity, then how it is measured. */
export function Head({ title, measure, hue }: { title?: string; measure: string; hue?: Hue }): ReactNode {
  return (
    <g className="head-lines">
      {title !== undefined && <Label x={0} y={14} text={title} className={hue ? `head in-hue ${hueClass(hue)}` : 'head'} />}
      {measure !== '' && <Label x={0} y={title === undefined ? 14 : 33} text={measure} className="lab" />}
    </g>
  );
}
