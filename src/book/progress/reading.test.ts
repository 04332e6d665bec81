/** @file What counts as read, and where a reader goes on. */
import { describe, expect, it } from 'vitest';
import { isRead, lastPlace, noted, sectionsRead } from './reading';
import { emptyProgress } from './schema';

const reading = { lesson: 'softmax', sections: ['a', 'b', 'c', 'd'] };
const after = (read: string[]) => ({ ...emptyProgress, read: { softmax: read } });

describe('reading', () => {
  it('counts the sections that the lesson still has', () => {
    expect(sectionsRead(after(['a', 'gone', 'd']), reading)).toBe(2);
    expect(sectionsRead(emptyProgress, reading)).toBe(0);
  });

  it('calls a lesson read from half of its sections on', () => {
    expect(isRead(after(['a']), reading)).toBe(false);
    expect(isRead(after(['a', 'c']), reading)).toBe(true);
    expect(isRead(emptyProgress, { lesson: 'empty', sections: [] })).toBe(false);
  });

  it('notes each section once, with the time', () => {
    expect(noted(after(['a']), 'softmax', 'a', 7)).toEqual({ read: ['a'], place: { section: 'a', at: 7 } });
    expect(noted(after(['a']), 'softmax', 'b', 8).read).toEqual(['a', 'b']);
  });

  it('notes a place as the latest also after the clock was set back', () => {
    const known = { ...emptyProgress, places: { activations: { section: 'b', at: 1000 } } };
    const { place } = noted(known, 'softmax', 'a', 7);
    const after = { ...known, places: { ...known.places, softmax: place } };
    expect(lastPlace(after, ['softmax', 'activations'])?.lesson).toBe('softmax');
  });

  it('goes on where the reader was last, among the lessons that there are', () => {
    const places = { softmax: { section: 'a', at: 5 }, gone: { section: 'x', at: 9 }, activations: { section: 'b', at: 2 } };
    expect(lastPlace({ ...emptyProgress, places }, ['softmax', 'activations'])).toEqual({ lesson: 'softmax', section: 'a' });
    expect(lastPlace(emptyProgress, ['softmax'])).toBeNull();
  });
});
