/** @file What the types and the layers cannot hold: purity, Trusted Types, sizes. Each message says the mend. */
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { pureLayers } from './tests/architecture/layers.mjs';

const tests = ['**/*.test.ts', '**/*.test.tsx', 'tests/**'];
const pure = pureLayers.map((layer) => `src/${layer}/**/*.ts`);

/** Functions that ECMA-262 leaves to the engine: their last bit differs between browsers. */
const approximate =
  'acos acosh asin asinh atan atan2 atanh cbrt cos cosh exp expm1 hypot log log10 log1p log2 pow sin sinh tan tanh'.split(' ');

/** Files that may use import.meta.glob, because dependency-cruiser cannot see through it. */
const globbing = ['src/**/registry.ts', 'src/app/client.ts', 'src/**/registry.server.ts', 'tests/laws/**'];

/** Files that run at build time only and may hand ready-made HTML to React. */
const serverRender = ['src/**/*.server.tsx', 'src/**/server/**/*.tsx', 'src/tooling/**'];

/** Longer than 250 lines on purpose, each with its reason. @type {string[]} */
const longFiles = [];

const bannedMath = approximate.map((property) => ({
  object: 'Math',
  property,
  message: `Math.${property} differs between engines: import it from src/base/math.`,
}));

const bannedMarkup = [
  { selector: "JSXAttribute[name.name='style']", message: 'The CSP drops style attributes from printed HTML: use a class.' },
  {
    selector: "CallExpression[callee.property.name='attr'] > Literal:first-child[value='style']",
    message: 'The CSP drops style attributes: use a class.',
  },
  {
    selector: "CallExpression[callee.property.name='setAttribute'] > Literal[value='style']",
    message: 'The CSP drops style attributes: use a class.',
  },
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$/]',
    message: 'Trusted Types forbids it: build nodes.',
  },
  { selector: "CallExpression[callee.property.name='insertAdjacentHTML']", message: 'Trusted Types forbids it: build nodes.' },
];

const bannedRawHtml = {
  selector: "JSXAttribute[name.name='dangerouslySetInnerHTML'], Property[key.name='dangerouslySetInnerHTML']",
  message: 'Raw HTML is for files that render at build time (see serverRender in eslint.config.js).',
};

const bannedGlob = {
  selector: "MemberExpression[object.type='MetaProperty'][property.name='glob']",
  message: 'import.meta.glob hides imports from the layer check: use a registry.ts (see globbing in eslint.config.js).',
};

const bannedPower = {
  selector:
    "BinaryExpression[operator='**']:not([right.raw=/^\\d+$/]):not([right.operator='-'][right.argument.raw=/^\\d+$/]), AssignmentExpression[operator='**=']",
  message: '** with an exponent that is not a whole literal differs between engines: use pow from src/base/math.',
};

const syntax = (...bans) => ['error', ...bans];

export default tseslint.config(
  { ignores: ['dist/', '.ssr/', '.cache/', 'test-results/', 'playwright-report/', 'public/', 'content/', 'tests/reference/'] },
  ...tseslint.configs.recommended,
  { files: ['**/*.tsx', 'src/**/use-*.ts'], ...reactHooks.configs.flat.recommended },
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // Declaration merging adds the methods of the op table to Tensor by an interface without members of its own.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 60 }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'prefer-const': 'error',
    },
  },
  // A describe holds many tests: its length says nothing about the length of a thought.
  { files: [...tests], rules: { 'max-lines-per-function': 'off' } },
  { files: longFiles.length > 0 ? longFiles : ['-'], rules: { 'max-lines': 'off' } },
  { files: ['src/**'], rules: { 'no-restricted-syntax': syntax(...bannedMarkup, bannedRawHtml, bannedGlob) } },
  { files: globbing, rules: { 'no-restricted-syntax': syntax(...bannedMarkup, bannedRawHtml) } },
  { files: serverRender, rules: { 'no-restricted-syntax': syntax(...bannedMarkup, bannedGlob) } },
  {
    files: pure,
    ignores: tests,
    rules: {
      'no-restricted-syntax': syntax(bannedGlob, bannedPower),
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'A simulation has no clock: hand the time in as an argument.' },
        { name: 'performance', message: 'A simulation has no clock: hand the time in as an argument.' },
        { name: 'crypto', message: 'Chance comes from src/base/random only, so that a seed repeats a run.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Chance comes from src/base/random only, so that a seed repeats a run.' },
        ...bannedMath,
      ],
    },
  },
  { files: ['src/experiments/registry.ts'], rules: { 'no-restricted-syntax': syntax(bannedPower) } },
);
