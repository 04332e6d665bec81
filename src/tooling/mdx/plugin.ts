/** @file Vite plugin: prose under content/ becomes modules of the server build. No prose reaches the client's script. */
import { relative } from 'node:path';
import type { Plugin } from 'vite';
import type { Use } from '../../app/content/front-matter.ts';
import { compileProse } from './compile.ts';
import { ContentFault } from './fault.ts';
import { StyleClasses } from './style-classes.ts';

/** The style sheet of generated classes. It is filled by the server build, which therefore runs before the client's. */
const styleSheet = 'virtual:prose-classes.css';
const resolvedStyleSheet = '/virtual/prose-classes.css';

/** The components used, by file: read by the generator to check names and ids before it renders. */
export type UsesByFile = Map<string, Use[]>;

/** The plugin, and the uses that it notes on the way. `own` are whole paths of further texts, which need not lie under content/. */
export function prose(uses: UsesByFile, own: ReadonlySet<string> = new Set()): Plugin {
  let root = '';
  let classes: StyleClasses | null = null;
  return {
    name: 'book:prose',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
      if (config.command === 'build') classes = new StyleClasses();
    },
    resolveId: (id) => (id === styleSheet ? resolvedStyleSheet : null),
    load: (id) => (id === resolvedStyleSheet ? (classes?.css() ?? '') : null),
    async transform(source, id) {
      const file = relative(root, id.split('?')[0]!);
      if (id.includes('?') || !(own.has(id) || /^content\/.*\.mdx?$/.test(file))) return null;
      try {
        const compiled = await compileProse(source, file, classes);
        uses.set(file, compiled.uses);
        return { code: compiled.code, map: null };
      } catch (error) {
        if (!(error instanceof ContentFault)) throw error;
        const { line, column } = error.place;
        return this.error({ message: error.message, id, loc: { file: id, line, column }, stack: '' });
      }
    },
  };
}
