/** @file What the program printed: two losses and an accuracy, which every case shows for nothing. */
import type { ReactNode } from 'react';
import { log } from '../../base/math';
import type { Report as Printed } from '../../experiments/clinic/patient';
import { Bars, holding, percent, Plot, sig } from '../../viz';
import type { Bar } from '../../viz';
import { ChanceLine } from './chance-line';

const LN_4 = log(4);

function bar(id: string, label: string, value: number, ghost: number | undefined, share = false): Bar {
  const text = share ? percent(value) : sig(value, 3);
  return { id, label, value, ghost, text, hue: share ? 'prob' : 'loss', readout: `${label}: ${text}` };
}

/** The report as bars; `ghost` is that of the net to compare with. */
export function Report({ report, ghost }: { report: Printed; ghost: Printed | undefined }): ReactNode {
  const { loss, validationLoss, accuracy } = report;
  const losses = [loss, validationLoss, ...(ghost ? [ghost.loss, ghost.validationLoss] : [])];
  return (
    <div className="panels">
      <Plot
        title="Reported loss"
        measure="last training batches, validation; dashed: ln 4"
        hue="loss"
        label="Losses that the program reports"
        x={{ domain: holding(losses, { atLeast: [0, 1.6] }) }}
        y={{ domain: [0, 2], ticks: [] }}
        height={156}
        left={84}
        labelRoom={48}
      >
        <ChanceLine axis="x" value={LN_4} />
        <Bars
          clearOf={LN_4}
          bars={[
            bar('report-loss', 'training', loss, ghost?.loss),
            bar('report-validation', 'validation', validationLoss, ghost?.validationLoss),
          ]}
        />
      </Plot>
      <Plot
        title="Reported accuracy"
        measure="share that is right; dashed: chance"
        hue="prob"
        label="Accuracy that the program reports"
        x={{ domain: [0, 1] }}
        y={{ domain: [0, 1], ticks: [] }}
        height={156}
        left={84}
        labelRoom={48}
      >
        <ChanceLine axis="x" value={1 / 4} />
        <Bars clearOf={1 / 4} bars={[bar('report-accuracy', 'validation', accuracy, ghost?.accuracy, true)]} />
      </Plot>
    </div>
  );
}
