/** @file Prediction and label as bars, the terms they make in either order, and the gradient that comes back. */
import type { ReactNode } from 'react';
import type { FrameOf, ParamsOf } from '../../experiments/define';
import type experiment from '../../experiments/cross-entropy-terms/experiment';
import { Bars, fixed, holding, Plot, sig } from '../../viz';
import type { Bar, Hue } from '../../viz';
import type { ViewProps } from '../define';

export type Frame = FrameOf<typeof experiment>;
type Props = ViewProps<ParamsOf<typeof experiment>, Frame>;

export const nameOf = (index: number): string => 'ABCDEF'[index] ?? '';

interface Panel {
  title: string;
  measure: string;
  values: (frame: Frame) => readonly number[];
  hue: Hue | 'score';
  text: (value: number) => string;
  least: readonly [number, number];
  /** The linked symbol whose values these are. */
  symbol?: string;
}

const infinite = (value: number): string => (Number.isFinite(value) ? fixed(value, 3) : 'infinite: −p ln 0');

const PANELS: readonly Panel[] = [
  {
    title: 'Prediction S',
    measure: 'softmax of the scores',
    values: (f) => f.prediction,
    hue: 'prob',
    text: (p) => fixed(p, 3),
    least: [0, 1],
    symbol: 'prediction',
  },
  {
    title: 'Label L',
    measure: 'what should have been said',
    values: (f) => f.target,
    hue: 'score',
    text: (p) => fixed(p, 3),
    least: [0, 1],
  },
  {
    title: 'Terms of D(S, L)',
    measure: '−L ln S, nats',
    values: (f) => f.terms,
    hue: 'loss',
    text: infinite,
    least: [0, 1],
    symbol: 'loss',
  },
  { title: 'Terms of D(L, S)', measure: '−S ln L, nats', values: (f) => f.reversed, hue: 'loss', text: infinite, least: [0, 1] },
  {
    title: 'Gradient of D(S, L)',
    measure: '∂D/∂score',
    values: (f) => f.gradient,
    hue: 'grad',
    text: (g) => sig(g, 3),
    least: [-1, 1],
    symbol: 'gradient',
  },
];

/** The four sums behind the terms. */
function sums(frame: Frame): { id: string; label: string; value: number; name: string }[] {
  return [
    { id: 'loss', label: 'D(S, L)', value: frame.loss, name: 'cross-entropy' },
    { id: 'reversed', label: 'D(L, S)', value: frame.reversedLoss, name: 'the other way round' },
    { id: 'entropy', label: 'H(L)', value: frame.entropy, name: 'entropy of the label' },
    { id: 'divergence', label: 'KL', value: frame.divergence, name: 'D(S, L) − H(L)' },
  ];
}

function ClassBars({ panel, props: { frame, pinned } }: { panel: Panel; props: Props }): ReactNode {
  const { title, measure, values, hue, text, least, symbol } = panel;
  const before = pinned?.frames.at(-1);
  const shown = values(frame);
  const drawn = [...shown, ...(before ? values(before) : [])].filter(Number.isFinite);
  const bars = shown.map((value, i): Bar => ({
    id: nameOf(i),
    label: nameOf(i),
    value,
    hue,
    ghost: before ? values(before)[i] : undefined,
    text: text(value),
    readout: `${nameOf(i)}, ${title}: ${text(value)}`,
  }));
  return (
    <Plot
      title={title}
      measure={measure}
      hue={hue === 'score' ? undefined : hue}
      label={`${title}, class by class`}
      x={{ domain: holding(drawn, { atLeast: least }), reference: 0 }}
      y={{ domain: [0, shown.length], ticks: [] }}
      height={88 + 28 * shown.length}
      left={24}
      labelRoom={52}
    >
      <g data-symbol={symbol}>
        <Bars bars={bars} />
      </g>
    </Plot>
  );
}

function Sums({ frame, pinned }: Props): ReactNode {
  const before = pinned?.frames.at(-1);
  const old = before ? sums(before) : [];
  const rows = sums(frame);
  const drawn = [...rows, ...old].map((one) => one.value).filter(Number.isFinite);
  const bars = rows.map((one, i): Bar => ({
    id: one.id,
    label: one.label,
    value: one.value,
    hue: 'loss',
    ghost: old[i]?.value,
    text: Number.isFinite(one.value) ? `${fixed(one.value, 3)}` : 'infinite',
    readout: `${one.label}, ${one.name}: ${Number.isFinite(one.value) ? fixed(one.value, 3) : 'infinite'}`,
  }));
  return (
    <Plot
      title="Sums"
      measure="nats"
      hue="loss"
      label="Cross-entropy both ways round, entropy of the label, and KL divergence"
      x={{ domain: holding(drawn, { atLeast: [0, 1] }), reference: 0 }}
      y={{ domain: [0, rows.length], ticks: [] }}
      height={88 + 28 * rows.length}
      left={60}
      labelRoom={52}
    >
      <Bars bars={bars} />
    </Plot>
  );
}

export function View(props: Props): ReactNode {
  return (
    <div className="panels">
      {PANELS.map((panel) => (
        <ClassBars key={panel.title} panel={panel} props={props} />
      ))}
      <Sums {...props} />
    </div>
  );
}
