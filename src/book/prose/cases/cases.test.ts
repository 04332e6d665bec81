/** @file The tally of cases: what it says, what is kept, and what is told to the page. */
import { describe, expect, it } from 'vitest';
import { importText } from '../../progress/import';
import { checkProgress } from '../../progress/schema';
import { createProgressStore } from '../../progress/store';
import { NONE_YET, tallyText } from './words';

const solved = { solved: true, probes: 2, wrong: 1 };

describe('the tally of cases', () => {
  it('counts one widget only, and averages over the solved cases', () => {
    const cases = {
      'clinic/1': solved,
      'clinic/2': { solved: true, probes: 5, wrong: 0 },
      'clinic/3': { solved: false, probes: 5, wrong: 4 },
      'other/1': solved,
    };
    expect(tallyText(cases, 'clinic')).toBe(
      'So far: 2 of 3 cases solved. A solved case took 3.5 probes and 0.5 wrong diagnoses on average.',
    );
  });
  it('says so when there is none, and divides by no zero', () => {
    expect(tallyText({ 'other/1': solved }, 'clinic')).toBe(NONE_YET);
    expect(tallyText({ 'clinic/1': { ...solved, solved: false } }, 'clinic')).toBe('So far: 0 of 1 case solved.');
  });
  it('is exported, erased and imported with the rest, and drops what is no result', () => {
    const store = createProgressStore(null);
    store.record('cases', 'clinic/7', solved);
    const text = store.exportText();
    store.erase();
    expect(store.get().cases).toEqual({});
    importText(store, text);
    expect(store.get().cases).toEqual({ 'clinic/7': solved });
    const junk = { 'clinic/1': { ...solved, probes: -1 }, 'clinic/2': 'solved', 'clinic/3': solved };
    expect(checkProgress(JSON.stringify({ version: 1, cases: junk }))).toMatchObject({
      dropped: 2,
      progress: { cases: { 'clinic/3': solved } },
    });
  });
});
