/** @file The clinic: a net with one hidden fault, or none; the reader buys measurements and names it. Any number makes a new case. */
import { integer, several } from '../../base/params';
import { random } from '../../base/random';
import { defineExperiment } from '../define';
import { FAULTS, faultIds } from './faults';
import { accused, objection, type Diagnosis, type Objection, type Readings } from './judge';
import { admit, type Patient, type Report } from './patient';
import { probeIds, PROBES, type ProbeId } from './probes';
import { HEALTHY } from './recipe';

/** Probes that a reader may buy for one case. */
export const BUDGET = 5;
export const LAST_CASE = 9999;

/** What can be named, and `answer` for those who give up. */
export const namings = [...faultIds, 'healthy', 'answer'] as const;

const params = {
  caseNumber: integer({ label: 'Case', min: 1, max: LAST_CASE, default: 1, help: 'every number is another patient' }),
  chart: integer({
    label: 'Case that the chart belongs to',
    min: 0,
    max: LAST_CASE,
    default: 0,
    help: 'probes and names count for this case only, so that a new case begins with an empty chart',
  }),
  probes: several({ label: 'Probes bought', options: probeIds, default: [] }),
  named: several({ label: 'Diagnoses named', options: namings, default: [] }),
};

interface State {
  truth: Diagnosis;
  patient: Patient;
}

/** What is told when the case is over. */
export interface Answer {
  truth: Diagnosis;
  /** The same case without its fault: its report and readings, to compare with. */
  report: Report;
  readings: Readings;
  /** Faults that the signs alone accuse the patient of: the truth, or nothing for a healthy one. */
  bySigns: Diagnosis[];
}

export interface Frame {
  report: Report;
  /** Those that the reader bought, in the order of the buttons; all of them once the case is over. */
  readings: Readings;
  bought: ProbeId[];
  /** Why each wrong diagnosis is wrong. */
  objections: Objection[];
  solved: boolean;
  /** Null until the case is solved or given up. */
  answer: Answer | null;
}

/** The truth of a case: healthy or one of the faults, dealt from shuffled decks that hold each of them twice. */
export function truthOf(caseNumber: number): Diagnosis {
  const deck: readonly Diagnosis[] = ['healthy', 'healthy', ...faultIds, ...faultIds];
  const [round, place] = [Math.floor(caseNumber / deck.length), caseNumber % deck.length];
  return deck[random(round, 'clinic', 'patients').permutation(deck.length)[place]!]!;
}

/** The readings of some probes. */
export function measure(patient: Patient, ids: readonly ProbeId[]): Readings {
  return Object.fromEntries(PROBES.filter(({ id }) => ids.includes(id)).map((probe) => [probe.id, probe.read(patient)]));
}

/** The patient with that fault, or none, under that number. */
export function patientWith(diagnosis: Diagnosis, caseNumber: number): Patient {
  const spoils = FAULTS.find(({ id }) => id === diagnosis)?.spoils ?? {};
  return admit(caseNumber, { ...HEALTHY, ...spoils });
}

function answer({ truth, patient }: State, readings: Readings): Answer {
  const bySigns = accused(readings);
  if (truth === 'healthy') return { truth, report: patient.report, readings, bySigns };
  const twin = patientWith('healthy', patient.caseNumber);
  return { truth, report: twin.report, readings: measure(twin, probeIds), bySigns };
}

const last = (frames: readonly Frame[]): Frame => frames.at(-1)!;

/** A number of a reading; NaN where it was not bought. */
const factOf = (frames: readonly Frame[], probe: ProbeId, fact: string): number =>
  last(frames).readings[probe]?.facts[fact]?.value ?? NaN;

export default defineExperiment({
  id: 'clinic',
  title: 'The clinic',
  params,
  heavy: true,
  steps: 0,
  init({ caseNumber }): State {
    const truth = truthOf(caseNumber);
    return { truth, patient: patientWith(truth, caseNumber) };
  },
  observe(state, p): Frame {
    const { truth, patient } = state;
    const mine = p.chart === p.caseNumber;
    const bought = mine ? p.probes.slice(0, BUDGET) : [];
    const named = mine ? p.named : [];
    const solved = named.includes(truth);
    const over = solved || named.includes('answer');
    const wrong = named.filter((one) => one !== truth && one !== 'answer') as Diagnosis[];
    // All readings are taken only where they are told, or where a wrong diagnosis has to be answered.
    const all = measure(patient, over || wrong.length > 0 ? probeIds : bought);
    const known: Readings = Object.fromEntries(bought.map((id) => [id, all[id]]));
    return {
      report: patient.report,
      readings: over ? all : known,
      bought,
      objections: wrong.map((one) => objection(one, known, all)),
      solved,
      answer: over ? answer(state, all) : null,
    };
  },
  measures: {
    loss: { label: 'reported training loss', unit: 'nats', of: (f) => last(f).report.loss },
    validationLoss: { label: 'reported validation loss', unit: 'nats', of: (f) => last(f).report.validationLoss },
    accuracy: { label: 'reported accuracy', of: (f) => last(f).report.accuracy },
    probes: { label: 'probes bought', of: (f) => last(f).bought.length },
    cost: { label: 'probes bought and wrong diagnoses', of: (f) => last(f).bought.length + last(f).objections.length },
    oneBatch: { label: 'loss on one batch at the end', unit: 'nats', of: (f) => factOf(f, 'one-batch', 'end') },
    perfectAnswer: { label: 'loss of a perfect answer', unit: 'nats', of: (f) => factOf(f, 'perfect-answer', 'loss') },
    solved: { label: 'solved: 1 yes, 0 no', of: (f) => Number(last(f).solved) },
  },
  invariants: {
    'no more probes are bought than the budget allows': (f) => f.bought.length <= BUDGET,
    'an open case shows only what was bought, and no answer': (f) =>
      f.answer !== null || (!f.solved && Object.keys(f.readings).length === f.bought.length),
    'the signs accuse the patient of its fault and of nothing else': (f) =>
      f.answer === null || f.answer.bySigns.join() === (f.answer.truth === 'healthy' ? '' : f.answer.truth),
    'the answer to a diagnosis quotes only readings that were bought': (f) =>
      f.objections.every(({ fact, probe, bought }) => fact === null || (bought && f.bought.includes(probe!))),
  },
});
