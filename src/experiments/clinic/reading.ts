/** @file What a probe hands back: named numbers that signs refer to, and a picture of one of four kinds. All plain data. */
import type { Patient } from './patient';

/** A named number of a reading. */
export interface Fact {
  /** In lower case, as in "largest change of a probability". */
  label: string;
  value: number;
  /** How it is printed: a share as a percentage. */
  as?: 'share';
}

/** What a hue of the book's vocabulary may mean here. */
export type Quantity = 'act' | 'grad' | 'weight' | 'loss' | 'prob' | 'ink';

/** Lines over steps; `reference` is a value to compare with. */
export interface LinePicture {
  kind: 'lines';
  ys: Float32Array;
  /** Where the dashed line of what is expected by chance stands. */
  reference: number;
}

/** Points in the plane, by class. */
export interface PointPicture {
  kind: 'points';
  x: Float32Array;
  y: Float32Array;
  classes: Int32Array;
  /** Names of the axes. */
  axes: readonly [x: string, y: string];
  /** A line from corner to corner, on which y = x. */
  diagonal?: boolean;
}

/** One histogram a row, on one axis. */
export interface HistogramPicture {
  kind: 'histograms';
  rows: readonly { label: string; values: Float32Array }[];
}

export interface BarPicture {
  kind: 'bars';
  bars: readonly { label: string; value: number }[];
}

export type Picture = LinePicture | PointPicture | HistogramPicture | BarPicture;

export interface Reading<Facts extends string = string> {
  facts: Readonly<Record<Facts, Fact>>;
  picture: Picture;
}

/** A measurement that a reader may buy: one object, one file, one row in `probes/index.ts`. */
export interface Probe<Id extends string = string, Facts extends string = string> {
  /** Kebab-case; stands in links. */
  id: Id;
  /** Title of its picture and word on its button. */
  name: string;
  /** Under the title: what is drawn, how it was measured. */
  measure: string;
  /** How to read it, without a word about the case at hand. */
  guide: string;
  hue: Quantity;
  /** Measures; leaves the patient as it was. */
  read(patient: Patient): Reading<Facts>;
}

/** Gives a probe its type, names of facts included. */
export const defineProbe = <const Id extends string, Facts extends string>(probe: Probe<Id, Facts>): Probe<Id, Facts> => probe;
