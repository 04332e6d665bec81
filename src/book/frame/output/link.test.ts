/** @file Links to a state, and what is read out of them. */
import { describe, expect, it } from 'vitest';
import { integer, real } from '../../../base/params';
import { defineExperiment } from '../../../experiments/define';
import { defineWidget } from '../../../widgets/define';
import type { Widget } from '../../../widgets/define';
import { queryFor, readLink, sameState } from './link';

const experiment = defineExperiment({
  id: 'toy',
  params: {
    rate: real({ label: 'Rate', min: 0, max: 1, default: 0.5 }),
    depth: integer({ label: 'Depth', min: 1, max: 9, default: 3 }),
  },
  steps: 0,
  init: () => ({}),
  observe: () => ({ value: 1 }),
  measures: {},
  invariants: {},
});

const widget = defineWidget({
  id: 'toy',
  experiment,
  title: 'A toy?',
  summary: 'A toy.',
  controls: ['rate'],
  view: () => null,
  describe: () => ({ finding: 'One.', detail: '' }),
  table: () => ({ caption: 'One', columns: [{ label: 'value' }], rows: [[1]] }),
  examples: { one: { title: 'One', expect: () => true }, two: { title: 'Two', params: { depth: 9 }, expect: () => true } },
  idealised: 'everywhere.',
}) as Widget;

const base = { params: { rate: 0.5, depth: 3 }, seed: 1, steps: 0 };

describe('a link', () => {
  it('says nothing of what is as the author left it', () => {
    expect(queryFor(widget, base)).toBe('');
    expect(readLink('', widget, base, true).state).toBeNull();
  });

  it('brings parameters, seed and step back', () => {
    const state = { params: { rate: 0.25, depth: 9 }, seed: 7, steps: 40 };
    const query = queryFor(widget, state);
    expect(query).toBe('rate=0.25&depth=9&seed=7&step=40');
    expect(readLink(query, widget, base, true).state).toEqual(state);
  });

  it('is understood with the widget’s name where several share a page, and without only where it is alone', () => {
    expect(readLink('toy.depth=9', widget, base, false).state?.params).toEqual({ rate: 0.5, depth: 9 });
    expect(readLink('depth=9', widget, base, false).state).toBeNull();
  });

  it('is read against the author’s state, not against the declaration', () => {
    const authors = { params: { rate: 0.1, depth: 5 }, seed: 3, steps: 100 };
    expect(readLink('toy.depth=9', widget, authors, false).state).toEqual({
      params: { rate: 0.1, depth: 9 },
      seed: 3,
      steps: 100,
    });
  });

  it('may take controls away and freeze them', () => {
    expect(readLink('hide=presets,share&lock=seed', widget, base, true)).toEqual({
      state: null,
      hide: ['presets', 'share'],
      lock: ['seed'],
    });
  });
});

it('two states are the same when they show the same frame', () => {
  const { params } = widget.experiment;
  expect(sameState(params, base, { ...base, params: { ...base.params } })).toBe(true);
  expect(sameState(params, base, { ...base, steps: 1 })).toBe(false);
});
