/** @file The reader's progress: kept, never lost, and the reader told when the browser or the blob is in the way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrationText } from './calibration';
import { checkProgress, emptyProgress } from './schema';
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
    expect(store.importText(text).ok).toBe(true);
    expect(store.exportText()).toBe(text);
    expect(store.importText('[]').ok).toBe(false);
    expect(store.importText('{"version":2}').message).toContain('newer');
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

describe('calibration', () => {
  const right = { guess: [1], right: true, sure: 'certain' } as const;
  it('is said from the second prediction on', () => {
    expect(calibrationText({ a: right }, 'certain')).toBe('');
    expect(calibrationText({ a: right, b: { ...right, right: false } }, 'certain')).toBe(
      'So far in this book: right in 1 of 2, when certain in 1 of 2.',
    );
  });
});
