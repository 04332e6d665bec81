/** @file Remembers what the settings were before each change, so that a reader who broke a run can go back. */

export interface Before<P> {
  params: P;
  seed: number;
  /** The step after which a live change acted, or null when the change began a new run. */
  step: number | null;
  /** What changed; a drag over one slider counts as one change. */
  keys: string;
}

const MOST_KEPT = 50;

export interface UndoStack<P> {
  readonly size: number;
  push(before: Before<P>): void;
  pop(): Before<P> | undefined;
  /** The next change is another one, even of the same parameter. */
  seal(): void;
  clear(): void;
}

export function createUndoStack<P>(): UndoStack<P> {
  let stack: Before<P>[] = [];
  let open = false;
  return {
    get size() {
      return stack.length;
    },
    push(before) {
      const top = stack.at(-1);
      const same = open && top?.keys === before.keys && top.step === before.step;
      if (!same) stack = [...stack.slice(1 - MOST_KEPT), before];
      open = true;
    },
    pop() {
      open = false;
      return stack.pop();
    },
    seal() {
      open = false;
    },
    clear() {
      stack = [];
      open = false;
    },
  };
}
