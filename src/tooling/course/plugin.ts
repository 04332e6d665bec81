/** @file Vite plugin: the course as a module of the server build, `virtual:course`. Without a course it exports null. */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { loadCourse, type LoadedCourse } from './load.ts';
import { placesIn } from './places.ts';

const name = 'virtual:course';
const resolved = '\0virtual:course';

/** The source of the module: the checked data, where each value stands, and the texts, which the prose plugin compiles. */
function moduleOf(loaded: LoadedCourse | null): string {
  if (!loaded) return 'export const course = null; export const places = {}; export const texts = {};';
  const texts = [...loaded.texts];
  return [
    ...texts.map(([, path], index) => `import * as text${index} from ${JSON.stringify(path)};`),
    `export const course = ${JSON.stringify(loaded.course)};`,
    `export const places = ${JSON.stringify(placesIn(loaded))};`,
    `export const texts = { ${texts.map(([text], index) => `${JSON.stringify(text)}: text${index}`).join(', ')} };`,
  ].join('\n');
}

export interface CoursePlugin {
  plugin: Plugin;
  /** Whole paths of the texts, for the prose plugin. */
  texts: ReadonlySet<string>;
}

/** Mistakes in the file stop the build once it is configured, before anything is written. */
export function course(file: string | null): CoursePlugin {
  let loaded: LoadedCourse | null = null;
  let fault: unknown = null;
  try {
    if (file !== null) loaded = loadCourse(file);
  } catch (thrown) {
    // Thrown from here, it would be told as a fault of Vite's configuration.
    fault = thrown;
  }
  const texts = new Set(loaded?.texts.values());
  let root = '';
  const plugin: Plugin = {
    name: 'book:course',
    enforce: 'pre',
    configResolved(config) {
      if (fault !== null) throw fault;
      root = config.root;
    },
    resolveId(id, importer) {
      if (id === name) return resolved;
      // A course may lie anywhere; what its compiled texts import is ours, and is looked for here.
      return importer !== undefined && texts.has(importer)
        ? this.resolve(id, join(root, 'index.html'), { skipSelf: true })
        : null;
    },
    load: (id) => (id === resolved ? moduleOf(loaded) : null),
  };
  return { plugin, texts };
}
