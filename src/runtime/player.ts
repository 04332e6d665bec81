/** @file Moves the cursor along a timeline: playing at a pace, seeking, stepping, and resting whenever there is nothing to do. */
import { indexAt } from './history';
import type { AnyParams } from './protocol';
import type { Scheduler } from './scheduler';
import { Timeline, type TimelineOptions } from './timeline';

export interface PlayerOptions extends Omit<TimelineOptions, 'onChange'> {
  /** Length of the run with the present parameters. */
  total(): number;
  /** Called after anything changed. */
  onChange(): void;
}

/** Milliseconds of simulation in one animation frame; the rest belongs to drawing and input. */
export const FRAME_WORK = 8;
/** A page that stood still for longer does not catch up. */
const LONGEST_FRAME = 100;
const DEFAULT_SPEED = 30;

export class Player<F extends object> {
  cursor = 0;
  playing = false;
  speed = DEFAULT_SPEED;
  reducedMotion = false;
  readonly timeline: Timeline<F>;
  /** Further work for the same animation frames, such as a band; true while there is some. */
  side: ((budget: number) => boolean) | null = null;

  private readonly scheduler: Scheduler;
  private visible = true;
  /** A step to compute up to and then show. */
  private goal: number | null = null;
  /** Where playing has come to, in steps and fractions of one. */
  private position = 0;
  private cancel: (() => void) | null = null;
  private lastTick: number | null = null;
  private waiting: (() => void)[] = [];

  constructor(private readonly options: PlayerOptions) {
    this.scheduler = options.scheduler;
    this.timeline = new Timeline<F>({ ...options, onChange: () => this.refresh() });
  }

  /** Something is to be computed or shown. */
  get active(): boolean {
    return this.playing || this.goal !== null;
  }

  get atEnd(): boolean {
    return this.cursor >= this.timeline.history.frames.length - 1;
  }

  /** The run has no further step. */
  get ended(): boolean {
    const { over, stale, reached } = this.timeline;
    return !stale && (over || reached >= this.options.total());
  }

  /** Begins anew, goes to a step and shows it; keeps playing if it was. */
  restart(params: AnyParams, seed: number, step = 0): void {
    this.timeline.restart(params, seed);
    this.position = 0;
    this.goal = step > 0 ? step : null;
    this.work(FRAME_WORK);
  }

  /** Drops what lies after the cursor; goes on with these live parameters. */
  cut(live: AnyParams): void {
    this.goal = null;
    this.timeline.cut(this.cursor, live);
    this.position = this.timeline.reached;
  }

  play(): void {
    if (this.reducedMotion) {
      this.goal = this.options.total();
      return this.work(FRAME_WORK);
    }
    this.position = this.timeline.stale ? 0 : (this.timeline.history.steps[this.cursor] ?? 0);
    this.playing = true;
    this.lastTick = null;
    this.rest();
  }

  pause(): void {
    this.playing = false;
    this.goal = null;
    this.rest();
  }

  /** Shows a frame by index, computing up to it when it is not there yet. */
  seek(index: number): void {
    this.playing = false;
    this.goal = null;
    const { steps, every } = this.timeline.history;
    const last = steps.length - 1;
    if (index <= last || last < 0) {
      this.cursor = Math.max(0, Math.min(index, last));
      return this.rest();
    }
    const from = Math.floor(steps[last]! / every) * every;
    this.goal = Math.min(this.options.total(), from + (index - last) * every);
    this.work(FRAME_WORK);
  }

  setVisible(visible: boolean): void {
    this.visible = visible;
    this.lastTick = null;
    this.rest();
  }

  /** Resolves when the frames asked for are shown, or cannot come. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.wake();
    });
  }

  destroy(): void {
    this.pause();
    this.side = null;
    this.cancel?.();
    this.timeline.close();
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  /** Lets the timeline compute towards the goal, then shows what there is. */
  private work(budget: number): void {
    const target = this.playing ? Math.floor(this.position) : (this.goal ?? 0);
    this.timeline.advance(target, this.options.total(), budget);
    this.refresh();
  }

  /** Puts the cursor where the frames now allow it. Also called when an answer came from a worker. */
  private refresh(): void {
    const { timeline } = this;
    if (timeline.stale && !timeline.busy && timeline.failure === null) return timeline.advance(0, 0, FRAME_WORK);
    if (!timeline.stale) this.place();
    if (timeline.failure !== null) this.playing = false;
    this.rest();
  }

  private place(): void {
    const { history, over, reached } = this.timeline;
    const last = history.frames.length - 1;
    this.cursor = Math.min(this.cursor, last);
    if (this.playing) {
      // A machine that cannot keep pace plays more slowly; it does not skip.
      this.position = Math.min(this.position, reached + 1);
      this.cursor = over && reached <= this.position ? last : indexAt(history.steps, this.position);
      if (this.ended && this.cursor === last) this.playing = false;
    } else if (this.goal !== null && (over || reached >= this.goal)) {
      this.cursor = indexAt(history.steps, over ? Infinity : this.goal);
      this.goal = null;
    }
  }

  private wake(): void {
    const { stale, failure } = this.timeline;
    if (failure !== null) this.goal = null;
    if ((stale && failure === null) || this.goal !== null) return;
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  /** Publishes, and asks for the next animation frame only if there is something to do in it. */
  rest(): void {
    this.wake();
    const wanted = this.visible && (this.active || this.side !== null);
    if (!wanted) {
      this.cancel?.();
      this.cancel = null;
    } else this.cancel ??= this.scheduler.frame((now) => this.tick(now));
    this.options.onChange();
  }

  private tick(now: number): void {
    this.cancel = null;
    const elapsed = this.lastTick === null ? 0 : Math.min(LONGEST_FRAME, now - this.lastTick);
    this.lastTick = now;
    if (this.playing && !this.timeline.stale) {
      const further = this.speed === Infinity ? Infinity : (elapsed * this.speed) / 1000;
      this.position = Math.min(this.options.total(), this.position + further);
    }
    if (this.side?.(this.active ? FRAME_WORK / 2 : FRAME_WORK) === false) this.side = null;
    this.work(this.side === null ? FRAME_WORK : FRAME_WORK / 2);
  }
}
