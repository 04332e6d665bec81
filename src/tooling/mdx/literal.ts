/** @file Attribute expressions of MDX as data: numbers, texts, lists and records, and nothing that could run. */
import type { Expression, Node, ObjectExpression, Program, SpreadElement } from 'estree';

/** Thrown at the part of an expression that is more than data. */
export class NotData extends Error {
  constructor(readonly node: Node) {
    super('Only data may stand here: numbers, texts, true, false, null, lists and records of them.');
  }
}

function record(node: ObjectExpression): Record<string, unknown> {
  const entries = node.properties.map((property): [string, unknown] => {
    if (property.type !== 'Property' || property.computed || property.kind !== 'init') throw new NotData(property);
    const key =
      property.key.type === 'Identifier'
        ? property.key.name
        : property.key.type === 'Literal'
          ? String(property.key.value)
          : null;
    if (key === null) throw new NotData(property);
    return [key, literal(property.value as Expression)];
  });
  return Object.fromEntries(entries);
}

/** The value of a literal expression. Throws {@link NotData} for calls, names, operators and spreads. */
export function literal(node: Expression | SpreadElement): unknown {
  switch (node.type) {
    case 'Literal':
      if ('regex' in node || 'bigint' in node) throw new NotData(node);
      return node.value;
    case 'TemplateLiteral':
      if (node.expressions.length) throw new NotData(node);
      return node.quasis[0]!.value.cooked;
    case 'UnaryExpression': {
      const value = literal(node.argument);
      if (node.operator !== '-' || typeof value !== 'number') throw new NotData(node);
      return -value;
    }
    case 'ArrayExpression':
      return node.elements.map((element) => {
        if (!element) throw new NotData(node);
        return literal(element);
      });
    case 'ObjectExpression':
      return record(node);
    default:
      throw new NotData(node);
  }
}

/** The value of a whole `{…}`; undefined when it holds only a comment. */
export function literalOfProgram(program: Program): unknown {
  const [statement, more] = program.body;
  if (!statement) return undefined;
  if (more || statement.type !== 'ExpressionStatement') throw new NotData(more ?? statement);
  return literal(statement.expression);
}
