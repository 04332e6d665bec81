/** @file A clock that a test moves by hand, and that knows what is scheduled. */
import type { Scheduler } from '../scheduler';

export interface FakeScheduler extends Scheduler {
  /** Callbacks that wait: zero means that nothing runs. */
  readonly waiting: number;
  /** Milliseconds that each look at the clock takes, so that work seems to cost time. */
  cost: number;
  /** Lets animation frames pass, 16 ms each. */
  frames(count?: number): void;
  /** Lets time pass and the timers in it fire. */
  pass(milliseconds: number): void;
}

export function fakeScheduler(): FakeScheduler {
  let time = 0;
  let next = 0;
  const frames = new Map<number, (now: number) => void>();
  const timers = new Map<number, { at: number; callback: () => void }>();
  return {
    cost: 0,
    get waiting() {
      return frames.size + timers.size;
    },
    now() {
      time += this.cost;
      return time;
    },
    frame(callback) {
      const id = next++;
      frames.set(id, callback);
      return () => void frames.delete(id);
    },
    after(milliseconds, callback) {
      const id = next++;
      timers.set(id, { at: time + milliseconds, callback });
      return () => void timers.delete(id);
    },
    frames(count = 1) {
      for (let index = 0; index < count; index++) {
        this.pass(16);
        const due = [...frames.values()];
        frames.clear();
        for (const callback of due) callback(time);
      }
    },
    pass(milliseconds) {
      time += milliseconds;
      for (const [id, timer] of [...timers]) {
        if (timer.at > time || !timers.has(id)) continue;
        timers.delete(id);
        timer.callback();
      }
    },
  };
}
