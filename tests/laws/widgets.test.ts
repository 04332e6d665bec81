/** @file What holds of every widget: its folder, its links, its words and numbers, its examples, and its printed frames. */
import { describe, expect, it } from 'vitest';
import { coerceAll, edges, sameValue } from '../../src/base/params';
import type { Param, Specs, Values } from '../../src/base/params';
import { decodeState, encodeState, LONGEST_LINK } from '../../src/base/url';
import { widgets } from '../../src/book/registry.server';
import { takesChance } from '../../src/experiments/define';
import { firstState } from '../../src/book/frame/first-state';
import { stateOf } from '../../src/book/frame/parts/presets';
import type { Widget } from '../../src/widgets/define';
import { junkQuery, oddValue } from './widget-junk';

const FUZZED = Number(process.env.FUZZED_URLS ?? 1000);

/** What no sentence says: something that is no number, or one of something in the plural. */
const FAULTY =
  /NaN|undefined|\[object|Infinity|not a number|(?<![\d.,−])\b1 (step|layer|unit|point|row|column|pixel|window|batche)s\b/;

/** The parameters whose values differ, by name. */
function differing(specs: Specs, a: Values<Specs>, b: Values<Specs>): string[] {
  return Object.entries<Param>(specs).flatMap(([name, spec]) => (sameValue(spec, a[name]!, b[name]!) ? [] : [name]));
}

/** Names of parameters that hold a value their own declaration would not allow. */
function illegal(specs: Specs, values: Values<Specs>): string[] {
  return differing(specs, values, coerceAll(specs, values));
}

function exampleStates(widget: Widget) {
  return Object.keys(widget.examples).map((name) => ({ name, state: firstState(widget, stateOf(widget, name)) }));
}

it('there is at least one widget', () => {
  expect(widgets.length).toBeGreaterThan(0);
});

describe.each(widgets)('widget $folder', ({ folder, widget }) => {
  const specs = widget.experiment.params;
  const states = exampleStates(widget);

  it('has the id of its folder', () => {
    expect(widget.id).toBe(folder);
  });

  it('shows a seed exactly where its experiment takes chances', () => {
    expect(widget.seed !== false).toBe(takesChance(widget.experiment));
  });

  it('says in one sentence of at most 160 characters what it is for', () => {
    expect(widget.summary.length).toBeLessThanOrEqual(160);
    expect(widget.summary).toMatch(/[.?]$/);
  });

  it('carries every edge of every parameter through a link', () => {
    for (const [name, spec] of Object.entries<Param>(specs)) {
      for (const value of edges(spec)) {
        const params = coerceAll(specs, { [name]: value });
        const query = encodeState(widget.id, specs, { params, seed: 3 });
        const back = decodeState(query, widget.id, specs);
        expect(differing(specs, back.params, params), `${name} through ${query}`).toEqual([]);
        expect(back.seed).toBe(3);
        expect(query.length).toBeLessThanOrEqual(LONGEST_LINK);
      }
    }
  });

  it('turns any link into a legal state, and that state into a link that stays the same', () => {
    for (let seed = 0; seed < FUZZED; seed += 1) {
      const junk = junkQuery(widget.id, specs, seed);
      const state = decodeState(junk, widget.id, specs, { alone: true, version: widget.version, migrate: widget.migrate });
      expect(illegal(specs, state.params), `from ${junk}`).toEqual([]);
      expect(Number.isSafeInteger(state.seed), `seed from ${junk}`).toBe(true);
      const link = encodeState(widget.id, specs, state);
      expect(link.length).toBeLessThanOrEqual(LONGEST_LINK);
      expect(encodeState(widget.id, specs, decodeState(link, widget.id, specs)), `from ${junk}`).toBe(link);
    }
  });

  it('keeps frozen and removed controls to names that exist', () => {
    for (const name of widget.controls) expect(Object.keys(specs)).toContain(name);
  });

  it.each(states)('shows in example $name what it must', ({ name, state }) => {
    const { frames, cursor } = state;
    const frame = frames[cursor]!;
    expect(
      widget.examples[name]!.expect(frame, frames),
      `${widget.id}, example ${name}: mend its settings or its \`expect\``,
    ).toBe(true);
  });

  it.each(Object.entries(widget.examples))('gives example %s legal settings', (_name, example) => {
    const given = example.params ?? {};
    for (const [name, value] of Object.entries(given)) {
      expect(Object.keys(specs)).toContain(name);
      expect(oddValue(specs[name]!, value!), `${name} = ${JSON.stringify(value)} is not legal`).toBeNull();
    }
  });

  it('says what is seen, and says something else for another example', () => {
    const sentences = states.map(({ state: { frames, cursor, params } }) => widget.describe(frames[cursor]!, params, frames));
    for (const { finding, detail } of sentences) {
      expect(finding).toMatch(/[.?]$/);
      expect(`${finding} ${detail}`).not.toMatch(/NaN|undefined|\[object|Infinity/);
    }
    expect(new Set(sentences.map(({ finding, detail }) => finding + detail)).size).toBeGreaterThan(1);
  });

  it('has the numbers behind the picture, and other numbers for another example', () => {
    const tables = states.map(({ state: { frames, cursor, params } }) => widget.table(frames[cursor]!, params, frames));
    for (const { rows, columns, caption } of tables) {
      expect(caption).not.toBe('');
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row.length, 'cells in a row').toBe(columns.length);
      expect(new Set(columns.map(({ label }) => label)).size, 'column names differ').toBe(columns.length);
    }
    expect(new Set(tables.map((table) => JSON.stringify(table))).size).toBeGreaterThan(1);
  });

  it('describes the first frame of every edge of its settings without a fault', () => {
    for (const [name, spec] of Object.entries<Param>(specs)) {
      for (const value of edges(spec)) {
        const params = coerceAll(specs, { [name]: value });
        const { frames } = firstState(widget, { params, seed: 1, steps: 0 });
        const { finding, detail } = widget.describe(frames[0]!, params, frames);
        expect(`${finding} ${detail}`, `${name} = ${JSON.stringify(value)}`).not.toMatch(FAULTY);
        expect(() => widget.table(frames[0]!, params, frames), `${name} = ${JSON.stringify(value)}`).not.toThrow();
      }
    }
  });

  it('describes its first step without a fault', () => {
    const { frames, params } = firstState(widget, { params: coerceAll(specs, {}), seed: 1, steps: 1 });
    const { finding, detail } = widget.describe(frames.at(-1)!, params, frames);
    expect(`${finding} ${detail}`).not.toMatch(FAULTY);
  });
});
