/**
 * @file Reading the run in React. The server snapshot is the present state, not the store's first one: the page was printed
 * from a run that had already gone to its example's step, and hydration has to meet the same frame.
 */
import { useMemo, useSyncExternalStore } from 'react';
import { useFrame } from './frame-tools';
import type { RunState } from './run-store';

/** True when two plain objects hold the same values. */
export function sameEntries(a: object, b: object): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}

/** A selector that gives the same object back while its entries stay the same. */
function steady<T>(select: (state: RunState) => T): (state: RunState) => T {
  let last: { value: T } | null = null;
  return (state) => {
    const value = select(state);
    const same = last !== null && typeof value === 'object' && value !== null && sameEntries(last.value as object, value);
    if (!same) last = { value };
    return last === null ? value : last.value;
  };
}

/** The part of the run's state that `select` takes; renders again only when that part changes. `select` must stay the same function. */
export function useRun<T>(select: (state: RunState) => T): T {
  const { run } = useFrame();
  const snapshot = useMemo(() => {
    const chosen = steady(select);
    return () => chosen(run.getState());
  }, [run, select]);
  return useSyncExternalStore(run.subscribe, snapshot, snapshot);
}
