/**
 * @file The state of a widget as part of a link: `<widget>.<parameter>=value`, only what differs from the default.
 * Where a widget is alone on its page, the bare `<parameter>=value` is understood too.
 */
import { toCamel } from './names';
import { coerce, coerceAll, sameValue, toUrl, type Param, type Specs, type Values } from './params';

/** Names a parameter may not bear, for the codec uses them itself. */
export const RESERVED = ['seed', 'step', 'hide', 'lock', 'v'] as const;

/** A link with everything in it stays below what mail programs and learning platforms pass on. */
export const LONGEST_LINK = 2000;
export const LARGEST_SEED = 2 ** 32 - 1;
const LARGEST_STEP = 1_000_000;

export interface WidgetState<S extends Specs> {
  params: Values<S>;
  /** Integer from 0 to 2³² − 1. */
  seed: number;
  /** The step to show, undefined for the start. */
  step?: number;
  /** Controls that an instructor took away, by parameter name (also `seed`, `play` …). */
  hide: string[];
  /** Controls that an instructor froze. */
  lock: string[];
}

/** What `encodeState` takes: parameters, and of the rest what there is. */
export type EncodableState<S extends Specs> = { params: Values<S> } & Partial<Omit<WidgetState<S>, 'params'>>;

/** Carries the text of an old link to the names of today: gets the raw text of each parameter and the version it was written by. */
export type Migrate = (raw: Record<string, string>, version: number) => Record<string, string>;

export interface CodecOptions {
  /** Current version of the widget's parameters; written only when above 1. */
  version?: number;
  migrate?: Migrate;
  /** Leave the widget's name out of the keys, for a page where it is alone. */
  alone?: boolean;
  /** Values that count as defaults, when the author's example differs from the declaration. */
  base?: { params?: Readonly<Record<string, unknown>>; seed?: number };
}

/** Percent-encodes, but keeps the commas, slashes and colons of lists readable; all are legal in a query. */
function encodeText(text: string): string {
  return encodeURIComponent(text).replace(/%2C/g, ',').replace(/%2F/g, '/').replace(/%3A/g, ':');
}

/** What differs from the defaults, as names and texts. */
function differences<S extends Specs>(specs: S, state: EncodableState<S>, options: CodecOptions): [string, string][] {
  const base = coerceAll(specs, options.base?.params ?? {});
  const pairs: [name: string, text: string][] = [];
  for (const [name, spec] of Object.entries<Param>(specs)) {
    const value = state.params[name as keyof S];
    if (!sameValue(spec, value, base[name as keyof S])) pairs.push([name, toUrl(spec, value)]);
  }
  if (state.seed !== undefined && state.seed !== (options.base?.seed ?? 1)) pairs.push(['seed', String(state.seed)]);
  if (state.step !== undefined) pairs.push(['step', String(state.step)]);
  if (state.hide !== undefined && state.hide.length > 0) pairs.push(['hide', state.hide.join(',')]);
  if (state.lock !== undefined && state.lock.length > 0) pairs.push(['lock', state.lock.join(',')]);
  if (pairs.length > 0 && (options.version ?? 1) > 1) pairs.push(['v', String(options.version)]);
  return pairs;
}

/** Drops the longest parts until the rest fits a link. */
function fit(parts: readonly string[]): string[] {
  const kept = [...parts];
  while (kept.join('&').length > LONGEST_LINK) {
    const longest = kept.reduce((most, part, index) => (part.length > kept[most]!.length ? index : most), 0);
    kept.splice(longest, 1);
  }
  return kept;
}

/**
 * The query of a link, without `?`; empty when all is default. At most {@link LONGEST_LINK} characters: should the whole not fit,
 * the longest values are left out (declarations are bounded so that one value alone always fits).
 */
export function encodeState<S extends Specs>(
  widgetId: string,
  specs: S,
  state: EncodableState<S>,
  options: CodecOptions = {},
): string {
  const prefix = options.alone === true ? '' : `${widgetId}.`;
  return fit(differences(specs, state, options).map(([name, text]) => `${prefix}${name}=${encodeText(text)}`)).join('&');
}

/** The texts that a query holds for one widget, by camelCase name. The first of several wins, and a full key wins over a bare one. */
function collect(search: string | URLSearchParams, widgetId: string, alone: boolean): Map<string, string> {
  const query = typeof search === 'string' ? new URLSearchParams(search) : search;
  const full = new Map<string, string>();
  const bare = new Map<string, string>();
  for (const [key, text] of query) {
    const [into, name] = key.startsWith(`${widgetId}.`) ? [full, toCamel(key.slice(widgetId.length + 1))] : [bare, toCamel(key)];
    if (!into.has(name)) into.set(name, text);
  }
  return alone ? new Map([...bare, ...full]) : full;
}

/** The texts under today's names. A migration that throws has met junk, and then the link counts as it stands. */
function migrated(texts: Map<string, string>, options: CodecOptions): Map<string, string> {
  const version = wholeNumber(texts.get('v'), 1000) ?? 1;
  if (options.migrate === undefined || version >= (options.version ?? 1)) return texts;
  try {
    return new Map(Object.entries(options.migrate(Object.fromEntries(texts), version)));
  } catch {
    return texts;
  }
}

function wholeNumber(text: string | undefined, largest: number): number | undefined {
  return text !== undefined && /^\d{1,10}$/.test(text) && Number(text) <= largest ? Number(text) : undefined;
}

/** Names of controls in `hide` and `lock`: in camelCase, at most twenty, nothing but words. */
function controlNames(text: string | undefined): string[] {
  const words = (text ?? '').slice(0, 1000).split(',').map(toCamel);
  return [...new Set(words.filter((word) => /^[a-zA-Z][a-zA-Z0-9]{0,39}$/.test(word)))].slice(0, 20);
}

/** Reads a widget's state from a query, whatever stands there: unknown keys are passed over, junk becomes the nearest legal value. */
export function decodeState<S extends Specs>(
  search: string | URLSearchParams,
  widgetId: string,
  specs: S,
  options: CodecOptions = {},
): WidgetState<S> {
  const texts = migrated(collect(search, widgetId, options.alone ?? false), options);
  const base = coerceAll(specs, options.base?.params ?? {});
  const values = Object.entries<Param>(specs).map(([name, spec]) => {
    const text = texts.get(name);
    // The base takes the default's place, so that junk falls back to the author's example.
    return [
      name,
      text === undefined ? base[name as keyof S] : coerce({ ...spec, default: base[name as keyof S] } as Param, text),
    ];
  });
  const step = wholeNumber(texts.get('step'), LARGEST_STEP);
  return {
    params: Object.fromEntries(values) as Values<S>,
    seed: wholeNumber(texts.get('seed'), LARGEST_SEED) ?? options.base?.seed ?? 1,
    ...(step === undefined ? {} : { step }),
    hide: controlNames(texts.get('hide')),
    lock: controlNames(texts.get('lock')),
  };
}
