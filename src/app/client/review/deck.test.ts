/** @file The order in which new cards are asked. */
import { describe, expect, it } from 'vitest';
import { mixed, type ReviewCard } from './deck';

const task = { widget: 'w', measure: 'm', draw: {}, within: 0.1 };
const card = (key: string): ReviewCard => ({ key, from: '', front: '', back: '', task: key.startsWith('t') ? task : null });
const keys = (all: string) =>
  mixed(all.split(' ').map(card))
    .map(({ key }) => key)
    .join(' ');

describe('new cards', () => {
  it('are asked with a task after every third text', () => {
    expect(keys('a b c d e f g t1 t2')).toBe('a b c t1 d e f t2 g');
  });

  it('lose no task where texts are few', () => {
    expect(keys('a t1 t2')).toBe('a t1 t2');
    expect(keys('t1')).toBe('t1');
  });
});
