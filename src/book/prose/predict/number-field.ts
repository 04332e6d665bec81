/** @file The live side of the number line: the value beside its title, and the run's mark after the commit. */
import { percent, positionOf, valueAt } from '../shared/axis';
import { makeSvg, part, putWords } from '../shared/dom';
import { numberText } from '../shared/numbers';
import type { Field } from './enhance';
import { STEPS, type NumberSpec } from './spec';

export function numberField(root: HTMLElement, spec: NumberSpec): Field {
  const handle = part<HTMLInputElement>(root, 'handle');
  const output = part(root, 'value');
  const plot = part<SVGElement>(root, 'plot');
  const value = (): number => valueAt(Number(handle?.value ?? 0) / STEPS, spec.axis);
  const unit = spec.unit ? ` ${spec.unit}` : '';
  const show = (): void => {
    handle?.setAttribute('aria-valuetext', numberText(value()) + unit);
    if (output) putWords(output, [value(), unit]);
  };
  handle?.addEventListener('input', show);
  show();
  return {
    guess: () => [value()],
    restore([guess = spec.axis.min]) {
      if (handle) handle.value = String(Math.round(positionOf(guess, spec.axis) * STEPS));
      show();
    },
    reveal() {
      if (!Number.isFinite(spec.real)) return;
      const at = positionOf(spec.real, spec.axis);
      const x = percent(at);
      // the label turns inward near the right end
      const label = makeSvg('text', { x, y: 12, dx: at > 0.7 ? -8 : 8, class: `in-hue q-act halo ${at > 0.7 ? 'end' : ''}` });
      label.textContent = 'the run';
      plot?.append(makeSvg('line', { x1: x, x2: x, y1: 4, y2: 70, class: 'line q-act' }), label);
    },
  };
}
