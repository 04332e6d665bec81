/**
 * @file A Vite plugin that leaves the documentation of ops (formula, gradient, samples) out of what pages load: the tests and
 * those who read the source need it, a reader's browser never does.
 */
import type { Plugin, Rolldown } from 'vite';

const OPS = /\/src\/tensor\/ops\/[\w-]+\.ts$/;
const DOCUMENTATION = new Set(['formula', 'gradient', 'samples']);

type Program = ReturnType<Rolldown.PluginContext['parse']>;

/** The literals given to defineOp and defineListOp at the top level of a module. */
function definitions(program: Program) {
  return program.body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration' || statement.declaration?.type !== 'VariableDeclaration') return [];
    return statement.declaration.declarations.flatMap(({ init }) => {
      if (init?.type !== 'CallExpression' || init.callee.type !== 'Identifier') return [];
      const [definition] = init.arguments;
      return /^define(List)?Op$/.test(init.callee.name) && definition?.type === 'ObjectExpression' ? [definition] : [];
    });
  });
}

/** Cuts the documentation out of the source of an op; line breaks stay, so that source maps do too. */
export function withoutDocumentation(code: string, program: Program): string {
  let lean = code;
  const properties = definitions(program).flatMap((definition) => definition.properties);
  for (const property of properties.reverse()) {
    if (property.type !== 'Property' || property.key.type !== 'Identifier' || !DOCUMENTATION.has(property.key.name)) continue;
    const breaks = '\n'.repeat(lean.slice(property.start, property.end).split('\n').length - 1);
    // The comma after the property goes with it; the last one has none, and then the one before it may stay.
    const rest = lean.slice(property.end).replace(/^\s*,/, (comma) => comma.slice(0, -1));
    lean = lean.slice(0, property.start) + breaks + rest;
  }
  return lean;
}

export function leanOps(): Plugin {
  return {
    name: 'lean-ops',
    apply: 'build',
    transform(code, id, options) {
      if (options?.ssr || !OPS.test(id)) return null;
      return { code: withoutDocumentation(code, this.parse(code)), map: null };
    },
  };
}
