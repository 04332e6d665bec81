import { describe, expect, test } from 'vitest';
import { direct, setUp } from './testing/toy-run';

describe('divergence', () => {
  test('ends the run with its message, and undo goes back before the change', () => {
    const { play, state } = setUp({ steps: 10 });
    play.set({ rate: 2 });
    play.set({ rate: 3 });
    play.seek(40);
    expect(state()).toMatchObject({ status: 'diverged', canUndo: true });
    expect(state().message).toContain('x overflowed at step');
    play.undo();
    expect(state()).toMatchObject({ status: 'paused', cursor: 10, params: { rate: 0.1 }, message: null });
    play.seek(40);
    expect(state().frames).toEqual(direct());
  });

  test('without a change before it takes the advice of the experiment', () => {
    const { play, state } = setUp({ params: { rate: 3 }, steps: 40 });
    expect(state().status).toBe('diverged');
    play.undo();
    expect(state()).toMatchObject({ status: 'idle', params: { rate: 0.1 } });
  });

  test('undoes a new start too, one slider drag at a time', () => {
    const { play, state } = setUp();
    play.set({ start: 1 });
    play.set({ start: 0 });
    play.setSeed(9);
    play.undo();
    expect(state()).toMatchObject({ seed: 1, params: { start: 0 } });
    play.undo();
    expect(state()).toMatchObject({ params: { start: 2 }, canUndo: false });
  });
});
