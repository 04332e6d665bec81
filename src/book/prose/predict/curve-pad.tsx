/** @file The pad for sketching: one range input a row, rows down the page, with the sketch drawn through them. */
import { AxisMarks } from '../shared/axis-marks';
import { rowY, STEPS, type CurveSpec } from './spec';

export function CurvePad({ spec, label }: { spec: CurveSpec; label: string }) {
  const { axis, labels } = spec;
  const bottom = rowY(labels.length - 1) + 30;
  const title = `${label}${axis.scale === 'log' ? ', log axis' : ''}`;
  return (
    <div className="pad pad-curve" data-part="pad">
      <p className="axis-title">{title}</p>
      <div className="rows">
        <ol className="row-labels">
          {labels.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
        <div className="field" data-part="field">
          <svg data-part="plot" width="100%" height={bottom + 26} aria-hidden="true">
            <AxisMarks span={axis} top={0} bottom={bottom} />
          </svg>
          <div className="handles needs-script no-print">
            {labels.map((text) => (
              <input
                key={text}
                data-part="handle"
                type="range"
                min="0"
                max={STEPS}
                step="1"
                defaultValue={STEPS / 2}
                aria-label={`${label} at ${text}`}
              />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}
