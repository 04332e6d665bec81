/** @file The schedule of cards: what is due, how it moves, and that stored records go round. */
import { describe, expect, it } from 'vitest';
import { emptyProgress, createProgressStore, type StorageLike } from '../../book/progress';
import { freshReview, graded, NEW_AT_ONCE, nextDue, queueOf, spans, spanText } from './schedule';

const NOW = Date.UTC(2026, 0, 15, 9);
const DAY = 86_400_000;

describe('a card', () => {
  it('that went well comes later each time, and one that was forgotten soon', () => {
    let review = graded(null, 3, NOW);
    let at = NOW;
    const gaps: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      at = review.due;
      review = graded(review, 3, at);
      gaps.push(review.due - at);
    }
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
    expect(gaps.at(-1)! / DAY).toBeGreaterThan(20);
    const lapsed = graded(review, 1, review.due);
    expect(lapsed.due - review.due).toBeLessThan(DAY);
    expect(lapsed.lapses).toBe(1);
  });

  it('gets the same days for the same answers', () => {
    expect(graded(graded(null, 3, NOW), 4, NOW + DAY)).toEqual(graded(graded(null, 3, NOW), 4, NOW + DAY));
  });

  it('bears a clock that was set back', () => {
    const review = graded(null, 4, NOW);
    const earlier = graded(review, 3, NOW - 100 * DAY);
    expect(Number.isFinite(earlier.stability) && earlier.due >= NOW).toBe(true);
  });

  it('has four spans that do not fall from Again to Easy', () => {
    expect(Object.keys(spans(freshReview(NOW), NOW))).toEqual(['1', '2', '3', '4']);
    expect(spans(null, NOW)[1]).toBe('1 min');
  });

  it('is stored and read back as it was', () => {
    const kept = new Map<string, string>();
    const storage: StorageLike = {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    };
    const review = graded(graded(null, 3, NOW), 2, NOW + DAY);
    createProgressStore(storage).record('reviews', 'softmax/odds', review);
    expect(createProgressStore(storage).get()).toEqual({ ...emptyProgress, reviews: { 'softmax/odds': review } });
    expect(createProgressStore(storage).notice()).toBe('');
  });
});

describe('the queue', () => {
  const keys = ['a/old', 'a/older', 'a/later', ...Array.from({ length: 20 }, (_, i) => `a/new-${i}`)];
  const asked = { ...freshReview(NOW), reps: 1 };
  const reviews = {
    'a/old': { ...asked, due: NOW - DAY },
    'a/older': { ...asked, due: NOW - 2 * DAY },
    'a/later': { ...asked, due: NOW + DAY },
  };

  it('asks what is longest due first, then some new cards', () => {
    const queue = queueOf(keys, reviews, NOW);
    expect(queue.slice(0, 3)).toEqual(['a/older', 'a/old', 'a/new-0']);
    expect(queue).toHaveLength(2 + NEW_AT_ONCE);
  });

  it('asks no more new cards than are left for the sitting', () => {
    expect(queueOf(keys, reviews, NOW, 0)).toEqual(['a/older', 'a/old']);
    expect(queueOf(keys, reviews, NOW, 1).at(-1)).toBe('a/new-0');
  });

  it('knows when the next card is due', () => {
    expect(nextDue(['a/taken', 'a/later'], { ...reviews, 'a/taken': freshReview(NOW) })).toBe(NOW + DAY);
    expect(nextDue(['a/later'], reviews)).toBe(NOW + DAY);
    expect(nextDue(['a/none'], reviews)).toBeNull();
  });
});

describe('a span', () => {
  it.each([
    [30_000, '1 min'],
    [600_000, '10 min'],
    [3_600_000, '1 hour'],
    [DAY, '1 day'],
    [8 * DAY, '8 days'],
    [90 * DAY, '3 months'],
    [800 * DAY, '2 years'],
  ])('of %i ms is %s', (span, text) => expect(spanText(span)).toBe(text));
});
