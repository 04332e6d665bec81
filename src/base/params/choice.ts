/** @file Parameters of named options: one of them (`choice`), any number of them (`several`), or a switch (`boolean`). */
import { assert } from '../errors';
import { isKebab, nearestName } from '../names';
import { quote } from './numeric';
import type { BooleanParam, ChoiceParam, Declared, Kind, Parsed, SeveralParam } from './types';

/** The word for an empty selection in links, so no option may bear it. */
const NONE = 'none';

function checkOptions(label: string, options: readonly string[]): void {
  assert(options.length >= 2, `${label}: give at least two options.`);
  assert(new Set(options).size === options.length, `${label}: an option appears twice.`);
  for (const option of options) assert(isKebab(option), `${label}: option "${option}" must be in kebab-case.`);
}

/** Declares one of several named options in kebab-case; its value's type is the union of the options. @throws BookError */
export function choice<const O extends string>(
  declared: Omit<Declared<ChoiceParam<O>, 'labels'>, 'default'> & { default: NoInfer<O> },
): ChoiceParam<O> {
  checkOptions(declared.label, declared.options);
  assert(declared.options.includes(declared.default), `${declared.label}: default "${declared.default}" is no option.`);
  return { effect: 'restart', labels: {}, ...declared, kind: 'choice' };
}

/** Declares a subset of named options; values keep the order of the options. @throws BookError */
export function several<const O extends string>(
  declared: Omit<Declared<SeveralParam<O>, 'labels'>, 'default'> & { default: readonly NoInfer<O>[] },
): SeveralParam<O> {
  checkOptions(declared.label, declared.options);
  assert(!(declared.options as readonly string[]).includes(NONE), `${declared.label}: "${NONE}" means no option; rename it.`);
  for (const option of declared.default) {
    assert(declared.options.includes(option), `${declared.label}: default "${option}" is no option.`);
  }
  return { effect: 'restart', labels: {}, ...declared, default: [...declared.default], kind: 'several' };
}

/** Declares a switch. */
export function boolean(declared: Declared<BooleanParam>): BooleanParam {
  return { effect: 'restart', ...declared, kind: 'boolean' };
}

/** The words for an option: its label, else the option itself. */
function labelOf(labels: Readonly<Record<string, string>>, option: string): string {
  return Object.hasOwn(labels, option) ? labels[option]! : option;
}

function parseOption(options: readonly string[], text: string): Parsed<string> {
  if (options.includes(text)) return { ok: true, value: text };
  const legal = `one of ${options.join(', ')}`;
  if (text.trim() === '') return { ok: false, message: `a value is missing; give ${legal}` };
  return { ok: false, message: `${quote(text)} is not ${legal}; did you mean ${nearestName(text, options)}?` };
}

export const choiceKind: Kind<ChoiceParam> = {
  coerce(spec, input) {
    if (typeof input !== 'string' || input.length > 100) return spec.default;
    const word = input.trim().toLowerCase();
    return spec.options.includes(word) ? word : spec.default;
  },
  toUrl: (_spec, value) => value,
  format: (spec, value) => labelOf(spec.labels, value),
  nudge(spec, value, steps) {
    const index = spec.options.indexOf(value) + Math.round(steps);
    return spec.options[Math.min(spec.options.length - 1, Math.max(0, index))]!;
  },
  edges: (spec) => [...spec.options],
  parse: (spec, text) => parseOption(spec.options, text),
};

export const severalKind: Kind<SeveralParam> = {
  coerce(spec, input) {
    if (input === NONE) return [];
    const words: unknown = typeof input === 'string' ? input.slice(0, 4000).split(',') : input;
    if (!Array.isArray(words)) return [...spec.default];
    if (words.length === 0) return [];
    const known = spec.options.filter((option) => words.includes(option));
    return known.length > 0 ? known : [...spec.default];
  },
  toUrl: (_spec, value) => (value.length === 0 ? NONE : value.join(',')),
  format: (spec, value) => value.map((option) => labelOf(spec.labels, option)).join(', ') || NONE,
  nudge: (_spec, value) => value,
  edges: (spec) => [[], [...spec.options], ...spec.options.map((option) => [option])],
  parse(spec, text) {
    if (text === NONE) return { ok: true, value: [] };
    const words = text.split(',').map((word) => word.trim());
    for (const word of words) {
      const parsed = parseOption(spec.options, word);
      if (!parsed.ok) return parsed;
    }
    return { ok: true, value: spec.options.filter((option) => words.includes(option)) };
  },
};

const TRUE_WORDS = ['true', '1', 'yes', 'on'];
const FALSE_WORDS = ['false', '0', 'no', 'off'];

export const booleanKind: Kind<BooleanParam> = {
  coerce(spec, input) {
    if (typeof input === 'boolean') return input;
    const word = String(typeof input === 'string' || typeof input === 'number' ? input : '').slice(0, 10);
    if (TRUE_WORDS.includes(word.toLowerCase())) return true;
    return FALSE_WORDS.includes(word.toLowerCase()) ? false : spec.default;
  },
  toUrl: (_spec, value) => String(value),
  format: (_spec, value) => (value ? 'on' : 'off'),
  nudge: (_spec, value, steps) => (steps === 0 ? value : steps > 0),
  edges: () => [false, true],
  parse(_spec, text) {
    if (TRUE_WORDS.includes(text.toLowerCase())) return { ok: true, value: true };
    if (FALSE_WORDS.includes(text.toLowerCase())) return { ok: true, value: false };
    if (text.trim() === '') return { ok: false, message: 'a value is missing; give true or false' };
    return { ok: false, message: `${quote(text)} is neither true nor false` };
  },
};
