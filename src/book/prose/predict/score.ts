/** @file Scores a prediction against the run, and says by what factor it missed. Pure: no DOM. */
import type { Span } from '../shared/axis';
import { timesText, type Words } from '../shared/numbers';

/** The axis a number or curve is predicted on. `within`: a factor on a log axis, a distance on a linear one. */
export interface Axis extends Span {
  readonly within: number;
}

export interface Verdict {
  readonly right: boolean;
  readonly words: Words;
}

/** The default tolerance: a factor of two, or a tenth of the axis. */
export const defaultWithin = ({ min, max, scale }: Span): number => (scale === 'log' ? 2 : (max - min) / 10);

/** How far off, at least 1, for two positive numbers; infinite where one is zero. */
const factorOf = (guess: number, real: number): number => Math.max(guess / real, real / guess);

/** A guess against the run. A run without a number (it diverged) cannot be predicted right by a number. */
export function scoreNumber(guess: number, real: number, axis: Axis): Verdict {
  if (!Number.isFinite(real))
    return { right: false, words: ['You said ', guess, '. The run ended without a finite number: it diverged.'] };
  const right = isRight(guess, real, axis);
  const tail = right ? ': close enough.' : '.';
  return { right, words: ['You said ', guess, '. The run gives ', real, ', ', ...missWords(guess, real, axis), tail] };
}

function isRight(guess: number, real: number, axis: Axis): boolean {
  if (axis.scale === 'linear') return Math.abs(guess - real) <= axis.within;
  // on a log axis the ends mean "this or beyond"
  const onAxis = Math.min(axis.max, Math.max(axis.min, real));
  return factorOf(guess, onAxis) <= axis.within;
}

/** "about 570 times smaller", "0.12 more", "the same". */
function missWords(guess: number, real: number, axis: Axis): Words {
  const factor = factorOf(guess, real);
  if (guess > 0 && real > 0 && (axis.scale === 'log' || factor >= 1.5)) {
    if (factor < 1.05) return ['the same to within 5 %'];
    return [`about ${timesText(factor)} ${real < guess ? 'smaller' : 'larger'}`];
  }
  const gap = Math.abs(real - guess);
  return gap < (axis.max - axis.min) / 200 ? ['as good as the same'] : [gap, real < guess ? ' less' : ' more'];
}

/** A sketched curve against the run: the last point in words, then the typical miss over all points. */
export function scoreCurve(guess: readonly number[], real: readonly number[], labels: readonly string[], axis: Axis): Verdict {
  const pairs = guess.flatMap((g, i) =>
    Number.isFinite(real[i]) ? [{ guess: g, real: real[i] as number, label: labels[i] ?? '' }] : [],
  );
  const last = pairs.at(-1);
  if (last === undefined) return { right: false, words: ['The run has no finite number at any of these points: it diverged.'] };
  const miss = typicalMiss(pairs, axis);
  const right = pairs.length === guess.length && miss.size <= axis.within;
  const head: Words = [
    `At ${last.label} you put `,
    last.guess,
    '. The run gives ',
    last.real,
    ', ',
    ...missWords(last.guess, last.real, axis),
  ];
  const lost: Words =
    pairs.length < guess.length ? [` At ${guess.length - pairs.length} of the points the run has no finite number.`] : [];
  return {
    right,
    words: [...head, '. Over all points your sketch is off by ', ...miss.words, right ? ': close enough.' : '.', ...lost],
  };
}

/** The geometric mean of the factors on a log axis, the mean distance on a linear one. */
function typicalMiss(pairs: readonly { guess: number; real: number }[], axis: Axis): { size: number; words: Words } {
  const sum = pairs.reduce((total, p) => total + missSize(p.guess, p.real, axis), 0) / pairs.length;
  if (axis.scale === 'linear') return { size: sum, words: [sum, ' on average'] };
  const factor = Math.exp(sum);
  return {
    size: factor,
    words: factor < 1.05 ? ['less than 5 %'] : [`a factor of ${timesText(factor).replace(' times', '')}, typically`],
  };
}

function missSize(guess: number, real: number, axis: Axis): number {
  if (axis.scale === 'linear') return Math.abs(guess - real);
  return Math.log(factorOf(guess, Math.min(axis.max, Math.max(axis.min, real))));
}
