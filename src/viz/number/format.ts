/**
 * @file Numbers for readers: two significant figures, a true minus, powers of ten written `10^-5`.
 * `Rich` and `Label` raise such an exponent on the page; `spoken` reads it out.
 */

const MINUS = '\u2212';
const NBSP = '\u00a0';

/** The typographic minus in place of the hyphen. */
export function trueMinus(text: string): string {
  return text.replace(/-(?=[\d.])/g, MINUS);
}

/** Words for the three values that are no number. */
function lostName(value: number): string {
  if (Number.isNaN(value)) return 'not a number';
  return value > 0 ? 'infinite' : 'minus infinite';
}

/** Groups the digits of an integer part from 10,000 up: `12345` is `12,345`. */
function grouped(text: string): string {
  const [whole = '', rest] = text.split('.');
  if (whole.replace('-', '').length < 5) return text;
  const marked = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === undefined ? marked : `${marked}.${rest}`;
}

/** `value` to `digits` significant figures, trailing zeros dropped: 0.000087, 1,200 or 3.4 × 10^38. */
export function sig(value: number, digits = 2): string {
  if (!Number.isFinite(value)) return lostName(value);
  if (value === 0) return '0';
  const [mantissa = '0', power = '0'] = value.toExponential(digits - 1).split('e');
  const exponent = Number(power);
  if (exponent < -5 || exponent > 5) return trueMinus(`${Number(mantissa)} × 10^${exponent}`);
  return trueMinus(grouped(plain(Number(value.toPrecision(digits)))));
}

/** A number without exponent notation, for magnitudes from 1e-7 to 1e21. */
function plain(value: number): string {
  const text = String(value);
  return text.includes('e-') ? value.toFixed(12).replace(/0+$/, '') : text;
}

/** `value` with exactly `decimals` decimals, so that columns of figures line up. */
export function fixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return lostName(value);
  if (Math.abs(value) >= 1e9) return sig(value, 3);
  const text = value.toFixed(decimals);
  return trueMinus(grouped(/^-0\.?0*$/.test(text) ? text.slice(1) : text));
}

/** A share as a percentage: 0.84 is `84 %`. */
export function percent(share: number, digits = 2): string {
  const hundred = share * 100;
  if (!Number.isFinite(hundred)) return lostName(share);
  const rounded = Math.abs(hundred) >= 10 ? fixed(hundred, Math.max(0, digits - 2)) : sig(hundred, digits);
  return `${rounded}${NBSP}%`;
}

/** An integer with its thousands grouped. */
export function count(value: number): string {
  return fixed(Math.round(value), 0);
}

/** So many things: `1 step`, `12,000 steps`, `2 batches`. */
export function counted(n: number, one: string, more = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : more}`;
}

/** A power of ten as ticks show it: 0.1, 1, 10, else `10^e`. */
export function powerOfTen(exponent: number): string {
  if (exponent === 0) return '1';
  if (exponent === 1) return '10';
  if (exponent === -1) return '0.1';
  return trueMinus(`10^${exponent}`);
}

/** The text as a voice should read it: `10^-5` becomes "10 to the power −5". */
export function spoken(text: string): string {
  return text.replace(/\^\{?([^\s{}.,;)]+)\}?/g, ' to the power $1').replace(/_\{?([^\s{}.,;)]+)\}?/g, ' $1');
}
