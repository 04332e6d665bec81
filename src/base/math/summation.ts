/** @file Ways to add many numbers, for lessons on rounding and as the reference for the core's own sums. */

/** Rounds to the precision of the sum: `Math.fround` for float32, nothing for float64. */
export type Round = (x: number) => number;
const keep: Round = (x) => x;

/** Adds from the first to the last and rounds every partial sum. */
export function sequentialSum(values: Iterable<number>, round: Round = keep): number {
  let sum = 0;
  for (const x of values) sum = round(sum + x);
  return sum;
}

/** Carries along what each rounding lost (Kahan 1965): the error no longer grows with the count. */
export function kahanSum(values: Iterable<number>, round: Round = keep): number {
  let sum = 0;
  let lost = 0;
  for (const x of values) {
    const y = round(x - lost);
    const next = round(sum + y);
    lost = round(round(next - sum) - y);
    sum = next;
  }
  return sum;
}
