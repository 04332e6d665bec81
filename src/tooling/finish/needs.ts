/** @file Which assets a page needs to work without a network: read from the built files themselves, which name each other. */
import { posix } from 'node:path';

/** Chunks of one widget or one experiment, which only the pages that name it need. */
const particular = /^(?:worker\/)?([\w-]+?)-(widget|experiment)-[\w-]{8}\.js$/;

/** Names of files in a text; what is no asset is sorted out by the caller. */
const names = /(?:worker\/)?[\w.-]+\.(?:js|css|woff2|json|wasm|bin|csv|svg|png)\b/g;

/** KaTeX's fonts by the classes of a formula that call for them; the others are in almost every formula. */
const rareFonts: Readonly<Record<string, RegExp>> = {
  AMS: /\b(mathbb|amsrm|textbb)\b/,
  Caligraphic: /\bmathcal\b/,
  Fraktur: /\b(mathfrak|frak)\b/,
  Script: /\b(mathscr|scr)\b/,
  SansSerif: /\b(mathsf|textsf|mathboldsf)\b/,
  Typewriter: /\b(mathtt|texttt)\b/,
  'Main-Bold': /\b(mathbf|textbf)\b/,
  'Math-BoldItalic': /\bboldsymbol\b/,
};

function fontIsFor(name: string, html: string): boolean {
  const font = /^KaTeX_([\w-]+?)-[A-Za-z0-9_-]{8}\.woff2$/.exec(name)?.[1];
  if (font === undefined) return true;
  if (!html.includes('katex')) return false;
  const rare = Object.entries(rareFonts).find(([start]) => font.startsWith(start));
  return rare ? rare[1].test(html) : true;
}

/** The assets that an asset names. */
export type References = (name: string) => readonly string[];

/** Ids that the page's islands and claims name, as they stand in their data attributes. */
function namedIn(html: string): Set<string> {
  const found = html.matchAll(/&quot;(?:id|experiment)&quot;:&quot;([\w-]+)&quot;/g);
  return new Set([...found].map((match) => match[1]!));
}

/**
 * The paths below assets/ that the page with this HTML may come to load, sorted.
 * @param assets text of each asset by its path below assets/; fonts and the like may be empty
 */
export function needsOfPage(html: string, assets: ReadonlyMap<string, string>, references: References): string[] {
  const wanted = namedIn(html);
  const needed = new Set<string>();
  const follow = (name: string, from: string) => {
    if (needed.has(name) || !assets.has(name) || !fontIsFor(name, html)) return;
    const owner = particular.exec(name);
    // What a widget imports it needs; the registries name all widgets, of which the page needs its own.
    if (owner && !wanted.has(owner[1]!) && !particular.test(from)) return;
    if (owner) wanted.add(owner[1]!);
    needed.add(name);
    for (const next of references(name)) follow(next, name);
  };
  for (let before = -1; before < wanted.size;) {
    before = wanted.size;
    needed.clear();
    for (const [, name] of html.matchAll(/assets\/([\w./-]+)/g)) follow(name!, '');
  }
  return [...needed].sort();
}

/** Reads once what each asset names. */
export function referencesOf(assets: ReadonlyMap<string, string>): References {
  const known = new Map<string, readonly string[]>();
  return (name) => {
    const found = known.get(name);
    if (found) return found;
    const folder = posix.dirname(name);
    const texts = [...(assets.get(name) ?? '').matchAll(names)].map(([text]) => text);
    const paths = texts.map((text) => posix.join(folder, text)).concat(texts);
    const list = [...new Set(paths)].filter((path) => path !== name && assets.has(path));
    known.set(name, list);
    return list;
  };
}
