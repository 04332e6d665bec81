/** @file The layers as rules of dependency-cruiser; every comment is what a person reads when the rule is broken. */
import { frontDoors, layers, pureLayers, siblingLayers } from './layers.mjs';

const test = '\\.test\\.tsx?$';
const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'];
/** @param {string[]} names */
const any = (names) => `(${names.join('|')})`;

const layerRules = Object.entries(layers).map(([name, may]) => ({
  name: `layer-${name}`,
  comment: `src/${name} may import ${may.length > 0 ? may.join(', ') : 'nothing'}: move the shared part down, or hand it in.`,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: '^(src|content)/', pathNot: `^src/${any([name, ...may])}/` },
}));

const frontDoorRules = frontDoors.map((name) => ({
  name: `front-door-${name}`,
  comment: `Import src/${name} by its index.ts; export from there what others need.`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${name}/` },
  to: { path: `^src/${name}/`, pathNot: `^src/${name}/index\\.ts$` },
}));

const siblingRules = siblingLayers.map((name) => ({
  name: `siblings-${name}`,
  comment: `One folder of src/${name} may not import another: what both need belongs in src/${name}/shared or a layer below.`,
  severity: 'error',
  from: { path: `^src/${name}/([^/]+)/` },
  to: { path: `^src/${name}/[^/]+/`, pathNot: `^src/${name}/($1|shared)/` },
}));

export default {
  forbidden: [
    ...layerRules,
    ...frontDoorRules,
    ...siblingRules,
    {
      name: 'pure-no-package',
      comment: 'The pure layers stand alone, so that their numbers depend on nothing else; tests may use packages.',
      severity: 'error',
      from: { path: `^src/${any(pureLayers)}/`, pathNot: test },
      to: { dependencyTypes: npm },
    },
    {
      name: 'source-knows-no-test',
      comment: 'Code that ships imports nothing from tests/ or scripts/; a test beside it may.',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'content-imports-nothing',
      comment: 'Prose is given its components; it imports none.',
      severity: 'error',
      from: { path: '^content/' },
      to: {},
    },
    {
      name: 'no-cycles',
      comment: 'A cycle at run time: split out what both ends need.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'unresolvable',
      comment: 'The imported file does not exist.',
      severity: 'error',
      from: {},
      // Packages of types alone, and vite, whose entry only Node's own resolution of ES modules finds.
      to: { couldNotResolve: true, pathNot: '^virtual:|[?]|^(estree|hast|mdast|vite)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.css', '.json'] },
  },
};
