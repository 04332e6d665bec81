/** @file The condition a measured number must meet: parsed from MDX attributes, tested, and said in words. */
import { numberText } from './numbers';

/** The four attributes an author may write; exactly one of the first four. `within` belongs to `equals` only. */
export interface ConditionProps {
  above?: number;
  below?: number;
  between?: readonly [number, number];
  equals?: number;
  within?: number;
}

/** An interval of legal values; a bound is absent where the condition is one-sided. `open` bounds exclude the bound itself. */
export interface Condition {
  readonly low?: number;
  readonly high?: number;
  readonly open: boolean;
  readonly words: string;
  /** Significant digits in which a measured value should be said beside it; 3 when absent. */
  readonly digits?: number;
}

const finite = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/**
 * Reads the condition attributes.
 * @throws Error with one sentence on the mend when none or several are given, or a bound is no number.
 */
export function parseCondition(props: ConditionProps): Condition {
  const given = (['above', 'below', 'between', 'equals'] as const).filter((name) => props[name] !== undefined);
  if (given.length !== 1) {
    throw new Error(`give exactly one of above, below, between, equals (found ${given.length ? given.join(' and ') : 'none'})`);
  }
  if (finite(props.above)) return { low: props.above, open: true, words: `above ${numberText(props.above)}` };
  if (finite(props.below)) return { high: props.below, open: true, words: `below ${numberText(props.below)}` };
  if (finite(props.equals)) return equalsCondition(props.equals, props.within ?? 0);
  const [low, high] = props.between ?? [];
  if (finite(low) && finite(high) && low <= high) {
    return { low, high, open: false, words: `between ${numberText(low)} and ${numberText(high)}` };
  }
  throw new Error(`${given[0]} needs ${given[0] === 'between' ? 'two finite numbers, the smaller first' : 'a finite number'}`);
}

function equalsCondition(value: number, within: number): Condition {
  if (!finite(within) || within < 0) throw new Error('within needs a number that is not negative');
  // As many digits as the tolerance resolves: 1.129 to within 0.001, not 1.13.
  const digits = Math.min(7, Math.max(3, Math.ceil(Math.log10(Math.abs(value) / within)) + 1));
  const words = within === 0 ? `exactly ${numberText(value)}` : `${numberText(value, digits)} to within ${numberText(within)}`;
  return { low: value - within, high: value + within, open: false, words, digits };
}

/** Whether the value meets the condition; NaN never does. */
export function holds(condition: Condition, value: number): boolean {
  if (Number.isNaN(value)) return false;
  const { low = -Infinity, high = Infinity, open } = condition;
  const above = open && low !== -Infinity ? value > low : value >= low;
  const below = open && high !== Infinity ? value < high : value <= high;
  return above && below;
}
