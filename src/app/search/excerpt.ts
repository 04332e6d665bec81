/** @file The piece of a text around the first word that was looked for, cut at words, with the words marked. Pure. */

/** A piece of text; `hit` where it is a word that was looked for. */
export interface Piece {
  text: string;
  hit: boolean;
}

const escape = (term: string): string => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Splits a text where one of the terms stands at the beginning of a word. */
export function marked(text: string, terms: readonly string[]): Piece[] {
  if (terms.length === 0) return [{ text, hit: false }];
  const longestFirst = [...terms].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${longestFirst.map(escape).join('|')})`, 'giu');
  return text
    .split(pattern)
    .map((piece, i) => ({ text: piece, hit: i % 2 === 1 }))
    .filter(({ text: piece }) => piece.length > 0);
}

/** About `length` characters of a text around the first hit; an ellipsis says where it was cut. */
export function excerpt(text: string, terms: readonly string[], length = 140): Piece[] {
  const pieces = marked(text, terms);
  const before = pieces.slice(
    0,
    Math.max(
      0,
      pieces.findIndex(({ hit }) => hit),
    ),
  );
  const at = before.reduce((sum, piece) => sum + piece.text.length, 0);
  const from = at < length / 2 ? 0 : text.indexOf(' ', at - length / 3) + 1;
  const rough = text.slice(from, from + length);
  const cut = from + length < text.length;
  const words = cut ? rough.slice(0, Math.max(rough.lastIndexOf(' '), length / 2)) : rough;
  return marked(`${from > 0 ? '… ' : ''}${words}${cut ? ' …' : ''}`, terms);
}
