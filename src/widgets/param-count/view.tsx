/** @file Three layers with the same output as bars on a log axis: what each keeps, and what each computes. */
import type { ReactNode } from 'react';
import type { FrameOf, ParamsOf } from '../../experiments/define';
import type experiment from '../../experiments/param-count/experiment';
import { Bars, count, Plot } from '../../viz';
import type { Bar } from '../../viz';
import type { ViewProps } from '../define';

export type Frame = FrameOf<typeof experiment>;
type Props = ViewProps<ParamsOf<typeof experiment>, Frame>;

export const LAYERS = ['dense', 'local', 'convolution'] as const;
export const NAMES = { dense: 'dense', local: 'own weights', convolution: 'shared' } as const;

function Panel({
  props,
  of,
  title,
  measure,
}: {
  props: Props;
  of: 'parameters' | 'multiplyAdds';
  title: string;
  measure: string;
}) {
  const before = props.pinned?.frames.at(-1);
  const bars: Bar[] = LAYERS.map((layer) => ({
    id: layer,
    label: NAMES[layer],
    value: props.frame[layer][of],
    hue: of === 'parameters' ? 'weight' : 'score',
    ghost: before?.[layer][of],
    text: count(props.frame[layer][of]),
    readout: `${NAMES[layer]}: ${count(props.frame[layer].parameters)} parameters, ${count(props.frame[layer].multiplyAdds)} multiply-adds`,
  }));
  return (
    <Plot
      title={title}
      measure={measure}
      hue={of === 'parameters' ? 'weight' : undefined}
      label={`${title} of the three layers`}
      x={{ kind: 'log', domain: [1, 1e14], ticks: [1, 1e3, 1e6, 1e9, 1e12] }}
      y={{ domain: [0, 3], ticks: [] }}
      height={200}
      left={88}
      labelRoom={16}
    >
      <Bars bars={bars} />
    </Plot>
  );
}

export function View(props: Props): ReactNode {
  return (
    <div className="panels">
      <Panel props={props} of="parameters" title="Parameters" measure="weights and biases that are learned" />
      <Panel props={props} of="multiplyAdds" title="Multiply-adds" measure="products summed for one image" />
    </div>
  );
}
