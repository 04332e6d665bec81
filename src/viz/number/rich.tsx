/** @file Plain strings with `10^-5` and `h_1` in them, set with raised and lowered figures in HTML and in SVG. */
import type { ReactNode } from 'react';
import { px } from './finite';
import { trueMinus } from './format';

interface Run {
  text: string;
  place: 'line' | 'up' | 'down';
}

/** Raised figures as single characters, which the book's faces lack; they are set like `^{…}`. */
const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ'].map((raised, i) => [raised, '0123456789+-n'[i] ?? '']),
);

function lowerRaised(text: string): string {
  return text.replace(/[⁰¹²³⁴-⁹⁺⁻ⁿ]+/gu, (raised) => `^{${[...raised].map((one) => RAISED[one] ?? '').join('')}}`);
}

const SCRIPT = /\^(?:\{([^}]+)\}|([-\u2212]?[\w]+))|(?<=(?:^|[^A-Za-z])\p{L})_(?:\{([^}]+)\}|(\d+))/gu;

/** Splits a string into runs on the line, raised (`^2`, `^{n+1}`) and lowered (`x_1`, `x_{ij}`). */
export function runs(source: string): Run[] {
  const text = lowerRaised(source);
  const found: Run[] = [];
  let from = 0;
  for (const match of text.matchAll(SCRIPT)) {
    if (match.index > from) found.push({ text: text.slice(from, match.index), place: 'line' });
    const up = match[1] ?? match[2];
    found.push(up === undefined ? { text: match[3] ?? match[4] ?? '', place: 'down' } : { text: trueMinus(up), place: 'up' });
    from = match.index + match[0].length;
  }
  if (from < text.length || found.length === 0) found.push({ text: text.slice(from), place: 'line' });
  return found;
}

/** Text in HTML. Every run is an element, so that a translator that rewrites text nodes cannot break React. */
export function Rich({ text }: { text: string }): ReactNode {
  return runs(text).map((run, at) => {
    if (run.place === 'up') return <sup key={at}>{run.text}</sup>;
    return run.place === 'down' ? <sub key={at}>{run.text}</sub> : <span key={at}>{run.text}</span>;
  });
}

export interface LabelProps {
  x: number;
  y: number;
  text: string;
  /** Class names from `theme/plot.css`: `end`, `mid`, `halo`, `lab`, `strong`, `q-act`, … */
  className?: string;
}

/** Baseline shifts in em of the small figure (0.72 of the text) and of the text after it. */
const SHIFT = { line: 0, up: -0.45, down: 0.25 };

/** Text in SVG. */
export function Label({ x, y, text, className }: LabelProps): ReactNode {
  const parts = runs(text);
  if (parts.length === 1 && parts[0]?.place === 'line') {
    return (
      <text x={px(x)} y={px(y)} className={className}>
        {text}
      </text>
    );
  }
  return (
    <text x={px(x)} y={px(y)} className={className}>
      {parts.map((run, at) => {
        const before = parts[at - 1]?.place ?? 'line';
        const back = -SHIFT[before] * 0.72;
        const dy = run.place === 'line' ? back : SHIFT[run.place] + back / 0.72;
        return (
          <tspan
            key={at}
            className={run.place === 'line' ? undefined : 'script'}
            dy={dy === 0 ? undefined : `${Math.round(dy * 1000) / 1000}em`}
          >
            {run.text}
          </tspan>
        );
      })}
    </text>
  );
}
