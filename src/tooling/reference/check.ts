/** @file The comparison: |actual - expected| <= atol + rtol |expected|, NaN equals NaN, infinities agree in sign. */
import type { Check, Expected, Failure, Num } from './format';
import { toNumber } from './format';

/** The distance of two numbers: 0 where both are NaN or the same infinity, Infinity where only one is. */
function distance(a: number, b: number): number {
  if (a === b || (a !== a && b !== b)) return 0;
  const d = Math.abs(a - b);
  return d === d ? d : Infinity;
}

function allowed(expected: number, rtol: number, atol: number): number {
  return Number.isFinite(expected) ? atol + rtol * Math.abs(expected) : 0;
}

/** A check that writes its findings to `failures` under this op and case. */
export function checkFor(op: string, name: string, failures: Failure[]): Check {
  const fail = (message: string, error = Infinity): void => {
    failures.push({ op, name, error, message });
  };
  const number = (what: string, actual: number, expected: Num, rtol: number, atol = 0): void => {
    const target = toNumber(expected);
    const error = distance(actual, target);
    if (error > allowed(target, rtol, atol)) fail(`${what} is ${actual}, expected ${target}`, error);
  };
  const same = (what: string, actual: ArrayLike<number>, expected: Expected): void => {
    if (actual.length !== expected.data.length) {
      fail(`${what} has ${actual.length} numbers, expected ${expected.data.length}`);
      return;
    }
    let [worst, excess, at] = [0, 0, 0];
    expected.data.forEach((x, i) => {
      const target = Math.fround(toNumber(x));
      const error = distance(actual[i]!, target);
      const over = error - allowed(target, expected.rtol, expected.atol);
      if (over > excess) [worst, excess, at] = [error, over, i];
    });
    if (excess > 0) fail(`${what}[${at}] is ${actual[at]}, expected ${toNumber(expected.data[at]!)}`, worst);
  };
  return { same, number, fail };
}
