/** @file The only door to clocks and timers, so that a test can count what is scheduled while nothing should be. */

export interface Scheduler {
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  /** Calls once before the next paint; returns the cancellation. */
  frame(callback: (now: number) => void): () => void;
  /** Calls once after some milliseconds; returns the cancellation. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** The page's own clock; where there are no animation frames (server, tests), timers of 16 ms stand in for them. */
export const browserScheduler: Scheduler = {
  now: () => performance.now(),
  frame(callback) {
    if (typeof requestAnimationFrame === 'undefined') return this.after(16, () => callback(performance.now()));
    const handle = requestAnimationFrame(callback);
    return () => cancelAnimationFrame(handle);
  },
  after(milliseconds, callback) {
    const handle = setTimeout(callback, milliseconds);
    return () => clearTimeout(handle);
  },
};
