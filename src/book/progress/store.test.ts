/** @file The reader's progress: kept, never lost, and the reader told when the browser or the blob is in the way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrationText } from './calibration';
import { importText } from './import';
import { checkProgress, emptyProgress, type Progress } from './schema';
import { createProgressStore, PROGRESS_KEY, type StorageLike } from './store';

/** Storage in memory that can be told to fail. */
function fakeStorage(first: Record<string, string> = {}) {
  const kept = new Map(Object.entries(first));
  const fault = { get: false, set: false };
  const storage: StorageLike = {
    getItem: (key) => {
      if (fault.get) throw new DOMException('denied', 'SecurityError');
      return kept.get(key) ?? null;
    },
    setItem: (key, value) => {
      if (fault.set) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
  };
  return { storage, kept, fault };
}

const answer = { right: true, tries: 1 };

describe('the store', () => {
  it('keeps what it is told and reads it back', () => {
    const { storage } = fakeStorage();
    createProgressStore(storage).record('answers', 'activations/one', answer);
    expect(createProgressStore(storage).get().answers['activations/one']).toEqual(answer);
  });
  it('does not lose what another tab wrote', () => {
    const { storage } = fakeStorage();
    const [here, there] = [createProgressStore(storage), createProgressStore(storage)];
    here.record('answers', 'a/x', answer);
    there.record('answers', 'a/y', answer);
    expect(Object.keys(createProgressStore(storage).get().answers)).toEqual(['a/x', 'a/y']);
  });
  it('works in memory when storage is denied, and says so', () => {
    for (const store of [createProgressStore(null), createProgressStore(fakeStorage().storage)]) {
      store.record('exercises', 'a/b', 'had-it');
      expect(store.get().exercises['a/b']).toBe('had-it');
    }
    expect(createProgressStore(null).notice()).toContain('does not let');
    const { storage, fault } = fakeStorage();
    fault.get = true;
    expect(createProgressStore(storage).notice()).toContain('does not let');
  });
  it('goes on in memory when storage is full, and says so', () => {
    const { storage, fault } = fakeStorage();
    const store = createProgressStore(storage);
    fault.set = true;
    store.record('answers', 'a/x', answer);
    store.record('answers', 'a/y', answer);
    expect(Object.keys(store.get().answers)).toEqual(['a/x', 'a/y']);
    expect(store.notice()).toContain('no room');
  });
  it.each([
    ['damaged', '{"version":'],
    ['newer', '{"version":99,"answers":{}}'],
  ])('keeps a %s blob aside and starts afresh', (_, text) => {
    const { storage, kept } = fakeStorage({ [PROGRESS_KEY]: text });
    const store = createProgressStore(storage);
    expect(store.get()).toEqual(emptyProgress);
    expect(kept.get(`${PROGRESS_KEY}:aside-1`)).toBe(text);
    expect(store.notice()).toContain('aside');
  });
  it('overwrites nothing when there is no room to keep a copy aside', () => {
    const { storage, kept, fault } = fakeStorage({ [PROGRESS_KEY]: 'junk' });
    fault.set = true;
    createProgressStore(storage).record('answers', 'a/x', answer);
    expect(kept.get(PROGRESS_KEY)).toBe('junk');
  });
  it('keeps good records of a partly damaged blob', () => {
    const text = JSON.stringify({ version: 1, answers: { 'a/x': answer, 'a/y': 7, '<script>': answer } });
    const { storage, kept } = fakeStorage({ [PROGRESS_KEY]: text });
    const store = createProgressStore(storage);
    expect(store.get().answers).toEqual({ 'a/x': answer });
    expect(kept.get(`${PROGRESS_KEY}:aside-1`)).toBe(text);
  });
  it('exports, erases with its copies, and imports the same again', () => {
    const { storage, kept } = fakeStorage({ [PROGRESS_KEY]: 'junk' });
    const store = createProgressStore(storage);
    store.record('answers', 'a/x', answer);
    const text = store.exportText();
    store.erase();
    expect(kept.size).toBe(0);
    expect(importText(store, text).ok).toBe(true);
    expect(store.exportText()).toBe(text);
    expect(importText(store, '[]').ok).toBe(false);
    expect(importText(store, '{"version":2}').message).toContain('newer');
  });
  it('does not bring back what was erased in another tab', () => {
    const { storage, kept } = fakeStorage();
    const [here, there] = [createProgressStore(storage), createProgressStore(storage)];
    here.record('answers', 'a/x', answer);
    there.refresh();
    here.erase();
    there.record('answers', 'a/y', answer);
    expect(Object.keys(createProgressStore(storage).get().answers)).toEqual(['a/y']);
    there.erase();
    here.refresh();
    expect(here.get()).toEqual(emptyProgress);
    expect(kept.size).toBe(0);
  });
  it('keeps again after erasing has made room', () => {
    const { storage, fault } = fakeStorage();
    const store = createProgressStore(storage);
    fault.set = true;
    store.record('answers', 'a/x', answer);
    fault.set = false;
    store.erase();
    expect(store.notice()).toBe('');
    store.record('answers', 'a/y', answer);
    expect(Object.keys(createProgressStore(storage).get().answers)).toEqual(['a/y']);
  });
  it('carries along a section that a later edition added', () => {
    const badges = { 'softmax/first': { at: 7 } };
    const { storage } = fakeStorage({ [PROGRESS_KEY]: JSON.stringify({ version: 1, answers: {}, badges }) });
    const store = createProgressStore(storage);
    store.record('answers', 'a/x', answer);
    expect(JSON.parse(store.exportText())).toMatchObject({ badges, answers: { 'a/x': answer } });
    const other = createProgressStore(null);
    importText(other, store.exportText());
    expect(JSON.parse(other.exportText())).toMatchObject({ badges });
  });
  it('survives any text at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => ['good', 'damaged', 'newer'].includes(checkProgress(text).state)),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (answers) => {
        const checked = checkProgress(JSON.stringify({ version: 1, answers, predictions: answers, read: answers }));
        return checked.state === 'good';
      }),
    );
  });
});

describe('a file of records', () => {
  const store = (records: Partial<Progress>) => {
    const made = createProgressStore(null);
    made.update((empty) => ({ ...empty, ...records }));
    return made;
  };
  const review = {
    due: 0,
    last: 0,
    stability: 1,
    difficulty: 1,
    scheduledDays: 1,
    learningSteps: 0,
    reps: 1,
    lapses: 0,
    state: 2,
  };

  it('adds to what is here, and of two records of the same thing the later or fuller one stays', () => {
    const older = {
      answers: { 'a/x': { right: false, tries: 1 } },
      read: { a: ['one', 'two'] },
      places: { a: { section: 'two', at: 5 } },
      reviews: { 'a/card': { ...review, last: 5 } },
    };
    const newer = {
      answers: { 'a/x': { right: true, tries: 2 } },
      read: { a: ['one', 'three'] },
      places: { a: { section: 'three', at: 9 } },
      reviews: { 'a/card': { ...review, last: 9 } },
    };
    const both = { ...newer, read: { a: ['one', 'three', 'two'] } };
    const here = store(newer);
    expect(importText(here, store(older).exportText())).toEqual({ ok: true, message: 'Imported.' });
    expect(here.get()).toMatchObject(both);
    const there = store(older);
    importText(there, store(newer).exportText());
    expect(there.get()).toMatchObject({ ...both, read: { a: ['one', 'two', 'three'] } });
  });

  it('takes names that every object has', () => {
    const here = store({});
    importText(here, store({ places: { constructor: { section: 'a', at: 1 } } }).exportText());
    expect(Object.keys(here.get().places)).toEqual(['constructor']);
  });

  it.each(['', '[]', '\u0089PNG', '{"version":1}', '{"version":1,"entries":{"a":1}}', '{"version":1,"answers":{"a":1}}'])(
    'is refused where it holds no record of this book: %s',
    (text) => {
      const here = store({ read: { a: ['one'] } });
      const before = here.exportText();
      expect(importText(here, text)).toEqual({ ok: false, message: 'This file holds no answers of this book.' });
      expect(here.exportText()).toBe(before);
    },
  );
});

describe('calibration', () => {
  const right = { guess: [1], right: true, sure: 'certain' } as const;
  it('is said from the second prediction on', () => {
    expect(calibrationText({ a: right }, 'certain')).toBe('');
    expect(calibrationText({ a: right, b: { ...right, right: false } }, 'certain')).toBe(
      'So far in this book: right in 1 of 2, when certain in 1 of 2.',
    );
  });
});
