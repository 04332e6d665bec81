/** @file Which keys a schema knows at a path, so that a misspelt one can be told its nearest neighbour. */
import type { z } from 'zod';

/** The parts of zod's definitions that are walked here. */
interface Definition {
  type: string;
  shape?: Record<string, z.core.$ZodType>;
  innerType?: z.core.$ZodType;
  element?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  options?: readonly z.core.$ZodType[];
}

const definitionOf = (schema: z.core.$ZodType): Definition => schema._zod.def as unknown as Definition;

/** Through `optional`, `default` and, in unions, to the alternative that has keys. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  const { innerType, options } = definitionOf(schema);
  if (innerType) return bare(innerType);
  const withKeys = options?.map(bare).find((each) => definitionOf(each).shape);
  return withKeys ?? schema;
}

/** The legal keys of the block at `path`; none where no block of fixed keys stands. */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  let here = bare(schema);
  for (const part of path) {
    const { shape, element, valueType } = definitionOf(here);
    const next = shape?.[String(part)] ?? element ?? valueType;
    if (!next) return [];
    here = bare(next);
  }
  return Object.keys(definitionOf(here).shape ?? {});
}
