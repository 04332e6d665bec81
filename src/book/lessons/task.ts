/** @file A card whose question is put to a run: its settings are drawn afresh each time, and the run itself says what is right. */
import { BookError } from '../../base/errors';
import { coerce, defaults, format, type Param, type Specs, type Values } from '../../base/params';
import { random, type Random } from '../../base/random';

/** What is drawn for a parameter: a number from a range (each number of a list), or one of several options. */
export type Drawn = readonly [number, number] | readonly string[];

/** Exactly one of `within` and `set` is given. */
export interface Task {
  /** The widget that shows the run; its experiment is what is run. */
  readonly widget: string;
  /** Name of the number that is asked for, or has to be reached. */
  readonly measure: string;
  readonly draw: Readonly<Record<string, Drawn>>;
  /** Settings that stay. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** The reader says the number; right within this share of it. */
  readonly within?: number;
  /** The reader sets this parameter on the widget … */
  readonly set?: string;
  /** … until the measure lies between these two. */
  readonly between?: readonly [number, number];
}

/** One drawing of a task: what the reader is given. */
export interface Posed<S extends Specs = Specs> {
  readonly params: Values<S>;
  /** Seed of the run. */
  readonly seed: number;
}

const FIELDS = ['widget', 'measure', 'draw', 'params', 'within', 'set', 'between'];
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isDrawn(value: unknown): value is Drawn {
  if (!Array.isArray(value) || value.length === 0) return false;
  const isRange = value.length === 2 && value.every((v) => typeof v === 'number') && Number(value[0]) < Number(value[1]);
  return isRange || value.every((v) => typeof v === 'string');
}

/** The shape of a task in cards.yaml. Names and ranges are held to the widget by tests/laws/tasks.test.ts. @throws BookError */
export function readTask(value: unknown, where: string): Task {
  const fail = (mend: string): never => {
    throw new BookError(`${where}: ${mend}`);
  };
  if (!isRecord(value)) return fail('task must be a record with widget, measure, draw, and within or set.');
  const extra = Object.keys(value).find((name) => !FIELDS.includes(name));
  if (extra) fail(`"${extra}" is no part of a task; it has ${FIELDS.join(', ')}.`);
  const { widget, measure, draw, params, within, set, between } = value;
  if (typeof widget !== 'string' || typeof measure !== 'string') fail('task needs a widget and a measure, by name.');
  if (!isRecord(draw) || !Object.values(draw).every(isDrawn))
    fail('draw gives each parameter [low, high], or a list of options.');
  if (params !== undefined && !isRecord(params)) fail('params must be a record.');
  if ((within === undefined) === (set === undefined)) fail('give either within (the reader says the number) or set and between.');
  if (within !== undefined && !(typeof within === 'number' && within > 0 && within < 1))
    fail('within is a share between 0 and 1.');
  if (set !== undefined && !(isDrawn(between) && typeof between[0] === 'number')) fail('set needs between: [low, high].');
  return value as unknown as Task;
}

/** Two significant figures: what a reader can reckon with. */
const short = (value: number): number => Number(value.toPrecision(2));

function drawOne(spec: Param, drawn: Drawn, chance: Random): unknown {
  if (typeof drawn[0] === 'string') return drawn[chance.int(drawn.length)];
  const [low, high] = drawn as readonly [number, number];
  const number = (): number => short(chance.uniform(low, high));
  if (spec.kind === 'numbers') return spec.default.map(number);
  return spec.kind === 'integer' ? low + chance.int(high - low + 1) : number();
}

/** Draws the settings of a task. The same seed gives the same question. */
export function poseTask<S extends Specs>(task: Task, specs: S, seed: number): Posed<S> {
  const chance = random(seed, 'task', task.widget);
  const params: Record<string, unknown> = { ...defaults(specs), ...task.params };
  for (const [name, drawn] of Object.entries(task.draw)) {
    const spec = specs[name];
    if (!spec) throw new BookError(`a task on "${task.widget}" draws "${name}", which it does not have`);
    params[name] = coerce(spec, drawOne(spec, drawn, chance));
  }
  return { params: params as Values<S>, seed: 1 + chance.int(1_000_000) };
}

/** The question with the drawn settings in place of their names in braces. */
export const askText = <S extends Specs>(front: string, specs: S, params: Values<S>): string =>
  front.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const spec = specs[name];
    return spec ? format(spec, coerce(spec, params[name])) : whole;
  });

/** Whether a number that the reader says, or that the run reached, is right. */
export function isSolved(task: Task, real: number, said: number | null): boolean {
  if (task.within !== undefined) return said !== null && Math.abs(said - real) <= task.within * Math.abs(real);
  const [low, high] = task.between ?? [NaN, NaN];
  return real >= low && real <= high;
}
