/** @file What every control gets: its declaration, its value, and where to send a new one. */
import type { Param, RealParam, Value } from '../../base/params';

export interface ControlProps<P extends Param> {
  /** Unique in the document; the lead element of the control carries it. */
  id: string;
  spec: P;
  value: Value<P>;
  onChange: (value: Value<P>) => void;
  /** Frozen by the page or its author: shown, not to be changed. */
  locked: boolean;
}

/** The declaration of one number inside a list, grid or table, so that it is read and refused like any other. */
export function cellSpec(label: string, min: number, max: number, step: number): RealParam {
  return { kind: 'real', label, min, max, step, scale: 'linear', marks: [], digits: 6, default: min, effect: 'restart' };
}
