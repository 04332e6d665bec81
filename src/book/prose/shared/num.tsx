/** @file Numbers in markup, with a raised exponent where they need one. */
import { sig } from '../../../viz/number/format';
import { Rich } from '../../../viz/number/rich';
import type { Words } from './numbers';

/** One number to `digits` significant figures. */
export function Num({ value, digits = 2 }: { value: number; digits?: number }) {
  return (
    <span className="num">
      <Rich text={sig(value, digits)} />
    </span>
  );
}

/** A sentence in pieces. */
export function Sentence({ words }: { words: Words }) {
  return words.map((word, i) => (typeof word === 'number' ? <Num key={i} value={word} /> : <Rich key={i} text={word} />));
}
