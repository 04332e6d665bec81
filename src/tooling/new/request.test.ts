/** @file What `npm run new` accepts, and the one sentence it answers to anything else. */
import { describe, expect, it } from 'vitest';
import { readRequest, type Inventory } from './request';

const inventory: Inventory = {
  lessons: ['activations'],
  widgets: ['dead-relu'],
  experiments: ['dead-relu', 'momentum'],
  ops: ['matmul', 'leaky-relu'],
  methods: ['item', 'shape'],
};

const ask = (words: string) => readRequest(words.split(' ').filter(Boolean), inventory);

describe('npm run new', () => {
  it('takes a kind and an id', () => {
    expect(ask('lesson softmax')).toEqual({ kind: 'lesson', id: 'softmax', experiment: 'softmax' });
    expect(ask('op soft-plus')).toMatchObject({ kind: 'op', id: 'soft-plus' });
  });

  it('gives a widget its own experiment, or the one that is named', () => {
    expect(ask('widget race')).toMatchObject({ id: 'race', experiment: 'race' });
    expect(ask('widget race --experiment momentum')).toMatchObject({ id: 'race', experiment: 'momentum' });
    expect(ask('widget race --experiment=momentum')).toMatchObject({ experiment: 'momentum' });
  });

  it.each([
    ['', 'Write `npm run new'],
    ['lesson', 'Write `npm run new'],
    ['widgit race', 'did you mean "widget"?'],
    ['lesson Soft_Max', 'small letters'],
    ['lesson ../../etc', 'small letters'],
    ['lesson 2d', 'beginning with a letter'],
    [`lesson ${'a'.repeat(41)}`, 'at most 40'],
    ['lesson activations', 'There is a lesson "activations" already'],
    ['experiment dead-relu', 'There is an experiment "dead-relu" already'],
    ['op leaky-relu', 'There is an op "leaky-relu" already'],
    ['op delete', 'a word of the language'],
    ['op item', 'Tensor has "item" already'],
    ['widget shared', 'choose another id'],
    ['widget momentum', 'add --experiment momentum'],
    ['widget race --experiment momentun', 'did you mean "momentum"?'],
    ['widget race --experiment', 'There is no experiment ""'],
    ['op square --experiment momentum', 'for widgets only'],
  ])('answers "%s" with one sentence', (words, part) => {
    const answer = ask(words);
    expect(answer).toContain(part);
    expect(String(answer).length, 'one sentence, not a wall').toBeLessThan(200);
  });
});
