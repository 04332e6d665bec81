/** @file Which faces a page will need, read from its HTML: they are fetched ahead, so that no line moves when they come. */

/** What in a page asks for a face, and the start of the face's file name. */
const uses: readonly [RegExp, string][] = [
  [/<body/, 'source-serif-4-latin-wght-normal'],
  [/<body/, 'source-sans-3-latin-wght-normal'],
  [/<(em|i)[ >]/, 'source-serif-4-latin-wght-italic'],
  [/<code[ >]/, 'source-code-pro-latin-wght-normal'],
  [/class="katex"/, 'KaTeX_Main-Regular'],
  [/\bmathnormal\b/, 'KaTeX_Math-Italic'],
  [/\bmathbf\b/, 'KaTeX_Main-Bold'],
  [/\b(mathbb|amsrm)\b/, 'KaTeX_AMS-Regular'],
  [/\b(delimsizing size1|delim-size1|small-op)\b/, 'KaTeX_Size1-Regular'],
  [/\b(delimsizing size2|large-op)\b/, 'KaTeX_Size2-Regular'],
  [/\bdelimsizing size3\b/, 'KaTeX_Size3-Regular'],
  [/\b(delimsizing size4|delim-size4)\b/, 'KaTeX_Size4-Regular'],
];

/** The font files, of those that there are, that `html` sets its text in. */
export function fontsOf(html: string, files: readonly string[]): string[] {
  // Addresses that stand on paper only are not set on the screen.
  const onScreen = html.replace(/<p class="print-line">.*?<\/p>/gs, '');
  return uses.flatMap(([pattern, name]) => (pattern.test(onScreen) ? files.filter((file) => file.includes(name)) : []));
}

/** Puts the preloads at the head of a rendered page, where its charset is declared. */
export function withFonts(html: string, files: readonly string[], url: (file: string) => string): string {
  const links = fontsOf(html, files).map(
    (file) => `<link rel="preload" href="${url(file)}" as="font" type="font/woff2" crossorigin=""/>`,
  );
  return html.replace(/<title>/, `${links.join('')}<title>`);
}
