/** @file From readings to faults: which signs hold, which faults a patient must be accused of, what speaks against a diagnosis. */
import { FAULTS, type FaultId, type Fault, type Sign } from './faults';
import type { ProbeId } from './probes';
import type { Reading } from './reading';

/** What a reader may name: a fault, or that nothing is wrong. */
export type Diagnosis = FaultId | 'healthy';

export type Readings = Partial<Record<ProbeId, Reading>>;

/** Why a diagnosis is wrong. */
export interface Objection {
  diagnosis: Diagnosis;
  /** The probe that speaks against it; null where none does, or where naming one would tell the answer. */
  probe: ProbeId | null;
  /** Whether the reader has that reading; the number is told only then. */
  bought: boolean;
  fact: string | null;
  /** What the named fault would show. */
  expected: string;
}

/** True or false where the reading is there, null where it is not. */
export function holds({ probe, fact, above = -Infinity, below = Infinity }: Sign, readings: Readings): boolean | null {
  const value = readings[probe]?.facts[fact]?.value;
  return value === undefined ? null : value > above && value < below;
}

/** Faults all of whose signs hold in these readings. */
export function accused(readings: Readings): FaultId[] {
  return FAULTS.filter(({ signs }) => signs.every((one) => holds(one, readings) === true)).map(({ id }) => id);
}

const faultOf = (id: FaultId): Fault => FAULTS.find((one) => one.id === id)!;

/** A sign of any fault that a bought reading shows: proof that the patient is ill, whatever the illness. */
function shownSign(readings: Readings): Sign | undefined {
  return FAULTS.flatMap(({ signs }): readonly Sign[] => signs).find((one) => holds(one, readings) === true);
}

/** What speaks against a wrong diagnosis, best a reading that the reader has. `all` holds every reading of the patient. */
export function objection(diagnosis: Diagnosis, bought: Readings, all: Readings): Objection {
  if (diagnosis === 'healthy') {
    const shown = shownSign(bought);
    if (!shown) return { diagnosis, probe: null, bought: false, fact: null, expected: '' };
    return { diagnosis, probe: shown.probe, bought: true, fact: shown.fact, expected: '' };
  }
  const { signs } = faultOf(diagnosis);
  const known = signs.find((one) => holds(one, bought) === false);
  const against = known ?? signs.find((one) => holds(one, all) === false);
  if (!against) return { diagnosis, probe: null, bought: false, fact: null, expected: '' };
  const { probe, expected } = against;
  return { diagnosis, probe, bought: known !== undefined, fact: known ? against.fact : null, expected };
}
