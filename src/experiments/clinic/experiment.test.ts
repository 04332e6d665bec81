import { describe, expect, it } from 'vitest';
import { log } from '../../base/math';
import { run } from '../run';
import experiment, { measure, patientWith, truthOf } from './experiment';
import { FAULTS, faultIds } from './faults';
import { accused, holds, objection, type Diagnosis, type Readings } from './judge';
import { probeIds, PROBES } from './probes';

const CASES = Math.round(4 * Number(process.env.LAW_RUNS ?? 1));
const all: readonly Diagnosis[] = ['healthy', ...faultIds];

/** Every reading of many patients of one kind. */
const ward = new Map<Diagnosis, Readings[]>(
  all.map((diagnosis) => [
    diagnosis,
    Array.from({ length: CASES }, (_, i) => measure(patientWith(diagnosis, 101 + i), probeIds)),
  ]),
);

describe('the clinic', () => {
  it.each(faultIds)('is accused of %s by its signs, and of nothing else, in every case', (id) => {
    for (const readings of ward.get(id)!) expect(accused(readings)).toEqual([id]);
  });

  it('never accuses a healthy net', () => {
    for (const readings of ward.get('healthy')!) expect(accused(readings)).toEqual([]);
  });

  it('answers every wrong diagnosis of a fault with a probe whose reading contradicts it', () => {
    for (const [truth, patients] of ward) {
      for (const named of faultIds.filter((id) => id !== truth)) {
        const told = objection(named, patients[0]!, patients[0]!);
        const sign = FAULTS.find(({ id }) => id === named)!.signs.find(
          (one) => one.probe === told.probe && one.expected === told.expected,
        )!;
        expect(holds(sign, patients[0]!), `${named} said of ${truth}`).toBe(false);
      }
    }
  });

  it('gives every fault away in at least one probe', () => {
    for (const { id, signs } of FAULTS) {
      for (const readings of ward.get(id)!) {
        const telling = PROBES.filter((probe) => signs.some((one) => one.probe === probe.id && holds(one, readings)));
        expect(telling.length, id).toBeGreaterThan(0);
      }
    }
  });

  it('hides every fault, and none, somewhere in the first hundred cases', () => {
    const seen = new Set(Array.from({ length: 100 }, (_, i) => truthOf(i + 1)));
    expect([...seen].sort()).toEqual([...all].sort());
  });

  it('charges a perfect answer ln(1 + 3/e) when softmax is applied twice', () => {
    // softmax of (1, 0, 0, 0) gives the true class e / (e + 3); see ariecattan/SciCo issue 2 for the same floor in the wild
    const { facts } = measure(patientWith('double-softmax', 1), ['perfect-answer'])['perfect-answer']!;
    expect(facts.loss!.value).toBeCloseTo(log(1 + 3 / Math.E), 5);
  });

  it('forgets probes and names of another case', () => {
    const { last } = run(experiment, { caseNumber: 2, chart: 1, probes: ['weights'], named: ['answer'] });
    expect([last.bought, last.answer, Object.keys(last.readings)]).toEqual([[], null, []]);
  });

  it('tells an open case nothing but the report and what was bought', () => {
    const { last } = run(experiment, { caseNumber: 3, chart: 3, probes: ['weights'] });
    expect(Object.keys(last).sort()).toEqual(['answer', 'bought', 'objections', 'readings', 'report', 'solved']);
    expect(Object.keys(last.readings)).toEqual(['weights']);
    for (const id of faultIds) expect(JSON.stringify(last)).not.toContain(id);
  });
});
