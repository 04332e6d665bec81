/** @file Short names for runs: what sets them apart. */
import { format, sameValue, type Param, type Specs, type Values } from '../base/params';

/** Parameters that a label names before it says how many more there are. */
const MOST_NAMED = 2;

/** Names of the parameters in which two settings differ. */
export function differing<S extends Specs>(specs: S, a: Values<S>, b: Values<S>): string[] {
  return Object.keys(specs).filter((name) => !sameValue<Param>(specs[name]!, a[name as keyof S], b[name as keyof S]));
}

/** Such as `Learning rate 0.5, Depth 3`; `otherwise` where nothing differs. */
export function labelOf<S extends Specs>(specs: S, params: Values<S>, than: Values<S>, otherwise: string): string {
  const names = differing(specs, params, than);
  const named = names.slice(0, MOST_NAMED).map((name) => {
    const spec: Param = specs[name]!;
    return `${spec.label} ${format(spec, params[name as keyof S])}`;
  });
  if (names.length > MOST_NAMED) named.push(`${names.length - MOST_NAMED} more`);
  return named.join(', ') || otherwise;
}
