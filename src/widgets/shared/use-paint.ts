/** @file Painting on a grid of numbers: a press on an empty cell draws from there on, a press on ink wipes. */
import { useEffect, useRef } from 'react';

export interface Paint {
  put: (row: number, column: number, value: number) => void;
  paint: (row: number, column: number, first: boolean) => void;
}

/** Several cells may be painted before the next render, so the latest grid is kept beside the one that was drawn. */
export function usePaint(grid: number[][], onChange: (grid: number[][]) => void): Paint {
  const latest = useRef(grid);
  const tone = useRef(9);
  useEffect(() => {
    latest.current = grid;
  }, [grid]);
  const put = (row: number, column: number, value: number): void => {
    const old = latest.current[row]?.[column];
    if (old === undefined || old === value) return;
    latest.current = latest.current.map((line, r) => (r === row ? line.map((cell, c) => (c === column ? value : cell)) : line));
    onChange(latest.current);
  };
  const paint = (row: number, column: number, first: boolean): void => {
    if (first) tone.current = (latest.current[row]?.[column] ?? 0) > 0 ? 0 : 9;
    put(row, column, tone.current);
  };
  return { put, paint };
}
