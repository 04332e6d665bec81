/** @file When a card comes again: FSRS over plain records. The time is handed in, so that a test can be any day. */
import { createEmptyCard, fsrs, type Card as FsrsCard, type Grade } from 'ts-fsrs';
import type { Review } from '../../book/progress';

/** How a card went, from 1 to 4. */
export const grades = [1, 2, 3, 4] as const satisfies readonly Grade[];
export type CardGrade = (typeof grades)[number];
export const gradeNames: Record<CardGrade, string> = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** New cards in one sitting: more would come back together tomorrow. */
export const NEW_AT_ONCE = 10;

/** Nine in ten should be recalled; without the fuzz that would make the same answer give different days. */
const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: false });

function toCard(review: Review | null, now: number): FsrsCard {
  if (review === null) return createEmptyCard(new Date(now));
  const { due, last, stability, difficulty, scheduledDays, learningSteps, reps, lapses, state } = review;
  return {
    due: new Date(due),
    ...(last === null ? {} : { last_review: new Date(last) }),
    stability,
    difficulty,
    elapsed_days: last === null ? 0 : Math.max(0, Math.floor((now - last) / DAY)),
    scheduled_days: scheduledDays,
    learning_steps: learningSteps,
    reps,
    lapses,
    state,
  };
}

const toReview = (card: FsrsCard): Review => ({
  due: card.due.getTime(),
  last: card.last_review?.getTime() ?? null,
  stability: card.stability,
  difficulty: card.difficulty,
  scheduledDays: card.scheduled_days,
  learningSteps: card.learning_steps,
  reps: card.reps,
  lapses: card.lapses,
  state: card.state,
});

/** A card that was never asked, due now. */
export const freshReview = (now: number): Review => toReview(createEmptyCard(new Date(now)));

/** The card's record after it went as `grade` says. A clock that was set back counts as no time passed. */
export function graded(review: Review | null, grade: CardGrade, now: number): Review {
  const at = Math.max(now, review?.last ?? now);
  return toReview(scheduler.next(toCard(review, at), new Date(at), grade).card);
}

/** "10 min", "1 day", "3 months": how long until a card comes again. */
export function spanText(milliseconds: number): string {
  const plural = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;
  const minutes = Math.max(1, Math.round(milliseconds / MINUTE));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.round(milliseconds / (60 * MINUTE));
  if (hours < 24) return plural(hours, 'hour');
  const days = Math.round(milliseconds / DAY);
  if (days < 60) return plural(days, 'day');
  return days < 700 ? plural(Math.round(days / 30.44), 'month') : plural(Math.round(days / 365.25), 'year');
}

/** What each grade would mean for the card. */
export const spans = (review: Review | null, now: number): Record<CardGrade, string> =>
  Object.fromEntries(grades.map((grade) => [grade, spanText(graded(review, grade, now).due - now)])) as Record<CardGrade, string>;

type Reviews = Readonly<Record<string, Review>>;

/** Whether a card was never asked. */
export const isNew = (key: string, reviews: Reviews): boolean => (reviews[key]?.reps ?? 0) === 0;

/** The cards to ask now: due ones first, the longest due first, then at most `fresh` new ones. */
export function queueOf(keys: readonly string[], reviews: Reviews, now: number, fresh = NEW_AT_ONCE): string[] {
  const due = keys.filter((key) => !isNew(key, reviews) && reviews[key]!.due <= now);
  due.sort((a, b) => reviews[a]!.due - reviews[b]!.due);
  return [...due, ...keys.filter((key) => isNew(key, reviews)).slice(0, fresh)];
}

/** When the next card that was asked before falls due; null when there is none. */
export function nextDue(keys: readonly string[], reviews: Reviews): number | null {
  const times = keys.filter((key) => !isNew(key, reviews)).map((key) => reviews[key]!.due);
  return times.length ? Math.min(...times) : null;
}
