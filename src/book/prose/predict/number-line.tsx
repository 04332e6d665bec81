/** @file The line on which a number is predicted: a range input over an axis, and after the commit the run's own mark. */
import { valueAt } from '../shared/axis';
import { AxisMarks } from '../shared/axis-marks';
import { Num } from '../shared/num';
import { STEPS, type NumberSpec } from './spec';

export function NumberLine({ spec, label }: { spec: NumberSpec; label: string }) {
  const { axis, unit } = spec;
  const title = `${label}${unit ? `, ${unit}` : ''}${axis.scale === 'log' ? ', log axis' : ''}`;
  return (
    <div className="pad pad-number" data-part="pad">
      <p className="axis-title">
        {title} {/* Where the handle stands at first: printed, so that no line wraps anew when the script takes over. */}
        <output data-part="value" className="needs-script no-print">
          <Num value={valueAt(0.5, axis)} digits={2} />
          {unit && ` ${unit}`}
        </output>
      </p>
      <div className="field">
        <svg data-part="plot" width="100%" height="96" aria-hidden="true">
          <AxisMarks span={axis} top={4} bottom={70} />
        </svg>
        <input
          className="needs-script no-print"
          data-part="handle"
          type="range"
          min="0"
          max={STEPS}
          step="1"
          defaultValue={STEPS / 2}
          aria-label={title}
        />
      </div>
    </div>
  );
}
