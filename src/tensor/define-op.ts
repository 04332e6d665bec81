/**
 * @file What an op is: one literal with its rule forward and backward, from which methods, checks and tests are read. Few ops
 * are primitive; most functions are composites of them.
 */
import { BookError } from '../base/errors';
import { scalar } from './create';
import type { DType } from './dtype';
import { showShape, type Shape } from './shape';
import { checkShapes, parseSignature, type Signature } from './signature';
import { Tensor } from './tensor';

/** Which dtypes an argument may have: 'float' is float32 or float64, the same for all float arguments. */
export type Kind = 'float' | 'int32' | 'any';

/** Example arguments for the tests that sweep over all ops. */
export interface Sample<A> {
  readonly shapes: readonly Shape[];
  /** Present where the op takes attributes. */
  readonly attrs?: A;
  /** Values are drawn from this range; default [-2, 2]. One range, or one for each argument. */
  readonly range?: readonly [number, number] | readonly (readonly [number, number])[];
  /** Gradients are checked away from these values, where the function has a kink. */
  readonly avoid?: readonly number[];
  /** No two values closer than the step of the check: for max and its like, whose kinks are ties. */
  readonly distinct?: boolean;
  /** Fixed values for some arguments (index arguments, mostly). */
  readonly values?: Readonly<Record<number, readonly number[]>>;
}

type Inputs = readonly Tensor[];
/** Optional arguments are undefined in the types, and simply missing at run time. */
type Arguments = readonly (Tensor | undefined)[];

/**
 * One gradient for each input, null for none. Rules name this type where they return null, because the compiler would otherwise
 * have to know all methods of Tensor to infer it, and those derive from the op itself.
 */
export type Gradients = readonly (Tensor | null)[];

export interface OpDefinition<I extends Arguments, A> {
  readonly name: string;
  /** See signature.ts. For an op over a list of tensors, the signature of one of them. */
  readonly signature: string;
  /** One for each argument; default 'float' for all. */
  readonly kinds?: readonly Kind[];
  /** How many arguments at the end may be left out. */
  readonly optional?: number;
  /** The op takes one list of tensors instead of single ones. */
  readonly list?: boolean;
  /** The function and its gradient in LaTeX, for those who read the source; `\bar y` is `gy`. Pages never load it. */
  readonly formula: string;
  readonly gradient: string;
  forward(inputs: I, attrs: A): Tensor;
  /** One gradient for each input, null for none; null for an op that has no gradient. Writes into nothing. */
  readonly backward: ((gy: Tensor, inputs: I, out: Tensor, attrs: A) => Gradients) | null;
  readonly samples: readonly Sample<A>[];
}

export interface Op<I extends Arguments, A> extends OpDefinition<I, A> {
  readonly shapes: Signature;
}

/** An op of unknown arguments, as the graph and the sweeps see it. */
export type AnyOp = Op<Inputs, unknown>;

export type Operand = Tensor | number;
type Operands<I extends Arguments> = { [K in keyof I]: Operand | Extract<I[K], undefined> };
type Attributes<A> = [A] extends [void] ? [] : undefined extends A ? [attrs?: A] : [attrs: A];

/** An op as a function: its tensors (or plain numbers), then its attributes. */
export interface OpFunction<I extends Arguments, A> {
  (...args: [...Operands<I>, ...Attributes<A>]): Tensor;
  readonly op: AnyOp;
}

export interface ListOpFunction<A> {
  (tensors: Inputs, ...attrs: Attributes<A>): Tensor;
  readonly op: AnyOp;
}

let recording = true;
let clock = 0;

/** Calls f without recording a graph: nothing made inside can be differentiated. */
export function noGrad<T>(f: () => T): T {
  const before = recording;
  recording = false;
  try {
    return f();
  } finally {
    recording = before;
  }
}

/** Sees the result of each op while anomaly mode is on (anomaly.ts). */
export type Watcher = (op: AnyOp, inputs: Inputs, out: Tensor) => void;
let watcher: Watcher | null = null;
export function setWatcher(next: Watcher | null): Watcher | null {
  const before = watcher;
  watcher = next;
  return before;
}

/** The common case, which must cost nothing: all arguments float, and of one dtype. */
function sameFloat(inputs: Inputs): boolean {
  const { dtype } = inputs[0]!;
  if (dtype === 'int32') return false;
  for (let i = 1; i < inputs.length; i++) if (inputs[i]!.dtype !== dtype) return false;
  return true;
}

function checkKinds(op: AnyOp, inputs: Inputs): void {
  if (op.kinds === undefined && sameFloat(inputs)) return;
  let float: DType | null = null;
  for (let i = 0; i < inputs.length; i++) {
    const kind = op.kinds?.[op.list ? 0 : i] ?? 'float';
    const { dtype } = inputs[i]!;
    if (kind === 'any') continue;
    if (kind === 'int32') {
      if (dtype !== 'int32') throw wrongKind(op, i, dtype, "int32; make indices with tensor(values, { dtype: 'int32' })");
    } else if (dtype === 'int32') {
      throw wrongKind(op, i, dtype, "a float dtype; convert it with x.to('float32')");
    } else if (float !== null && float !== dtype) {
      throw wrongKind(op, i, dtype, `${float} like the arguments before; convert it with x.to('${float}')`);
    } else {
      float = dtype;
    }
  }
}

function wrongKind(op: AnyOp, i: number, dtype: DType, needs: string): BookError {
  return new BookError(`${op.name}${op.signature}: argument ${i + 1} is ${dtype}, but the op needs ${needs}.`);
}

/** Checks, computes, and records. All ops pass through here. */
export function apply(op: AnyOp, inputs: Inputs, attrs: unknown): Tensor {
  checkKinds(op, inputs);
  if (!op.shapes.elementwise) checkShapes(op.name, op.shapes, inputs);
  const out = op.forward(inputs, attrs);
  if (recording && op.backward !== null) {
    for (let i = 0; i < inputs.length; i++) {
      if (!inputs[i]!.requiresGrad) continue;
      out.requiresGrad = true;
      out.op = op;
      out.inputs = inputs;
      out.attrs = attrs;
      out.id = ++clock;
      break;
    }
  }
  if (watcher !== null) watcher(op, inputs, out);
  return out;
}

/** The dtype of the first tensor with a float dtype: plain numbers follow it. */
function companion(args: readonly unknown[]): DType {
  for (const x of args) if (x instanceof Tensor && x.dtype !== 'int32') return x.dtype;
  return 'float32';
}

function toTensors(op: AnyOp, args: readonly unknown[]): Tensor[] {
  return args.map((x, i) => {
    if (x instanceof Tensor) return x;
    if (typeof x === 'number') return scalar(x, companion(args));
    throw new BookError(
      `${op.name}${op.signature}: argument ${i + 1} must be a tensor or a number, not ${x === null ? 'null' : typeof x}.`,
    );
  });
}

function prepare<I extends Arguments, A>(definition: OpDefinition<I, A>): AnyOp {
  return { ...definition, shapes: parseSignature(definition.signature) } as unknown as AnyOp;
}

/** Throws where arguments are missing; otherwise the given ones as tensors, without those that are optional and left out. */
function given(op: AnyOp, args: readonly unknown[]): Tensor[] {
  const needed = args.length - (op.optional ?? 0);
  let count = args.length;
  while (count > needed && args[count - 1] === undefined) count--;
  const missing = args.slice(0, count).indexOf(undefined);
  if (missing >= 0) throw new BookError(`${op.name}${op.signature}: argument ${missing + 1} is missing; the op needs ${needed}.`);
  return toTensors(op, args.slice(0, count));
}

/** Turns a definition into a function that records: `exp(x)`, `sum(x, { axis: 0 })`. */
export function defineOp<I extends Arguments, A = void>(definition: OpDefinition<I, A>): OpFunction<I, A> {
  const op = prepare(definition);
  const call = callWith(op, op.shapes.inputs.length);
  return Object.assign(call, { op }) as unknown as OpFunction<I, A>;
}

/** The function of an op, written out by the number of arguments because small tensors spend most of their time here. */
function callWith(op: AnyOp, arity: number): (...args: unknown[]) => Tensor {
  if (arity > 3) throw new BookError(`${op.name}${op.signature}: more than three arguments are not provided for; use a list op.`);
  if (arity === 1) {
    return (x, attrs) => apply(op, x instanceof Tensor ? [x] : given(op, [x]), attrs);
  }
  if (arity === 2) {
    return (x, y, attrs) => apply(op, x instanceof Tensor && y instanceof Tensor ? [x, y] : given(op, [x, y]), attrs);
  }
  return (...args) =>
    apply(
      op,
      given(
        op,
        Array.from({ length: arity }, (_, i) => args[i]),
      ),
      args[arity],
    );
}

/** As defineOp, for an op over a list of tensors: `concat([a, b], { axis: 1 })`. */
export function defineListOp<A = void>(definition: OpDefinition<Inputs, A>): ListOpFunction<A> {
  const op = prepare({ ...definition, list: true });
  const call = (tensors: Inputs, attrs: unknown): Tensor => {
    if (tensors.length === 0) throw new BookError(`${op.name}${op.signature}: the list of tensors is empty.`);
    return apply(op, [...tensors], attrs);
  };
  return Object.assign(call, { op }) as unknown as ListOpFunction<A>;
}

/** What an op says when a shape does not suit it in a way that its signature cannot express. */
export function shapeError(name: string, fault: string, ...shapes: Shape[]): BookError {
  return new BookError(`${name}: ${fault} (${shapes.length > 1 ? 'shapes' : 'shape'} ${shapes.map(showShape).join(' and ')}).`);
}
