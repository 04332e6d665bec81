/** @file The first probabilities of one input, and a histogram of the largest probability over many fresh layers. */
import type { ReactNode } from 'react';
import type { FrameOf, ParamsOf } from '../../experiments/define';
import type experiment from '../../experiments/initial-confidence/experiment';
import { INPUTS, NETS } from '../../experiments/initial-confidence/experiment';
import { Histogram, Label, Plot, px } from '../../viz';
import type { Plane } from '../../viz';
import type { ViewProps } from '../define';

export type Frame = FrameOf<typeof experiment>;
export type Props = ViewProps<ParamsOf<typeof experiment>, Frame>;

/** A dashed line across, with its name. */
function Level({ plane, at, name }: { plane: Plane; at: number; name: string }): ReactNode {
  const y = plane.y.at(at);
  return (
    <>
      <line x1={px(plane.left)} x2={px(plane.right)} y1={px(y)} y2={px(y)} className="ideal" />
      <Label x={plane.right} y={y - 6} text={name} className="end lab halo" />
    </>
  );
}

function Example({ frame, params }: Props): ReactNode {
  const { classes } = params;
  return (
    <Plot
      title="First probabilities"
      measure="of one input, class by class"
      hue="prob"
      label="Probabilities of one input before training"
      x={{ domain: [0.5, classes + 0.5], ticks: classes <= 12 ? frame.example.map((_, i) => i + 1) : undefined, label: 'class' }}
      y={{ domain: [0, 1] }}
      height={270}
    >
      {(plane) => (
        <>
          <Histogram
            bins={{ domain: [0.5, classes + 0.5], counts: frame.example, below: 0, above: 0, lost: 0, total: 1 }}
            hue="prob"
          />
          <Level plane={plane} at={1 / classes} name="1/n" />
        </>
      )}
    </Plot>
  );
}

function Tops({ frame, params }: Props): ReactNode {
  const { counts, medianTop } = frame;
  const bins = { domain: [0, 1] as const, counts, below: 0, above: 0, lost: 0, total: NETS * INPUTS };
  return (
    <Plot
      title="How sure of itself"
      measure={`largest probability, ${NETS * INPUTS} draws`}
      hue="prob"
      label="Histogram of the largest probability over all draws"
      x={{ domain: [0, 1], label: 'largest probability' }}
      y={{ domain: [0, 1], format: (share) => `${Math.round(100 * share)} %` }}
      height={270}
    >
      {(plane) => (
        <>
          <Histogram bins={bins} hue="prob" asShare />
          <line
            x1={px(plane.x.at(1 / params.classes))}
            x2={px(plane.x.at(1 / params.classes))}
            y1={px(plane.top)}
            y2={px(plane.bottom)}
            className="ideal"
          />
          <Label x={plane.x.at(1 / params.classes) + 6} y={plane.top + 12} text="1/n" className="lab halo" />
          <path d={`M${px(plane.x.at(medianTop))} ${px(plane.bottom)}l-5 8h10z`} className="beyond q-prob" />
        </>
      )}
    </Plot>
  );
}

/** The first loss on an axis from 0, with ln n as the mark to meet. */
function Loss({ frame }: Props): ReactNode {
  const { loss, uniformLoss } = frame;
  const top = Math.max(1.25 * uniformLoss, 1.1 * loss, 3);
  return (
    <Plot
      title="First loss"
      measure="mean cross-entropy, nats"
      hue="loss"
      label="First loss beside ln n"
      x={{ domain: [0, top], label: 'loss, nats' }}
      y={{ domain: [0, 1], ticks: [] }}
      height={150}
      left={8}
    >
      {(plane) => (
        <>
          <rect
            x={px(plane.left)}
            y={px(plane.top + 18)}
            width={px(plane.x.at(loss) - plane.left)}
            height={px(plane.bottom - plane.top - 24)}
            className="bar q-loss"
          />
          <line
            x1={px(plane.x.at(uniformLoss))}
            x2={px(plane.x.at(uniformLoss))}
            y1={px(plane.top)}
            y2={px(plane.bottom)}
            className="ideal"
          />
          <Label x={plane.x.at(uniformLoss) + 6} y={plane.top + 12} text="ln n" className="lab halo" />
        </>
      )}
    </Plot>
  );
}

export function View(props: Props): ReactNode {
  return (
    <div className="panels">
      <Example {...props} />
      <Tops {...props} />
      <div className="whole">
        <Loss {...props} />
      </div>
    </div>
  );
}
