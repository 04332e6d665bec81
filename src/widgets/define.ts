/**
 * @file The shape of a widget: an experiment, how it is drawn, what is said of it, and examples that are presets, prints and
 * tests at once.
 */
import type { ReactNode } from 'react';
import { assert } from '../base/errors';
import { isKebab } from '../base/names';
import type { Mark, Specs, Values } from '../base/params';
import type { Migrate } from '../base/url';
import type { Experiment } from '../experiments/define';

/** A function whose parameters may be narrowed, so that widgets of every experiment fit one registry. */
type Method<A extends unknown[], R> = { bivariant(...args: A): R }['bivariant'];

/** What a view gets. It draws this and nothing else: no data of its own, no clock, no measuring in render. */
export interface ViewProps<P, F> {
  params: P;
  /** The frame under the cursor: `frames[cursor]`. */
  frame: F;
  /** The active branch up to its end, and the step of each frame (long runs keep every n-th). */
  frames: readonly F[];
  steps: readonly number[];
  cursor: number;
  /** The run that the reader keeps to compare with; drawn as a ghost. */
  pinned: { params: P; frames: readonly F[]; label: string } | null;
  /** Futures that were left: each goes its own way from frame `from` of the active branch. */
  branches: readonly { from: number; params: P; frames: readonly F[]; label: string }[];
  /** The runs of eight seeds, or null. */
  band: readonly (readonly F[])[] | null;
  set: (patch: Partial<P>) => void;
  /** Id of the series, row or node under the pointer; marks carry `data-hover`. */
  hover: string | null;
  setHover: (id: string | null) => void;
  /** Start of every id that the view sets, unique in the document. */
  idPrefix: string;
}

/** One sentence, bold, and the numbers behind it. Both may hold `10^-5` and `x_1`. */
export interface Description {
  finding: string;
  detail: string;
}

/** The numbers behind the picture, at most 200 rows on the page and all of them in the CSV file. */
export interface NumbersTable {
  caption: string;
  columns: readonly { label: string; unit?: string }[];
  rows: readonly (readonly (string | number)[])[];
}

/** A named state: a preset on the page, a card in the gallery, a print on paper, and a test. */
export interface Example<P, F> {
  title: string;
  params?: Partial<P>;
  seed?: number;
  /** Steps to run before it is shown; 0, the start, by default. */
  steps?: number;
  /** What must hold at that point. */
  expect: Method<[frame: F, frames: readonly F[]], boolean>;
}

/** How a reader ended a case. */
export interface CaseResult {
  solved: boolean;
  probes: number;
  wrong: number;
}

export interface Playback {
  /** What one step is called in the run bar: `step`, `epoch`, `layer`. */
  stepName?: string;
  /** Steps a second that the reader may choose from. */
  speeds?: readonly number[];
}

export interface WidgetDefinition<S extends Specs, State, F extends object> {
  /** Kebab-case, equal to the folder. */
  id: string;
  experiment: Experiment<S, State, F>;
  /** Often a question. */
  title: string;
  /** One sentence for the gallery and the search. */
  summary: string;
  /** Parameters with a control, in order; the first is the lead control on phones. */
  controls: readonly (keyof S & string)[];
  view: Method<[props: ViewProps<Values<S>, F>], ReactNode>;
  describe: Method<[frame: F, params: Values<S>, frames: readonly F[]], Description>;
  table: Method<[frame: F, params: Values<S>, frames: readonly F[]], NumbersTable>;
  /** Marks of sliders that depend on the frame, such as the largest stable learning rate; they take the place of the declared ones. */
  marks?: Method<[frame: F, params: Values<S>], Readonly<Partial<Record<keyof S & string, readonly Mark[]>>>>;
  /** At least two; the first four are printed on paper. */
  examples: Readonly<Record<string, Example<Values<S>, F>>>;
  /** "Where the toy stops: …" */
  idealised: string;
  /** Eight seeds at once make sense, and the view draws `band`. */
  band?: true;
  /** False where nothing is left to chance, so that no seed is shown. */
  seed?: false;
  playback?: Playback;
  /** For a widget with cases: the one at hand by its number, and how it ended; null while it is open. */
  caseOf?: Method<[frame: F, params: Values<S>], { name: number; result: CaseResult | null }>;
  /** The lesson it belongs to. */
  lesson?: string;
  /** Version of the parameters in links, and how older links are read. */
  version?: number;
  migrate?: Migrate;
}

export type Widget<S extends Specs = Specs, State = unknown, F extends object = object> = WidgetDefinition<S, State, F>;

/** Checks a definition; the default export of `src/widgets/<id>/widget.ts`. @throws BookError */
export function defineWidget<const S extends Specs, State, F extends object>(
  widget: WidgetDefinition<S, State, F>,
): Widget<S, State, F> {
  const { id, controls, examples, experiment } = widget;
  assert(isKebab(id), `widget "${id}": an id must be in kebab-case, like its folder.`);
  assert(controls.length > 0, `widget "${id}": name at least one control.`);
  assert(new Set(controls).size === controls.length, `widget "${id}": a control is listed twice.`);
  for (const name of controls)
    assert(Object.hasOwn(experiment.params, name), `widget "${id}": experiment "${experiment.id}" has no parameter "${name}".`);
  assert(
    Object.keys(examples).length >= 2,
    `widget "${id}": give at least two examples; they are its presets, its prints and its tests.`,
  );
  for (const name of Object.keys(examples)) assert(isKebab(name), `widget "${id}": example "${name}" must be in kebab-case.`);
  return widget;
}

/** The named example, or the first one. @throws BookError for a name that the widget does not have. */
export function exampleOf(widget: Widget, name: string | undefined): Example<Values<Specs>, object> | null {
  if (name === undefined) return null;
  const example = widget.examples[name];
  assert(
    example !== undefined,
    `widget "${widget.id}" has no example "${name}"; it has ${Object.keys(widget.examples).join(', ')}.`,
  );
  return example;
}
