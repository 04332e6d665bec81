/** @file Which fonts a page fetches ahead. */
import { describe, expect, it } from 'vitest';
import { fontsOf, withFonts } from './fonts';

const files = [
  'assets/KaTeX_Main-Regular-x.woff2',
  'assets/KaTeX_Math-Italic-x.woff2',
  'assets/source-serif-4-latin-wght-normal-x.woff2',
];

describe('the fonts of a page', () => {
  it('are those that its text is set in', () => {
    expect(fontsOf('<body>text</body>', files)).toEqual(['assets/source-serif-4-latin-wght-normal-x.woff2']);
    expect(fontsOf('<body><span class="katex"><span class="mord mathnormal">x</span></span></body>', files)).toHaveLength(3);
  });

  it('are fetched by links relative to the page', () => {
    expect(withFonts('<title>x</title><body>', files, (file) => `../${file}`)).toContain('href="../assets/source-serif-4');
  });
});
