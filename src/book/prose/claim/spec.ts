/** @file What the built page tells the claim's enhancer: the same settings once more, and the axis that was printed. */
import type { Settings } from '../measure/settings';
import type { Span } from '../shared/axis';
import type { Condition } from '../shared/condition';

export interface ClaimSpec {
  readonly settings: Settings;
  readonly seeds: readonly number[];
  readonly condition: Condition;
  readonly span: Span;
}
