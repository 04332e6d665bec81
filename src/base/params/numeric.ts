/** @file What the numeric kinds share: reading a number strictly, clamping, rounding to a decimal step, printing for readers. */
import type { Parsed } from './types';

const NUMERAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Reads one decimal number; undefined for anything else (`12abc`, empty, `0x10`, `1e999`). A true minus sign is understood. */
export function readNumber(text: string): number | undefined {
  const trimmed = text.trim().replace(/^\u2212/, '-');
  if (!NUMERAL.test(trimmed)) return undefined;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value + 0 || 0 : undefined;
}

/** Anything as a number: numbers as they are, text by {@link readNumber}, everything else NaN. */
export function toNumber(input: unknown): number {
  if (typeof input === 'number') return input;
  if (typeof input === 'string' && input.length <= 100) return readNumber(input) ?? NaN;
  return NaN;
}

/** The nearest number in [min, max]; the fallback for NaN. Never gives negative zero. */
export function clamp(value: number, min: number, max: number, fallback: number): number {
  if (Number.isNaN(value)) return fallback;
  return Math.min(max, Math.max(min, value)) || 0;
}

/** Checks text against a range and says in words what is wrong. */
export function parseInRange(text: string, min: number, max: number): Parsed<number> {
  const legal = `a number from ${min} to ${max}`;
  if (text.trim() === '') return { ok: false, message: `a value is missing; give ${legal}` };
  const value = readNumber(text);
  if (value === undefined) return { ok: false, message: `${quote(text)} is not a number; give ${legal}` };
  if (value > max) return { ok: false, message: `${value} is above the largest allowed value, ${max}` };
  if (value < min) return { ok: false, message: `${value} is below the smallest allowed value, ${min}` };
  return { ok: true, value };
}

/** Text in quotation marks on one line, shortened so that a message stays a sentence. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}

/** Decimal places of a step such as 0.05. */
export function decimalsOf(step: number): number {
  const [mantissa = '', exponent = '0'] = String(step).split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** The multiple of `step` from `origin` nearest to the value, without floating noise (0.3, not 0.30000000000000004). */
export function snap(value: number, origin: number, step: number): number {
  const decimals = Math.min(100, Math.max(decimalsOf(step), decimalsOf(origin)));
  return Number((origin + Math.round((value - origin) / step) * step).toFixed(decimals)) || 0;
}

/** The largest power of ten that is at most `span / parts`: a step people can read. */
export function decimalStep(span: number, parts: number): number {
  const [, exponent] = (span / parts).toExponential(0).split('e');
  return Number(`1e${exponent}`);
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number as books print it: significant digits, a true minus sign, powers of ten beyond the everyday range. */
export function printNumber(value: number, digits: number): string {
  const text = String(Number(value.toPrecision(digits)));
  const [mantissa = '', exponent] = text.split('e');
  if (exponent === undefined) return text.replace('-', '\u2212');
  const raised = exponent.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]!);
  return `${mantissa} × 10${raised.replace('+', '').replace('-', '⁻')}`.replace('-', '\u2212');
}

/** Appends a unit: a space before words and symbols, none before per cent. */
export function withUnit(text: string, unit: string | undefined): string {
  if (unit === undefined || unit === '') return text;
  return unit === '%' || unit === '°' ? `${text}${unit}` : `${text} ${unit}`;
}

/** Legal numbers at and near the limits of a range. */
export function rangeEdges(min: number, max: number, fallback: number): number[] {
  const span = max - min;
  return [min, max, fallback, min + span / 2, min + span * 1e-6, max - span * 1e-6];
}
