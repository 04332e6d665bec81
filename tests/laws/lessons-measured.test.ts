/** @file Laws over what lessons measure: every claim is true over its seeds, every computed number and prediction can be computed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkClaim, type Claimed } from '../../src/book/prose/claim/check';
import { computedText, type ComputedProps } from '../../src/book/prose/computed/computed';
import { answerOf, type Asked, type ChoiceProps } from '../../src/book/prose/predict/answer';
import { judgeCriteria } from '../../src/book/prose/published/judge';
import type { Criterion } from '../../src/book/prose/published/published';
import { legalParams } from '../../src/book/prose/measure/measure';
import { loadWidget } from '../../src/book/registry';
import { content, readLessons, type Used } from './lesson-reader';

/** Long runs are part of a claim: a law waits for them. */
const PATIENCE = 300_000;
const lessons = readLessons();

const usesOf = (name: string): { lesson: string; id: string; line: number; use: Used }[] =>
  lessons.flatMap(({ id: lesson, uses }) =>
    uses
      .filter((use) => use.name === name)
      .map((use) => ({ lesson, id: String(use.attributes.id ?? use.attributes.measure), line: use.line, use })),
  );

/** What an author wrote, as the component's props: the component itself checks them again. */
const propsOf = <P>(use: Used): P => use.attributes as P;

const claims = usesOf('Claim');
describe.runIf(claims.length > 0).each(claims)('$lesson, claim $id', ({ use }) => {
  it('is true for every seed', { timeout: PATIENCE }, () => {
    expect(() => checkClaim(propsOf<Claimed>(use))).not.toThrow();
  });
});

const computed = usesOf('Computed');
describe.runIf(computed.length > 0).each(computed)('$lesson, line $line, computed $id', ({ use }) => {
  it('can be computed', { timeout: PATIENCE }, () => {
    expect(() => computedText(propsOf<ComputedProps>(use))).not.toThrow();
  });
});

const published = usesOf('Published');
describe.runIf(published.length > 0).each(published)('$lesson, published $id', ({ use }) => {
  it('has criteria that can be judged, pass or fail', { timeout: PATIENCE }, () => {
    const criteria = propsOf<{ criteria: Criterion[] }>(use).criteria;
    expect(() => judgeCriteria(criteria)).not.toThrow();
  });
});

const predictions = usesOf('Predict');
describe.runIf(predictions.length > 0).each(predictions)('$lesson, predict $id', ({ lesson, use }) => {
  it('has an answer', { timeout: PATIENCE }, () => {
    const all = lessons.find(({ id }) => id === lesson)?.uses ?? [];
    const from = all.indexOf(use) + 1;
    const end = all.findIndex((other, i) => i >= from && !other.inside.includes('Predict'));
    const choices = all.slice(from, end < 0 ? undefined : end).filter(({ name }) => name === 'Choice');
    expect(() =>
      answerOf(
        propsOf<Asked>(use),
        choices.map((choice) => propsOf<ChoiceProps>(choice)),
      ),
    ).not.toThrow();
  });
});

const widgets = usesOf('Widget');
describe.runIf(widgets.length > 0).each(widgets)('$lesson, line $line, widget $id', ({ use }) => {
  it('exists, with its example and its parameters in range', async () => {
    const { example, params = {} } = use.attributes as { example?: string; params?: Record<string, unknown> };
    const widget = await loadWidget(String(use.attributes.id));
    if (example !== undefined)
      expect(Object.keys(widget.examples), `widget "${widget.id}" has no example "${example}"`).toContain(example);
    expect(() => legalParams(widget.experiment, params)).not.toThrow();
  });
});

const works = readdirSync(join(content, 'sources'));
describe.each(works)('source %s', (file) => {
  const source = JSON.parse(readFileSync(join(content, 'sources', file), 'utf8')) as Record<string, unknown>;
  it('has its file name as id, authors, a year, a title, and says how it was checked', () => {
    expect(source.id).toBe(file.replace('.json', ''));
    expect(source.author).toBeInstanceOf(Array);
    expect((source.issued as { 'date-parts': number[][] })['date-parts'][0]?.[0]).toBeGreaterThan(1700);
    expect(String(source.title).length).toBeGreaterThan(3);
    expect(
      String(source.checked).length,
      `${file}: say in "checked" how the facts were checked, or that they were not`,
    ).toBeGreaterThan(10);
    if (source.URL !== undefined) expect(() => new URL(String(source.URL))).not.toThrow();
  });
});

describe.each(readdirSync(join(content, 'glossary')))('term %s', (file) => {
  const text = readFileSync(join(content, 'glossary', file), 'utf8');
  it('is one plain definition of at most sixty words', () => {
    const body = text.replace(/^---[\s\S]*?---/, '').trim();
    expect(body.split(/\s+/).length, `${file}: shorten the definition`).toBeLessThanOrEqual(60);
    expect(body, `${file}: plain words only; popovers set no markup`).not.toMatch(/[$*_`[\]<>\\]|\n\n/);
  });
});
