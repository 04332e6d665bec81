/** @file The formulas of every op, forward and backward, are LaTeX that can be set. */
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { ops } from './op-cases';

describe('formulas', () => {
  it.each(ops.map((op) => [op.name, op] as const))('%s', (_, op) => {
    for (const formula of [op.formula, op.gradient]) {
      expect(katex.renderToString(formula, { throwOnError: true, strict: 'error' })).toContain('</math>');
    }
  });
});
