/** @file What counts as a case that the reader has ended. */
import { describe, expect, it } from 'vitest';
import { completeParams, run } from '../../../experiments/run';
import clinic from '../../../widgets/clinic/widget';
import { caseWatch } from './use-cases';

type Chart = Parameters<typeof clinic.experiment.observe>[1];

/** What the watch says of a case after each entry in its chart. */
function told(watch: ReturnType<typeof caseWatch>, caseNumber: number, entries: readonly Partial<Chart>[]) {
  return entries.map((entry) => {
    const params = completeParams(clinic.experiment, { caseNumber, chart: caseNumber, ...entry });
    return watch(run(clinic.experiment, params, { steps: 0 }).last, params);
  });
}

describe('a case', () => {
  it('is told once, when it ends', () => {
    const answers: Partial<Chart>[] = [{}, { probes: ['one-batch'], named: ['double-softmax'] }];
    expect(told(caseWatch(clinic), 1008, [...answers, answers.at(-1)!])).toEqual([
      null,
      { key: 'clinic/1008', result: { solved: true, probes: 1, wrong: 0 } },
      null,
    ]);
  });
  it('does not count when it was over at first sight, or when another case lay open before', () => {
    const watch = caseWatch(clinic);
    expect(told(watch, 1008, [{ named: ['answer'] }])).toEqual([null]);
    expect(told(watch, 1001, [{}])).toEqual([null]);
    expect(told(watch, 1008, [{ named: ['answer'] }])).toEqual([null]);
  });
});
