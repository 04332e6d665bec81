/** @file What is open in a frame, what was just said to the reader, and what the pointer is on. Nothing of the run is kept here. */
import { createContext, useContext, useMemo, useState } from 'react';
import type { Panel } from './actions';

export interface Ui {
  panel: Panel | null;
  tableOpen: boolean;
  helpOpen: boolean;
  /** A short sentence after an action: "Link copied." */
  notice: string;
  toggle: (panel: Panel) => void;
  toggleTable: (open?: boolean) => void;
  showHelp: (open?: boolean) => void;
  say: (notice: string) => void;
}

interface UiState {
  panel: Panel | null;
  tableOpen: boolean;
  helpOpen: boolean;
  notice: string;
}

const CLOSED: UiState = { panel: null, tableOpen: false, helpOpen: false, notice: '' };

/** State of one frame's furniture. */
export function useUi(): Ui {
  const [state, setState] = useState(CLOSED);
  const acts = useMemo(
    () => ({
      toggle: (panel: Panel) => setState((old) => ({ ...old, panel: old.panel === panel ? null : panel, notice: '' })),
      toggleTable: (open?: boolean) => setState((old) => ({ ...old, tableOpen: open ?? !old.tableOpen })),
      showHelp: (open = true) => setState((old) => ({ ...old, helpOpen: open })),
      say: (notice: string) => setState((old) => ({ ...old, notice })),
    }),
    [],
  );
  return useMemo(() => ({ ...state, ...acts }), [state, acts]);
}

/** What lies under the pointer, or was reached by ↑ ↓. Apart from `Ui`, for it changes far more often. */
export interface Pointing {
  hover: string | null;
  /** Its numbers, for the run bar. */
  readout: string | null;
  point: (hover: string | null, readout: string | null) => void;
}

export const PointingContext = createContext<Pointing>({ hover: null, readout: null, point: () => undefined });

export const usePointed = (): Pointing => useContext(PointingContext);

/** State of one frame's pointer. */
export function usePointing(): Pointing {
  const [{ hover, readout }, setState] = useState<{ hover: string | null; readout: string | null }>({
    hover: null,
    readout: null,
  });
  const point = useMemo(
    () => (to: string | null, numbers: string | null) =>
      setState((old) => (old.hover === to && old.readout === numbers ? old : { hover: to, readout: numbers })),
    [],
  );
  return useMemo(() => ({ hover, readout, point }), [hover, readout, point]);
}
