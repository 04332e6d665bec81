/** @file Where the marks under a slider stand and which of them can be named without running into each other. */
import { log } from '../../base/math';
import type { IntegerParam, RealParam } from '../../base/params';
import { sig } from '../number/format';

export interface SliderMark {
  /** Place along the track in percent. */
  percent: number;
  label: string;
  anchor: '' | 'mid' | 'end';
  /** 0 for decades, 1 and 2 for named values. */
  lane: 0 | 1 | 2;
}

/** Width of a figure at 13 px on a track of 214 px, in percent. */
const FIGURE = 3.2;

function percentOf(spec: RealParam | IntegerParam, value: number): number {
  const share =
    spec.kind === 'real' && spec.scale === 'log'
      ? log(value / spec.min) / log(spec.max / spec.min)
      : (value - spec.min) / (spec.max - spec.min);
  return Math.round(share * 1e4) / 100;
}

function edgeAnchor(percent: number, label: string): SliderMark['anchor'] {
  const half = (label.length * FIGURE) / 2;
  if (percent - half < -4) return '';
  return percent + half > 104 ? 'end' : 'mid';
}

function span({ percent, label, anchor }: SliderMark): readonly [number, number] {
  const width = label.length * FIGURE;
  const from = anchor === 'end' ? percent - width : anchor === 'mid' ? percent - width / 2 : percent;
  return [from, from + width];
}

function collide(a: SliderMark, b: SliderMark): boolean {
  const [[a0, a1], [b0, b1]] = [span(a), span(b)];
  return a0 < b1 + 1.5 && b0 < a1 + 1.5;
}

/** One tick a decade on a log slider, every second one from seven decades on; a named value stands in for its decade. */
function decades(spec: RealParam | IntegerParam): SliderMark[] {
  if (spec.kind !== 'real' || spec.scale !== 'log') return [];
  const marks: SliderMark[] = [];
  const many = log(spec.max / spec.min) / log(10) > 6;
  for (let e = -12; e <= 12; e += many ? 2 : 1) {
    const value = Number(`1e${e}`);
    if (value < spec.min * 0.999 || value > spec.max * 1.001 || spec.marks.some((mark) => mark.value === value)) continue;
    const percent = percentOf(spec, value);
    const label = sig(value, 1);
    marks.push({ percent, label, anchor: edgeAnchor(percent, label), lane: 0 });
  }
  return marks;
}

/** Named values in the next lane: neighbours lean away from each other, and a third one takes a lane of its own. */
function named(spec: RealParam | IntegerParam): SliderMark[] {
  const marks = spec.marks
    .map(({ value, label }): SliderMark => ({ percent: percentOf(spec, value), label, anchor: 'mid', lane: 1 }))
    .sort((a, b) => a.percent - b.percent);
  for (const mark of marks) mark.anchor = edgeAnchor(mark.percent, mark.label);
  marks.forEach((mark, i) => {
    const before = marks[i - 1];
    if (!before || !collide(before, mark)) return;
    if (before.anchor === 'mid' && before.percent > before.label.length * FIGURE) before.anchor = 'end';
    if (mark.anchor === 'mid') mark.anchor = '';
    if (collide(before, mark) && before.lane === 1) mark.lane = 2;
  });
  return marks;
}

/** All marks of a slider; empty for a plain linear one. */
export function sliderMarks(spec: RealParam | IntegerParam): SliderMark[] {
  return [...decades(spec), ...named(spec)];
}
