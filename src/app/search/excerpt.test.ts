/** @file Excerpts around what was looked for. */
import { describe, expect, it } from 'vitest';
import { excerpt, marked } from './excerpt';

const said = (pieces: { text: string; hit: boolean }[]) => pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

describe('a text with its hits', () => {
  it('marks beginnings of words only, in any case', () => {
    expect(said(marked('Softmax and soft, not unsoft', ['soft']))).toBe('[Soft]max and [soft], not unsoft');
  });

  it('takes signs of patterns as text', () => {
    expect(said(marked('a (b) c', ['(b)']))).toBe('a [(b)] c');
  });
});

describe('an excerpt', () => {
  const text = `${'word '.repeat(60)}needle ${'more '.repeat(60)}`.trim();

  it('shows the place of the first hit, cut at words', () => {
    const shown = said(excerpt(text, ['needle']));
    expect(shown).toMatch(/^… word/);
    expect(shown).toContain('[needle]');
    expect(shown).toMatch(/more …$/);
    expect(shown.length).toBeLessThan(170);
  });

  it('is the whole of a short text', () => {
    expect(said(excerpt('A short one.', ['zzz']))).toBe('A short one.');
  });
});
