/** @file Vite plugin: of KaTeX's three copies of each font, keep the woff2, the only one that a browser of today asks for. */
import type { Plugin } from 'vite';

/** Leaves `src: url(x.woff2) format("woff2")` of a rule that also names woff and ttf. */
export const onlyWoff2 = (css: string) => css.replace(/,url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, '');

export function katexFonts(): Plugin {
  return {
    name: 'book:katex-fonts',
    enforce: 'pre',
    transform: (css, id) => (/katex(\.min)?\.css$/.test(id.split('?')[0]!) ? { code: onlyWoff2(css), map: null } : null),
  };
}
