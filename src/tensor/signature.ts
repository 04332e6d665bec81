/**
 * @file Signatures in NumPy's generalised-ufunc notation, checked at run time: "(n,k),(k,m)->(n,m)" says that the last dims of
 * the arguments share the size k; whatever stands in front are batch dims, which broadcast. "k?" may be missing (a vector in a
 * matmul). "(*)" takes any shape, for ops that state their own condition. Source: NumPy NEP 5 and NEP 20.
 */
import { BookError } from '../base/errors';
import { broadcastShapes, showShape, type Shape } from './shape';

interface Dim {
  readonly name: string;
  /** Equal names have equal numbers, from 0 to 7. */
  readonly id: number;
  readonly optional: boolean;
}
/** The core dims of one argument, or null for "(*)". */
type Core = readonly Dim[] | null;

export interface Signature {
  readonly text: string;
  readonly inputs: readonly Core[];
  readonly output: Core;
  /** No core dims anywhere: broadcasting alone decides, and nothing needs checking here. */
  readonly elementwise: boolean;
}

function parseCore(text: string, names: string[]): Core {
  if (text === '*') return null;
  const dims = text.split(',').map((s) => s.trim());
  return dims
    .filter((s) => s !== '')
    .map((s) => {
      const name = s.replace('?', '');
      if (!names.includes(name)) names.push(name);
      return { name, id: names.indexOf(name), optional: s.endsWith('?') };
    });
}

function parseSide(text: string, names: string[]): Core[] {
  return [...text.matchAll(/\(([^)]*)\)/g)].map((m) => parseCore(m[1]!, names));
}

/** Parses a signature; throws for a text without "->". */
export function parseSignature(text: string): Signature {
  const [left, right] = text.split('->');
  if (left === undefined || right === undefined)
    throw new BookError(`signature "${text}": write inputs and output, as in "(n)->()".`);
  const names: string[] = [];
  const inputs = parseSide(left, names);
  const output = parseSide(right, names)[0] ?? null;
  const elementwise = inputs.every((core) => core === null || core.length === 0);
  return { text, inputs, output, elementwise };
}

/** Sizes of the named dims, and which optional ones are missing. */
interface Bound {
  readonly sizes: Map<string, { size: number; argument: number }>;
  readonly missing: Set<string>;
}

interface Clash {
  readonly dim: string;
  readonly sizes: readonly [number, number];
  readonly places: readonly [number, number];
}

function clashError(name: string, signature: Signature, shapes: readonly Shape[], { dim, sizes, places }: Clash): BookError {
  const [a, b] = [0, 1].map((i) => `${sizes[i]} in argument ${places[i]! + 1}`);
  return new BookError(
    `${name}${signature.text}: dim "${dim}" is ${a} but ${b} (shapes ${shapes.map(showShape).join(' and ')}).`,
  );
}

/** The core dims that an argument of this rank has: optional ones go missing, the last first, when the rank is too small. */
function presentDims(core: readonly Dim[], ndim: number, missing: Set<string>): readonly Dim[] {
  if (ndim >= core.length) return core;
  const absent = core.filter((dim) => dim.optional);
  for (const dim of absent) missing.add(dim.name);
  return core.filter((dim) => !dim.optional);
}

function bind(name: string, signature: Signature, shapes: readonly Shape[]): Bound {
  const bound: Bound = { sizes: new Map(), missing: new Set() };
  shapes.forEach((shape, argument) => {
    const core = signature.inputs[Math.min(argument, signature.inputs.length - 1)];
    if (!core) return;
    const dims = presentDims(core, shape.length, bound.missing);
    if (shape.length < dims.length) {
      throw new BookError(
        `${name}${signature.text}: argument ${argument + 1} needs ${dims.length} dims (${dims.map((d) => d.name).join(', ')}), ` +
          `but its shape is ${showShape(shape)}; reshape it first.`,
      );
    }
    dims.forEach((dim, i) => {
      const size = shape[shape.length - dims.length + i]!;
      const before = bound.sizes.get(dim.name);
      if (!before) bound.sizes.set(dim.name, { size, argument });
      else if (before.size !== size) {
        const places = [before.argument, argument] as const;
        throw clashError(name, signature, shapes, { dim: dim.name, sizes: [before.size, size], places });
      }
    });
  });
  return bound;
}

/** Sizes of the dims met so far, by number; used by `fits` alone, so that the check of every call makes no garbage. */
const met = new Int32Array(8);

/** Whether shapes without missing dims fit; false sends them to `bind`, which knows the rest and explains. */
function fits(signature: Signature, inputs: readonly { shape: Shape }[]): boolean {
  met.fill(-1);
  for (let argument = 0; argument < inputs.length; argument++) {
    const core = signature.inputs[argument];
    const { shape } = inputs[argument]!;
    if (core === undefined || core === null) return false;
    if (shape.length < core.length) return false;
    for (let i = 0; i < core.length; i++) {
      const { id } = core[i]!;
      const size = shape[shape.length - core.length + i]!;
      if (met[id] === -1) met[id] = size;
      else if (met[id] !== size) return false;
    }
  }
  return true;
}

/** Throws where the shapes do not fit the signature, naming the dim. Batch dims are the op's to broadcast. */
export function checkShapes(name: string, signature: Signature, inputs: readonly { shape: Shape }[]): void {
  if (fits(signature, inputs)) return;
  bind(
    name,
    signature,
    inputs.map((x) => x.shape),
  );
}

/** The shape that the signature promises, or null where it says "(*)". */
export function promisedShape(name: string, signature: Signature, shapes: readonly Shape[]): Shape | null {
  if (signature.output === null || signature.inputs.includes(null)) return null;
  const { sizes, missing } = bind(name, signature, shapes);
  let batch: Shape = [];
  shapes.forEach((shape, argument) => {
    const core = signature.inputs[argument]!;
    const present = presentDims(core!, shape.length, new Set()).length;
    batch = broadcastShapes(name, batch, shape.slice(0, shape.length - present));
  });
  const core = signature.output.filter((dim) => !missing.has(dim.name));
  return [...batch, ...core.map((dim) => sizes.get(dim.name)!.size)];
}
