/** @file Reads the command line of `npm run experiment`: flags in any order, `--x 1` or `--x=1`, names in camelCase or kebab-case. */
import { nearestName, toCamel, toKebab } from '../base/names';
import { boolean, integer, parseStrict, type Param, type Specs, type Value } from '../base/params';
import { LARGEST_SEED } from '../base/url';

/** A fault of the person at the keyboard; the message is one sentence that names it and what is legal. */
export class UsageError extends Error {}

/** Flags that every experiment understands. */
export const commonFlags = {
  seed: integer({ label: 'Seed', min: 0, max: LARGEST_SEED, default: 1 }),
  steps: integer({ label: 'Steps', min: 0, max: 1_000_000, default: 0 }),
  json: boolean({ label: 'JSON', default: false }),
  list: boolean({ label: 'List', default: false }),
} satisfies Specs;

/** True for `--name`, `--name=value` and `-x`; false for values, negative numbers among them. */
function isFlag(word: string): boolean {
  return /^-(?![\d.∞])/.test(word) && word !== '-';
}

function nameOf(word: string): string {
  return toCamel(word.replace(/^-+/, '').split('=')[0]!);
}

/**
 * The experiment's id: the first word that is no flag and cannot be the value of one; failing that, the first word that is
 * the id of an experiment, as in `--bias dead-relu`.
 */
export function findId(words: readonly string[], ids: readonly string[]): string | undefined {
  const mayBeValue = (index: number): boolean => {
    const before = words[index - 1];
    return before !== undefined && isFlag(before) && !before.includes('=') && !['json', 'list'].includes(nameOf(before));
  };
  const free = words.find((word, index) => !isFlag(word) && !mayBeValue(index));
  return free ?? words.find((word) => ids.includes(word));
}

/** The word after a flag, when it is the flag's value: a switch takes only words that mean true or false. */
function valueAfter(words: readonly string[], index: number, spec: Param, id: string | undefined): string | undefined {
  const next = words[index + 1];
  if (next === undefined || isFlag(next)) return undefined;
  if (spec.kind === 'boolean' && !parseStrict(spec, next).ok) return undefined;
  return next === id && spec.kind === 'boolean' ? undefined : next;
}

function specOf(specs: Specs, word: string, id: string | undefined): Param {
  const name = nameOf(word);
  if (word.startsWith('--') && Object.hasOwn(specs, name)) return specs[name]!;
  const known = Object.keys(specs);
  const shown = word.split('=')[0]!.slice(0, 60);
  const mend = `did you mean --${toKebab(nearestName(name, known)!)}? (${known.map((one) => `--${toKebab(one)}`).join(', ')})`;
  throw new UsageError(`${shown} is no parameter${id === undefined ? '' : ` of ${id}`}; ${mend}`);
}

/** The values of all flags by camelCase name. @throws UsageError for an unknown flag, an illegal value or a word too many. */
export function readFlags(words: readonly string[], specs: Specs, id: string | undefined): Record<string, Value<Param>> {
  const values: Record<string, Value<Param>> = {};
  let idSeen = false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (!isFlag(word)) {
      if (word !== id || idSeen) throw new UsageError(`"${word.slice(0, 60)}" is one word too many; write flags as --name value`);
      idSeen = true;
      continue;
    }
    const spec = specOf(specs, word, id);
    const name = nameOf(word);
    if (Object.hasOwn(values, name)) throw new UsageError(`${toKebab(name)}: given twice; give it once`);
    let text = word.includes('=') ? word.slice(word.indexOf('=') + 1) : valueAfter(words, index, spec, id);
    if (text !== undefined && !word.includes('=')) index += 1;
    text ??= spec.kind === 'boolean' ? 'true' : '';
    const parsed = parseStrict(spec, text, toKebab(name));
    if (!parsed.ok) throw new UsageError(parsed.message);
    values[name] = parsed.value;
  }
  return values;
}
