/** @file Points that the reader places on a plot, each with an optional class. */
import { assert } from '../errors';
import { isKebab } from '../names';
import { entryText, readRows } from './lists';
import { clamp, decimalStep, parseInRange, printNumber, quote, snap, toNumber } from './numeric';
import type { Declared, Kind, Parsed, Point, PointsParam } from './types';

const MOST_CHARACTERS = 1700;

/** Declares up to maxCount points in a rectangle; coordinates are kept to a few thousandths of a side. @throws BookError */
export function points(declared: Declared<PointsParam, 'classes'>): PointsParam {
  const spec: PointsParam = { effect: 'restart', classes: [], ...declared, kind: 'points' };
  const { label, x, y, maxCount, classes } = spec;
  assert(x[0] < x[1] && y[0] < y[1], `${label}: each range must go up.`);
  for (const name of classes) assert(isKebab(name), `${label}: class "${name}" must be in kebab-case.`);
  const longestClass = Math.max(0, ...classes.map((name) => name.length));
  const perPoint = longestNumber(x) + longestNumber(y) + longestClass + 3;
  assert(maxCount * perPoint <= MOST_CHARACTERS, `${label}: too many points for a link; lower maxCount.`);
  assert(spec.default.length <= maxCount, `${label}: the default has more than ${maxCount} points.`);
  return { ...spec, default: pointsKind.coerce(spec, spec.default) };
}

type Range = readonly [number, number];

function longestNumber([lo, hi]: Range): number {
  const step = decimalStep(hi - lo, 400);
  return Math.max(...[lo, hi, lo + step, hi - step].map((value) => String(snap(value, 0, step)).length));
}

/** A coordinate inside the range, rounded so that a link with many points stays short. */
function legalCoordinate(input: unknown, [lo, hi]: Range): number {
  const inside = clamp(toNumber(input), lo, hi, (lo + hi) / 2);
  return clamp(snap(inside, 0, decimalStep(hi - lo, 400)), lo, hi, lo);
}

function legalPoint(spec: PointsParam, x: unknown, y: unknown, name: unknown): Point {
  const point: Point = { x: legalCoordinate(x, spec.x), y: legalCoordinate(y, spec.y) };
  if (spec.classes.length === 0) return point;
  return { ...point, class: spec.classes.find((known) => known === name) ?? spec.classes[0]! };
}

function pointOf(spec: PointsParam, entry: unknown): Point | undefined {
  if (Array.isArray(entry)) return legalPoint(spec, entry[0], entry[1], entry[2]);
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { x, y, class: name } = entry as Partial<Record<'x' | 'y' | 'class', unknown>>;
  return legalPoint(spec, x, y, name);
}

function parsePoint(spec: PointsParam, row: readonly unknown[]): Parsed<Point> {
  const form = spec.classes.length > 0 ? 'x,y,class' : 'x,y';
  if (row.length < 2 || row.length > form.split(',').length)
    return { ok: false, message: `a point is missing a part; write ${form}` };
  const x = parseInRange(entryText(row[0]), ...spec.x);
  if (!x.ok) return x;
  const y = parseInRange(entryText(row[1]), ...spec.y);
  if (!y.ok) return y;
  if (row[2] !== undefined && !spec.classes.includes(entryText(row[2]))) {
    return { ok: false, message: `${quote(entryText(row[2]))} is no class; use one of ${spec.classes.join(', ')}` };
  }
  return { ok: true, value: legalPoint(spec, x.value, y.value, row[2]) };
}

export const pointsKind: Kind<PointsParam> = {
  coerce(spec, input) {
    const entries: unknown = typeof input === 'string' ? readRows(input) : input;
    if (!Array.isArray(entries)) return spec.default.map((point) => ({ ...point }));
    return entries
      .slice(0, spec.maxCount)
      .map((entry) => pointOf(spec, entry))
      .filter((point) => point !== undefined);
  },
  toUrl: (_spec, value) =>
    value.map((point) => [point.x, point.y, ...(point.class === undefined ? [] : [point.class])].join(',')).join('/') || 'none',
  format: (_spec, value) => value.map((point) => `(${printNumber(point.x, 4)}, ${printNumber(point.y, 4)})`).join(', ') || 'none',
  nudge: (_spec, value) => value,
  edges(spec) {
    const [a, b] = [spec.classes[0], spec.classes.at(-1)];
    const corners = [
      [spec.x[0], spec.y[0], a],
      [spec.x[1], spec.y[1], b],
    ];
    const full = Array.from({ length: spec.maxCount }, (_, index) => corners[index % 2]);
    return [[], corners, full, spec.default].map((value) => pointsKind.coerce(spec, value));
  },
  parse(spec, text) {
    const rows = readRows(text);
    if (rows === undefined || text.trim() === '')
      return { ok: false, message: `${quote(text)} is no list of points; write x,y/x,y` };
    if (rows.length > spec.maxCount)
      return { ok: false, message: `${rows.length} points are too many; give at most ${spec.maxCount}` };
    const value: Point[] = [];
    for (const row of rows) {
      const parsed = parsePoint(spec, row);
      if (!parsed.ok) return parsed;
      value.push(parsed.value);
    }
    return { ok: true, value };
  },
};
