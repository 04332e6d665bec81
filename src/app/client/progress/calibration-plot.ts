/** @file The picture of calibration: a row for each level of sureness, a bar for the range and a dot for the share, from 0 to 100 %. */
import { shareRange, surenesses, type Calibration, type Sureness } from '../../../book/progress';
import { makeSvg } from '../../../book/prose/shared/dom';

const ROW = 44;
const AXIS = 36;
const LEFT = 88;
const RIGHT = 64;
const labels: Record<Sureness, string> = { guess: 'a guess', fairly: 'fairly sure', certain: 'certain' };

function text(x: number, y: number, words: string, anchor: string, name: string): SVGElement {
  const element = makeSvg('text', { x, y, 'text-anchor': anchor, class: name, 'dominant-baseline': 'middle' });
  element.textContent = words;
  return element;
}

function row(sure: Sureness, { bySureness }: Calibration, y: number, width: number): SVGElement[] {
  const count = bySureness[sure];
  const xOf = (share: number): number => Math.round(LEFT + share * (width - LEFT - RIGHT));
  const parts = [
    text(0, y, labels[sure], 'start', 'calibration-name'),
    makeSvg('path', { d: `M${xOf(0)} ${y}H${xOf(1)}`, class: 'calibration-line' }),
    text(width, y, count.total ? `${count.right} of ${count.total}` : 'none', 'end', 'calibration-count'),
  ];
  if (count.total === 0) return parts;
  const [low, high] = shareRange(count);
  parts.push(
    makeSvg('rect', { x: xOf(low), y: y - 6, width: Math.max(2, xOf(high) - xOf(low)), height: 12, class: 'calibration-range' }),
  );
  parts.push(makeSvg('circle', { cx: xOf(count.right / count.total), cy: y, r: 6, class: 'calibration-share' }));
  return parts;
}

function axis(width: number, y: number): SVGElement[] {
  return [0, 0.5, 1].flatMap((share) => {
    const x = Math.round(LEFT + share * (width - LEFT - RIGHT));
    return [
      makeSvg('path', { d: `M${x} 0V${y}`, class: 'calibration-tick' }),
      text(x, y + 14, `${share * 100} %`, 'middle', 'calibration-label'),
    ];
  });
}

/** Draws into `element` at its own width, so that text keeps its size on phones; the words beside it say the same. */
export function drawCalibration(element: HTMLElement, calibration: Calibration, words: string): void {
  const width = Math.max(280, element.clientWidth);
  const height = ROW * surenesses.length;
  const svg = makeSvg('svg', { width: '100%', height: height + AXIS, viewBox: `0 0 ${width} ${height + AXIS}`, role: 'img' });
  svg.setAttribute('aria-label', words);
  const rows = [...surenesses].reverse().flatMap((sure, i) => row(sure, calibration, ROW * (i + 0.5), width));
  svg.append(...axis(width, height), ...rows);
  element.replaceChildren(svg);
}
