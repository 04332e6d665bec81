/** @file Laws over all lessons: what stands in front, what is named, explained before use and cited, and how much a lesson holds. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCards } from '../../src/book/lessons/cards';
import { reasons } from '../../src/book/prose/allowed/n';
import { bareNumbers } from './bare-numbers';
import { content, HEADING, readLessons, type ReadLesson } from './lesson-reader';

const lessons = readLessons();
const byId = new Map(lessons.map((lesson) => [lesson.id, lesson]));
const idsIn = (folder: string, ending: string): Set<string> =>
  new Set(
    readdirSync(join(content, folder))
      .filter((name) => name.endsWith(ending))
      .map((name) => name.slice(0, -ending.length)),
  );
const glossary = idsIn('glossary', '.md');
const sources = idsIn('sources', '.json');

const listed = (lesson: ReadLesson, key: string): string[] =>
  Array.isArray(lesson.front[key]) ? (lesson.front[key] as string[]) : [];
const idsOf = (lesson: ReadLesson, name: string): string[] =>
  lesson.uses.filter((use) => use.name === name).map((use) => String(use.attributes.id));
const finished = lessons.filter((lesson) => lesson.front.status !== 'draft');

/** All lessons that come before one, through prerequisites of prerequisites. */
function before(lesson: ReadLesson, seen = new Set<string>()): Set<string> {
  for (const id of listed(lesson, 'prerequisites')) {
    const earlier = byId.get(id);
    if (!earlier || seen.has(id)) continue;
    seen.add(id);
    before(earlier, seen);
  }
  return seen;
}

/** The glossary's word for a term, alone or with a plural s. */
function termWord(id: string): RegExp {
  const text = glossary.has(id) ? readFileSync(join(content, 'glossary', `${id}.md`), 'utf8') : '';
  const term = /^term:\s*(.+)$/m.exec(text)?.[1] ?? id;
  return new RegExp(`(?<![\\w-])${term}s?(?![\\w-])`, 'i');
}

describe.each(lessons)('lesson $id', (lesson) => {
  it('names prerequisites that are lessons, and never leads back to itself', () => {
    const planned = new Set(
      (JSON.parse(readFileSync(join(content, 'book.json'), 'utf8')) as { planned: { id: string }[] }).planned.map(({ id }) => id),
    );
    const unknown = listed(lesson, 'prerequisites').filter((id) => !byId.has(id) && !planned.has(id));
    expect(unknown, `${lesson.id}: write or plan these lessons, or take them out of prerequisites`).toEqual([]);
    expect(before(lesson).has(lesson.id), `${lesson.id}: its prerequisites lead back to it; break the circle`).toBe(false);
  });

  it('gives every term it names a glossary entry', () => {
    const named = [...idsOf(lesson, 'Term'), ...listed(lesson, 'introduces'), ...listed(lesson, 'assumes')];
    expect(
      named.filter((id) => !glossary.has(id)),
      `${lesson.id}: add content/glossary/<id>.md`,
    ).toEqual([]);
  });

  it('uses only terms that it introduces, assumes, or was taught by a prerequisite', () => {
    const taught = new Set(
      [lesson, ...[...before(lesson)].flatMap((id) => byId.get(id) ?? [])].flatMap((each) => [
        ...listed(each, 'introduces'),
        ...listed(each, 'assumes'),
      ]),
    );
    const untaught = [...new Set(idsOf(lesson, 'Term'))].filter((id) => !taught.has(id));
    expect(untaught, `${lesson.id}: list these terms under introduces (and explain them) or under assumes`).toEqual([]);
  });

  it('does introduce what it says it introduces', () => {
    const missing = listed(lesson, 'introduces').filter((id) => !idsOf(lesson, 'Term').includes(id));
    expect(missing, `${lesson.id}: mark the place that explains each with <Term id="…">, or take it out of introduces`).toEqual(
      [],
    );
  });

  it('explains each term that it introduces before it uses the word', () => {
    const early = listed(lesson, 'introduces').flatMap((id) => {
      const first = lesson.uses.find((use) => use.name === 'Term' && use.attributes.id === id);
      const word = termWord(id);
      const used = lesson.words.find(
        ({ text, line, inside }) => line < (first?.line ?? 0) && !inside.includes(HEADING) && word.test(text),
      );
      return used ? [`${id}: used on line ${used.line}, explained on line ${first?.line}`] : [];
    });
    expect(early, `${lesson.id}: explain the term first, or use plain words until then`).toEqual([]);
  });

  it('cites what it lists and lists what it cites', () => {
    const cited = new Set([
      ...idsOf(lesson, 'Cite'),
      ...lesson.uses.filter((use) => use.name === 'Published').map((use) => String(use.attributes.source)),
    ]);
    const list = listed(lesson, 'sources');
    expect(
      [...cited].filter((id) => !sources.has(id)),
      `${lesson.id}: add content/sources/<id>.json`,
    ).toEqual([]);
    expect([...cited].sort(), `${lesson.id}: sources in the front matter and <Cite>s in the text must be the same works`).toEqual(
      [...list].sort(),
    );
  });

  it('gives every heading and every question an id of its own', () => {
    for (const name of ['Predict', 'Quiz', 'Exercise', 'Claim', 'Published']) {
      const ids = idsOf(lesson, name);
      expect(
        ids.filter((id, i) => ids.indexOf(id) !== i),
        `${lesson.id}: two <${name}>s share an id; rename one`,
      ).toEqual([]);
      expect(
        ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)),
        `${lesson.id}: ids of <${name}> are small letters, digits and hyphens`,
      ).toEqual([]);
    }
    const titles = lesson.headings.map(({ title }) => title);
    expect(
      titles.filter((title, i) => titles.indexOf(title) !== i),
      `${lesson.id}: two headings are the same; rename one`,
    ).toEqual([]);
  });

  it('guards only widgets that stand in it', () => {
    const guarded = lesson.uses.flatMap((use) => (typeof use.attributes.guards === 'string' ? [use.attributes.guards] : []));
    expect(
      guarded.filter((id) => !idsOf(lesson, 'Widget').includes(id)),
      `${lesson.id}: <Predict guards="…"> names no <Widget> of this lesson`,
    ).toEqual([]);
  });

  it('links lines of code to symbols that it shows', () => {
    const { shown, inCode } = lesson.symbols;
    expect(
      inCode.filter((name) => !shown.has(name)),
      `${lesson.id}: symbols="…" of a code block names what no \\htmlClass{sym sym-…} or <Sym> shows`,
    ).toEqual([]);
  });

  it('types no result by hand', () => {
    const found = bareNumbers(lesson.words).map(({ number, line }) => `line ${line}: ${number}`);
    const mend = 'use <Computed>, set it as a formula, or give the reason: <N why="definition | setting | cited | arithmetic">';
    expect(found, `${lesson.id}: ${mend}`).toEqual([]);
    const whys = lesson.uses.filter((use) => use.name === 'N').map((use) => String(use.attributes.why));
    expect(
      whys.filter((why) => !(reasons as readonly string[]).includes(why)),
      `${lesson.id}: <N why> is one of ${reasons.join(', ')}`,
    ).toEqual([]);
  });

  it('proves the answer to every exercise that is done in a widget', () => {
    const unproven = lesson.uses.filter((use, i) => {
      if (use.name !== 'Exercise' || use.attributes.where !== 'in the widget') return false;
      const rest = lesson.uses.slice(i + 1);
      const end = rest.findIndex(({ inside }) => !inside.includes('Exercise'));
      return !rest.slice(0, end < 0 ? undefined : end).some(({ name }) => name === 'Claim');
    });
    const ids = unproven.map((use) => String(use.attributes.id));
    expect(ids, `${lesson.id}: put what the widget shows into a <Claim> inside the <Solution> of these exercises`).toEqual([]);
  });

  it('has cards that can be read', () => {
    if (lesson.cards !== null) expect(() => readCards(lesson.id, lesson.cards ?? '')).not.toThrow();
  });
});

const minimum = { Claim: 10, Published: 1, Quiz: 4, Exercise: 2, Predict: 1, Widget: 2 } as const;

describe.runIf(finished.length > 0).each(finished)('finished lesson $id', (lesson) => {
  it.each(Object.entries(minimum))('has enough: %s, at least %i', (name, least) => {
    const count = lesson.uses.filter((use) => use.name === name).length;
    expect(count, `${lesson.id} has ${count} <${name}>: write more, or mark the lesson status: draft`).toBeGreaterThanOrEqual(
      least,
    );
  });

  it('has at least six cards', () => {
    const count = lesson.cards === null ? 0 : readCards(lesson.id, lesson.cards).length;
    expect(count, `${lesson.id} has ${count} cards: add to content/lessons/${lesson.id}/cards.yaml`).toBeGreaterThanOrEqual(6);
  });
});

describe('the rule on typed numbers', () => {
  const found = (text: string, inside: string[] = []): string[] =>
    bareNumbers([{ text, line: 1, inside }]).map(({ number }) => number);
  it.each([
    ['the loss ends at 0.31 here', ['0.31']],
    ['in 72 % of the steps', ['72']],
    ['about 3e-4 per step', ['3e-4']],
    ['twenty layers of 64 units', []],
    ['section 1.2.3 of version 2', []],
  ])('reads "%s"', (text, expected) => expect(found(text)).toEqual(expected));
  it('leaves claims and questions alone', () => expect(found('above 0.25', ['Claim'])).toEqual([]));
});
