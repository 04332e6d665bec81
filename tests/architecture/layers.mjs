/** @file The layers of src/ as data, read by dependency-cruiser, ESLint, the tests here and the picture in the README. */

/** What each layer may import, besides itself. @type {Record<string, string[]>} */
export const layers = {
  base: [],
  tensor: ['base'],
  nn: ['base', 'tensor'],
  experiments: ['base', 'tensor', 'nn'],
  runtime: ['base', 'tensor', 'nn', 'experiments'],
  viz: ['base'],
  widgets: ['base', 'tensor', 'nn', 'experiments', 'runtime', 'viz'],
  book: ['base', 'tensor', 'nn', 'experiments', 'runtime', 'viz', 'widgets'],
  app: ['base', 'tensor', 'nn', 'experiments', 'runtime', 'viz', 'widgets', 'book'],
  tooling: ['base', 'tensor', 'nn', 'experiments', 'runtime', 'viz', 'widgets', 'book', 'app'],
};

/** Layers that know nothing but numbers: no DOM, no npm package, no clock, no hidden chance. */
export const pureLayers = ['base', 'tensor', 'nn', 'experiments'];

/** Layers entered by their index.ts only. */
export const frontDoors = ['tensor', 'nn'];

/** Layers in which each folder is one thing and knows no sibling; a folder named `shared` may be used by all. */
export const siblingLayers = ['experiments', 'widgets'];

/**
 * The arrows that a picture needs: "a --> b" where b may import a and no layer between them says so already.
 * @returns {string[]} lines of a Mermaid graph
 */
export function arrows() {
  const drawn = Object.entries(layers).filter(([name]) => name !== 'tooling');
  return drawn.flatMap(([name, may]) =>
    may.filter((low) => !may.some((between) => layers[between]?.includes(low))).map((low) => `${low} --> ${name}`),
  );
}
