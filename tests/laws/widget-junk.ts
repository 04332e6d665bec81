/** @file Links that nobody would write, the same ones in every run. */
import { coerce, sameValue } from '../../src/base/params';
import type { Param, Specs } from '../../src/base/params';
import { random } from '../../src/base/random';

const WORDS = [
  '',
  ' ',
  'NaN',
  'Infinity',
  '-Infinity',
  '1e999',
  '-1e999',
  '1e-400',
  '0',
  '-0',
  '-1',
  '1',
  '0.5',
  '3.7',
  '99999999999999999999',
  '0x10',
  '1,2,3',
  '1,,2',
  '1/2/3',
  '[[1,2],[3]]',
  '[',
  '{"a":1}',
  'null',
  'undefined',
  'true',
  'false',
  'on',
  'off',
  'none',
  'relu',
  'RELU',
  'tanh',
  '__proto__',
  'constructor',
  'toString',
  '<script>alert(1)</script>',
  '%',
  '%zz',
  '%00',
  '\u0000',
  'é',
  '\u{1F600}',
  'a'.repeat(3000),
  '1,'.repeat(900),
  '/'.repeat(500),
  '=1+1',
  ';',
  '&',
  '#',
];

/** A query made of known and unknown keys with any of the words; `seed` chooses them. */
export function junkQuery(id: string, specs: Specs, seed: number): string {
  const r = random(seed, 'junk', id);
  const names = [...Object.keys(specs), 'seed', 'step', 'hide', 'lock', 'v', '__proto__', 'constructor', 'nobody'];
  const pick = <T>(list: readonly T[]): T => list[r.int(list.length)]!;
  const key = (): string => pick([`${id}.${pick(names)}`, pick(names), `other.${pick(names)}`, `${id}.`, '.', pick(WORDS)]);
  const pair = (): string => {
    const word = pick(WORDS);
    const raw = r.uniform() < 0.3 ? word : encodeURIComponent(word);
    return `${key()}=${raw}`;
  };
  return Array.from({ length: 1 + r.int(8) }, pair).join('&');
}

/** The legal value nearest to `value` when it is not legal itself, else null. */
export function oddValue<P extends Param>(spec: P, value: P['default']): unknown {
  const legal = coerce(spec, value);
  return sameValue(spec, legal, value) ? null : legal;
}
