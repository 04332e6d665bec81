/**
 * @file Reverse-mode differentiation. The graph is the fields `op` and `inputs` of the tensors; backward visits it newest first,
 * without recursion, so that depth costs no stack.
 */
import { BookError } from '../base/errors';
import { noGrad } from './define-op';
import { addInto, sumOfTwo } from './kernels/arithmetic';
import { expand } from './kernels/copy';
import { scalar } from './create';
import { rememberGradient } from './scope';
import { inScope } from './storage';
import { sameShape, showShape } from './shape';
import type { Tensor } from './tensor';

export interface BackwardOptions {
  /** Keep the graph, to draw it afterwards or to go backward again. */
  retainGraph?: boolean;
}

let pass = 0;
let leaves: Tensor[] = [];
const NO_INPUTS: readonly Tensor[] = [];

/** All recorded tensors below root, newest first: whatever uses a tensor comes before it. */
function recorded(root: Tensor): Tensor[] {
  const list = [root];
  pass++;
  root.mark = pass;
  let sorted = true;
  for (let i = 0; i < list.length; i++) {
    const { inputs } = list[i]!;
    for (let k = 0; k < inputs.length; k++) {
      const x = inputs[k]!;
      if (x.op === null || x.mark === pass) continue;
      x.mark = pass;
      if (x.id > list[list.length - 1]!.id) sorted = false;
      list.push(x);
    }
  }
  return sorted ? list : list.sort((a, b) => b.id - a.id);
}

/** Adds g to the gradient under way: the first is adopted, the second makes a buffer, later ones add into it. */
function give(x: Tensor, g: Tensor): void {
  if (x.freed) {
    throw new BookError(
      'backward: the graph below this tensor was freed by an earlier backward; use { retainGraph: true } there, or detach() the tensor.',
    );
  }
  if (x.slot === null) {
    x.slot = g;
    x.ownsSlot = false;
    if (x.op === null) leaves.push(x);
  } else if (x.ownsSlot) {
    addInto(x.slot, g);
  } else {
    x.slot = sumOfTwo(x.slot, g);
    x.ownsSlot = true;
  }
}

function visit(x: Tensor, retainGraph: boolean): void {
  const { slot, op, inputs } = x;
  if (slot === null || op === null) return;
  const gradients = op.backward!(slot, inputs, x, x.attrs);
  for (let i = 0; i < inputs.length; i++) {
    const input = inputs[i]!;
    const g = gradients[i];
    if (!g || !input.requiresGrad) continue;
    if (!sameShape(g.shape, input.shape)) {
      const shapes = `${showShape(g.shape)}, but its shape is ${showShape(input.shape)}`;
      throw new BookError(`${op.name}: backward gave argument ${i + 1} a gradient of shape ${shapes}.`);
    }
    watchGradient?.(x, i, g);
    give(input, g);
  }
  if (x.retainsGrad) keep(x, slot);
  x.slot = null;
  if (!retainGraph) free(x);
}

/** As in PyTorch, backward frees the graph it has used. */
function free(x: Tensor): void {
  x.op = null;
  x.inputs = NO_INPUTS;
  x.attrs = undefined;
  x.freed = true;
}

function keep(x: Tensor, g: Tensor): void {
  x.grad = x.grad === null ? g : sumOfTwo(x.grad, g);
  if (inScope()) rememberGradient(x);
}

/** Sees each gradient while anomaly mode is on (anomaly.ts). */
export type GradientWatcher = (out: Tensor, argument: number, gradient: Tensor) => void;
let watchGradient: GradientWatcher | null = null;
export function setGradientWatcher(next: GradientWatcher | null): GradientWatcher | null {
  const before = watchGradient;
  watchGradient = next;
  return before;
}

/**
 * Adds the gradient of root to the `grad` of every leaf that requires one. Without a gradient to start from, root must be a
 * single number, and 1 is used. Gradients are immutable: to change one (clipping), put another tensor in its place.
 */
export function backward(root: Tensor, gradient?: Tensor, options: BackwardOptions = {}): void {
  if (!root.requiresGrad) {
    throw new BookError('backward: this tensor depends on no tensor with requiresGrad.');
  }
  if (!gradient && root.size !== 1) {
    throw new BookError(
      `backward: needs a single number, not shape ${showShape(root.shape)}; sum it, or hand in a gradient of that shape.`,
    );
  }
  if (gradient && !sameShape(gradient.shape, root.shape)) {
    throw new BookError(
      `backward: the gradient has shape ${showShape(gradient.shape)}, but the tensor has ${showShape(root.shape)}.`,
    );
  }
  noGrad(() => {
    const results = recorded(root);
    try {
      give(root, gradient ?? expand(scalar(1, root.dtype), root.shape));
      const retainGraph = options.retainGraph ?? false;
      for (const x of results) visit(x, retainGraph);
      for (const leaf of leaves) if (leaf.slot !== null) keep(leaf, leaf.slot);
    } catch (thrown) {
      // What an interrupted pass had handed on would be added to the gradients of the next one.
      for (const x of results) x.slot = null;
      throw thrown;
    } finally {
      for (const leaf of leaves) leaf.slot = null;
      leaves = [];
    }
  });
}
