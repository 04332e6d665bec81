/** @file The matrix of slopes, one cell of it in words, and what a real push does beside what the slopes foretell. */
import type { ReactNode } from 'react';
import { Bars, fixed, Plot, sig } from '../../viz';
import type { Bar } from '../../viz';
import { Matrix } from './matrix';
import { nameOf } from './shared';
import type { Props } from './shared';

function After({ frame, params, pinned }: Props): ReactNode {
  const { probs, pushed, forecast, raised } = frame;
  const before = pinned?.frames.at(-1);
  const bars: Bar[] = Array.from(pushed, (p, i) => ({
    id: `row:${i}`,
    label: nameOf(i),
    value: p - probs[i]!,
    hue: 'prob',
    ghost: before ? before.pushed[i]! - before.probs[i]! : forecast[i]! - probs[i]!,
    text: fixed(p - probs[i]!, 3),
    readout: `${nameOf(i)}: from ${sig(probs[i]!, 3)} to ${sig(p, 3)}; the slope alone foretells ${sig(forecast[i]!, 3)}`,
  }));
  const most = Math.max(0.1, ...bars.flatMap(({ value, ghost }) => [Math.abs(value), Math.abs(ghost ?? 0)])) * 1.25;
  return (
    <Plot
      title={`Score ${nameOf(raised)} moved by ${sig(params.push)}`}
      measure={`gain or loss of each probability; dashed: ${before ? 'pinned' : 'slope × push'}`}
      hue="prob"
      label="Change of each probability after the push"
      x={{ domain: [-most, most], reference: 0 }}
      y={{ domain: [0, probs.length], ticks: [] }}
      height={104 + 36 * probs.length}
      left={64}
      labelRoom={24}
    >
      <Bars bars={bars} />
    </Plot>
  );
}

export function View(props: Props): ReactNode {
  return (
    <div className="panels">
      <Matrix {...props} />
      <After {...props} />
    </div>
  );
}
