/** @file What the parts of the clinic share: types, the chart in the parameters, probes by id, and facts as words. */
import type experiment from '../../experiments/clinic/experiment';
import { FAULTS, type Fault } from '../../experiments/clinic/faults';
import type { Diagnosis, Objection, Readings } from '../../experiments/clinic/judge';
import { PROBES, type ProbeId } from '../../experiments/clinic/probes';
import type { Fact, Probe } from '../../experiments/clinic/reading';
import type { FrameOf, ParamsOf } from '../../experiments/define';
import { counted, percent, sig } from '../../viz';
import type { ViewProps } from '../define';

export type Frame = FrameOf<typeof experiment>;
export type Params = ParamsOf<typeof experiment>;
export type Props = ViewProps<Params, Frame>;

/** The chart as it stands in the settings; empty where it belongs to another case. */
export function chartOf({ caseNumber, chart, probes, named }: Params): Pick<Params, 'chart' | 'probes' | 'named'> {
  return chart === caseNumber ? { chart, probes, named } : { chart: caseNumber, probes: [], named: [] };
}

export function probeOf(id: ProbeId): Probe {
  return PROBES.find((probe) => probe.id === id)!;
}

const HEALTHY_NAME = 'nothing is wrong';

/** A diagnosis in lower case. */
export function nameOf(diagnosis: Diagnosis): string {
  return FAULTS.find(({ id }) => id === diagnosis)?.name ?? HEALTHY_NAME;
}

/** The fault of that id, or null for a healthy net. */
export function faultOf(diagnosis: Diagnosis): Fault | null {
  return FAULTS.find(({ id }) => id === diagnosis) ?? null;
}

export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function factText({ value, as }: Fact): string {
  return as === 'share' ? percent(value) : sig(value, 3);
}

/** The facts of the readings at hand, in the order of the probes. */
export function factsOf(readings: Readings): { probe: Probe; fact: Fact; id: string }[] {
  return PROBES.flatMap((probe) =>
    Object.entries<Fact>(readings[probe.id]?.facts ?? {}).map(([id, fact]) => ({ probe, fact, id })),
  );
}

/** Why a diagnosis is wrong: the probe that speaks against it, with its number where the reader has bought it. */
export function objectionText({ diagnosis, probe, bought, fact, expected }: Objection, readings: Readings): string {
  const title = probe === null ? '' : `“${probeOf(probe).name}”`;
  const told = bought && probe !== null && fact !== null ? readings[probe]?.facts[fact] : undefined;
  const reads = told ? `${title} reads: ${told.label}, ${factText(told)}.` : '';
  if (diagnosis === 'healthy') {
    return told ? `Something is wrong. ${reads}` : 'Something is wrong, but none of your probes shows it yet.';
  }
  if (probe === null)
    return `Not “${nameOf(diagnosis)}”, though this net shows all its signs; it shows those of another fault too.`;
  const would = `Not “${nameOf(diagnosis)}”. That would show ${expected}`;
  return told ? `${would}; ${reads}` : `${would}. ${title}, which you have not bought, would have ruled it out.`;
}

const times = (n: number, one: string, more?: string): string => (n === 0 ? `no ${one}` : counted(n, one, more));

/** What a case has cost so far. */
export function costText({ bought, objections }: Frame): string {
  return `${times(bought.length, 'probe')} and ${times(objections.length, 'wrong diagnosis', 'wrong diagnoses')}`;
}
