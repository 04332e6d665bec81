/** @file The three stages of softmax as linked bars: scores, powers of e, probabilities; and the entropy of the result. */
import type { ReactNode } from 'react';
import { log } from '../../base/math';
import type { FrameOf, ParamsOf } from '../../experiments/define';
import type experiment from '../../experiments/softmax-bars/experiment';
import { Bars, fixed, holding, Plot, sig } from '../../viz';
import type { Bar } from '../../viz';
import type { ViewProps } from '../define';

export type Frame = FrameOf<typeof experiment>;
type Props = ViewProps<ParamsOf<typeof experiment>, Frame>;

/** Letter of a class, as the list of scores names it. */
export const nameOf = (index: number): string => 'ABCDEFGHIJ'[index] ?? '';

/** Height of a plot of n rows, with its head and axis. */
const heightOf = (rows: number): number => 88 + 28 * rows;

/** Three decimals, and two figures of what would round to 0.000 without being 0. */
const shareText = (p: number): string => (p === 0 || p >= 0.0005 ? fixed(p, p === 0 ? 0 : 3) : sig(p));

/** What stands where a probability has no number. */
export function lostText(power: number): string {
  return power === 0 ? '0 ÷ 0, no number' : 'Inf ÷ Inf, no number';
}

const readout = (frame: Frame, i: number): string =>
  `${nameOf(i)}: score ${sig(frame.z[i]!, 4)}, power ${sig(frame.powers[i]!, 3)}, probability ${sig(frame.probs[i]!, 3)}`;

/** One bar a class; equal ids light up together in all three panels. */
function barsOf({ frame, pinned }: Props, stage: 'z' | 'powers' | 'probs', text: (value: number, i: number) => string): Bar[] {
  const before = pinned?.frames.at(-1);
  return Array.from(frame[stage], (value, i) => ({
    id: nameOf(i),
    label: nameOf(i),
    value,
    hue: stage === 'probs' ? 'prob' : 'score',
    ghost: before?.[stage][i],
    text: text(value, i),
    readout: readout(frame, i),
  }));
}

function Scores(props: Props): ReactNode {
  const { frame, pinned } = props;
  const values = [...frame.z, ...(pinned?.frames.at(-1)?.z ?? [])];
  return (
    <Plot
      title="Scores"
      measure="after scale and constant"
      label="Scores of the classes"
      x={{ domain: holding(values, { atLeast: [0, 4] }), reference: 0 }}
      y={{ domain: [0, frame.z.length], ticks: [] }}
      height={heightOf(frame.z.length)}
      left={24}
      labelRoom={40}
    >
      <Bars bars={barsOf(props, 'z', (z) => sig(z, 4))} />
    </Plot>
  );
}

function Powers(props: Props): ReactNode {
  const { frame, params, pinned } = props;
  const values = [...frame.powers, ...(pinned?.frames.at(-1)?.powers ?? [])];
  return (
    <Plot
      title="Powers of e"
      measure={params.form === 'stable' ? 'e to the score − largest score' : 'e to the score, in float32'}
      label="Powers of e of the scores"
      x={{ domain: holding(values, { atLeast: [0, 1] }), reference: 0, format: (value) => sig(value) }}
      y={{ domain: [0, frame.z.length], ticks: [] }}
      height={heightOf(frame.z.length)}
      left={24}
      labelRoom={64}
    >
      <g data-symbol="power">
        <Bars bars={barsOf(props, 'powers', (power) => sig(power, 3))} />
      </g>
    </Plot>
  );
}

function Probabilities(props: Props): ReactNode {
  const { frame } = props;
  const sum = Number.isFinite(frame.sum) ? `they sum to ${fixed(frame.sum, 3)}` : 'their sum is no number';
  const text = (p: number, i: number): string => (Number.isFinite(p) ? shareText(p) : lostText(frame.powers[i]!));
  return (
    <Plot
      title="Probabilities"
      measure={`each power ÷ the sum of all; ${sum}`}
      hue="prob"
      label="Probabilities of the classes"
      x={{ domain: [0, 1], reference: 0 }}
      y={{ domain: [0, frame.z.length], ticks: [] }}
      height={heightOf(frame.z.length)}
      left={24}
      labelRoom={40}
    >
      <g data-symbol="p">
        <Bars bars={barsOf(props, 'probs', text)} />
      </g>
    </Plot>
  );
}

function Entropy({ frame, pinned }: Props): ReactNode {
  const most = log(frame.probs.length);
  const bar: Bar = {
    id: 'entropy',
    label: '',
    value: frame.entropy,
    hue: 'prob',
    ghost: pinned?.frames.at(-1)?.entropy,
    text: Number.isFinite(frame.entropy) ? fixed(frame.entropy, 3) : 'no distribution, no entropy',
  };
  return (
    <Plot
      title="Entropy"
      measure={`nats, from 0 (certain) to ${fixed(most, 3)} (all alike)`}
      hue="prob"
      label="Entropy of the probabilities"
      x={{ domain: [0, most], reference: 0 }}
      y={{ domain: [0, 1], ticks: [] }}
      height={112}
      left={24}
      labelRoom={48}
    >
      <Bars bars={[bar]} />
    </Plot>
  );
}

export function View(props: Props): ReactNode {
  return (
    <div className="panels">
      <Scores {...props} />
      <Powers {...props} />
      <Probabilities {...props} />
      <Entropy {...props} />
    </div>
  );
}
