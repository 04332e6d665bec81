/** @file The shapes of parameter declarations: plain data with a `kind`, from which controls, links, tables and tests are made. */

/** What a change asks for: a new run (`restart`), the next step (`live`), or only a new drawing (`view`). */
export type Effect = 'restart' | 'live' | 'view';

export interface Common<V> {
  /** Sentence-case words for the control. */
  label: string;
  /** The symbol in formulas, such as `σ`. */
  symbol?: string;
  /** Unit as printed after the number, such as `ms` or `%`. */
  unit?: string;
  help?: string;
  default: V;
  effect: Effect;
}

/** A named value on a slider, such as Xavier, He or the stability limit. */
export interface Mark {
  value: number;
  label: string;
}

export interface RealParam extends Common<number> {
  kind: 'real';
  min: number;
  max: number;
  /** Distance of one arrow key on a linear scale; values between steps stay legal. */
  step: number;
  scale: 'linear' | 'log';
  marks: readonly Mark[];
  /** Significant digits in `format`. */
  digits: number;
}

export interface IntegerParam extends Common<number> {
  kind: 'integer';
  min: number;
  max: number;
  marks: readonly Mark[];
}

export interface ChoiceParam<O extends string = string> extends Common<O> {
  kind: 'choice';
  options: readonly O[];
  labels: Readonly<Record<string, string>>;
}

export interface BooleanParam extends Common<boolean> {
  kind: 'boolean';
}

export interface SeveralParam<O extends string = string> extends Common<O[]> {
  kind: 'several';
  options: readonly O[];
  labels: Readonly<Record<string, string>>;
}

export interface NumbersParam extends Common<number[]> {
  kind: 'numbers';
  minLength: number;
  maxLength: number;
  min: number;
  max: number;
  /** Names of the places, such as the words whose scores these are. */
  names?: readonly string[];
}

export interface GridParam extends Common<number[][]> {
  kind: 'grid';
  /** Number of rows; the largest number when resizable. */
  rows: number;
  /** Number of columns; the largest number when resizable. */
  columns: number;
  min: number;
  max: number;
  /** Every cell is a multiple of this from `min`. */
  step: number;
  resizable: boolean;
}

export interface Point {
  x: number;
  y: number;
  class?: string;
}

export interface PointsParam extends Common<Point[]> {
  kind: 'points';
  x: readonly [number, number];
  y: readonly [number, number];
  maxCount: number;
  /** Names of the classes in kebab-case; empty when points have none. */
  classes: readonly string[];
}

export type Param = RealParam | IntegerParam | ChoiceParam | BooleanParam | SeveralParam | NumbersParam | GridParam | PointsParam;

/** The declaration of an experiment's parameters, by camelCase name. */
export type Specs = Readonly<Record<string, Param>>;

/** The value a parameter takes; a choice gives the union of its options. */
export type Value<P extends Param> = P['default'];

/** The values of a whole declaration. */
export type Values<S extends Specs> = { -readonly [K in keyof S]: S[K]['default'] };

/** Result of reading text strictly: the value, or one sentence that names the fault and what is legal. */
export type Parsed<V> = { ok: true; value: V } | { ok: false; message: string };

/** Everything the book asks of one kind of parameter. */
export interface Kind<P extends Param> {
  /** Total: anything at all becomes the nearest legal value. */
  coerce(spec: P, input: unknown): Value<P>;
  toUrl(spec: P, value: Value<P>): string;
  /** The value for readers, unit included. */
  format(spec: P, value: Value<P>): string;
  /** The value some arrow keys further, always legal. */
  nudge(spec: P, value: Value<P>, steps: number): Value<P>;
  /** Legal values at and near the limits, for tests. */
  edges(spec: P): Value<P>[];
  /** Reads text; the message lacks the parameter's name, which the caller puts in front. */
  parse(spec: P, text: string): Parsed<Value<P>>;
}

/** What a constructor takes: the declaration without kind, with `effect` and the named fields optional. */
export type Declared<P extends Param, Optional extends keyof P = never> = Omit<P, 'kind' | 'effect' | Optional> & {
  effect?: Effect;
} & Partial<Pick<P, Optional>>;
