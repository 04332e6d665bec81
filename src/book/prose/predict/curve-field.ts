/** @file The live side of the sketching pad: free drawing across the rows, the sketch, and the run under it. */
import { percent, positionOf, valueAt } from '../shared/axis';
import { makeSvg, part, parts } from '../shared/dom';
import { numberText } from '../shared/numbers';
import type { Field } from './enhance';
import { ROW, rowY, STEPS, type CurveSpec } from './spec';

export function curveField(root: HTMLElement, spec: CurveSpec): Field {
  const handles = parts<HTMLInputElement>(root, 'handle');
  const area = part(root, 'field');
  const plot = part<SVGElement>(root, 'plot');
  const position = (handle: HTMLInputElement): number => Number(handle.value) / STEPS;
  const guess = (): number[] => handles.map((handle) => valueAt(position(handle), spec.axis));

  const show = (): void => {
    handles.forEach((handle, i) => handle.setAttribute('aria-valuetext', numberText(guess()[i] ?? 0)));
    if (plot) drawPath(plot, 'sketch', handles.map(position));
  };
  handles.forEach((handle) => handle.addEventListener('input', show));
  if (area) drawByPointer(area, handles, show);
  show();
  return {
    guess,
    restore(earlier) {
      handles.forEach(
        (handle, i) => (handle.value = String(Math.round(positionOf(earlier[i] ?? spec.axis.min, spec.axis) * STEPS))),
      );
      show();
    },
    reveal() {
      if (plot) drawRun(plot, spec);
    },
  };
}

/** A pointer that goes down on the pad draws: every row it passes takes its place along the axis. */
function drawByPointer(area: HTMLElement, handles: readonly HTMLInputElement[], show: () => void): void {
  let before: { row: number; at: number } | null = null;
  const place = (event: PointerEvent): void => {
    const box = area.getBoundingClientRect();
    const row = Math.min(handles.length - 1, Math.max(0, Math.floor((event.clientY - box.top) / ROW)));
    const at = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    // a fast stroke skips rows: fill them along the line
    const from = before ?? { row, at };
    const span = Math.abs(row - from.row);
    for (let i = span === 0 ? 0 : 1; i <= span; i += 1) {
      const handle = handles[from.row + Math.sign(row - from.row) * i];
      if (handle) handle.value = String(Math.round((from.at + ((at - from.at) * i) / (span || 1)) * STEPS));
    }
    before = { row, at };
    show();
  };
  area.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || handles[0]?.disabled) return;
    area.setPointerCapture(event.pointerId);
    before = null;
    place(event);
    if (before) handles[(before as { row: number }).row]?.focus({ preventScroll: true });
    event.preventDefault();
  });
  area.addEventListener('pointermove', (event) => {
    if (area.hasPointerCapture(event.pointerId)) place(event);
  });
}

/** A polyline in percent: SVG paths know no percent, so it is drawn segment by segment. Gaps stay gaps. */
function drawPath(plot: SVGElement, className: string, positions: readonly (number | null)[]): void {
  plot.querySelectorAll(`.${className.split(' ').join('.')}`).forEach((old) => old.remove());
  positions.forEach((at, i) => {
    const before = positions[i - 1];
    if (i === 0 || at === null || before === null || before === undefined) return;
    plot.append(makeSvg('line', { x1: percent(before), x2: percent(at), y1: rowY(i - 1), y2: rowY(i), class: className }));
  });
}

function drawRun(plot: SVGElement, spec: CurveSpec): void {
  const positions = spec.real.map((value) => (value === null ? null : positionOf(value, spec.axis)));
  drawPath(plot, 'line q-act', positions);
  positions.forEach((at, i) => {
    if (at !== null) plot.append(makeSvg('circle', { cx: percent(at), cy: rowY(i), r: 3.5, class: 'dot q-act f' }));
  });
  const last = positions.findLastIndex((at) => at !== null);
  const at = positions[last];
  if (at === undefined || at === null) return;
  const label = makeSvg('text', { x: percent(at), y: rowY(last) + 20, class: `in-hue q-act halo ${at > 0.5 ? 'end' : ''}` });
  label.textContent = 'the run';
  plot.append(label);
}
