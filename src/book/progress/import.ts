/** @file Adds the records of an exported file to what is here. Apart from the store, so that lessons need not load it. */
import { checkProgress, sections, type Progress, type Section } from './schema';
import type { ProgressStore } from './store';

type One<S extends Section> = Progress[S][string];

/** Which of two records of the same thing stays: the later or the fuller one. Where nothing tells, it is the file's. */
const chosen: { readonly [S in Section]?: (mine: One<S>, theirs: One<S>) => One<S> } = {
  answers: (mine, theirs) => (mine.tries > theirs.tries ? mine : theirs),
  read: (mine, theirs) => [...new Set([...mine, ...theirs])],
  places: (mine, theirs) => (mine.at > theirs.at ? mine : theirs),
  reviews: (mine, theirs) => ((mine.last ?? 0) > (theirs.last ?? 0) ? mine : theirs),
};

type Records = Readonly<Record<string, unknown>>;

function mergedSection(name: Section, mine: Records, theirs: Records): Records {
  const choose = chosen[name] as ((mine: unknown, theirs: unknown) => unknown) | undefined;
  const records = Object.entries(theirs).map(([key, value]) =>
    choose && Object.hasOwn(mine, key) ? [key, choose(mine[key], value)] : [key, value],
  );
  return { ...mine, ...(Object.fromEntries(records) as Records) };
}

const merged = (mine: Progress, theirs: Progress): Progress => ({
  ...theirs,
  ...mine,
  ...Object.fromEntries(sections.map((name) => [name, mergedSection(name, mine[name], theirs[name])])),
});

/** Adds what a file's text holds; nothing is changed by a file that holds nothing. */
export function importText(store: ProgressStore, text: string): { ok: boolean; message: string } {
  const checked = checkProgress(text);
  if (checked.state === 'newer') return { ok: false, message: 'This file comes from a newer edition of the book.' };
  if (checked.state === 'damaged' || isEmpty(checked.progress))
    return { ok: false, message: 'This file holds no answers of this book.' };
  store.update((mine) => merged(mine, checked.progress));
  const { dropped } = checked;
  const lost = `Imported; ${dropped} ${dropped === 1 ? 'record' : 'records'} could not be read.`;
  return { ok: true, message: dropped ? lost : 'Imported.' };
}

const isEmpty = (progress: Progress): boolean => sections.every((name) => Object.keys(progress[name]).length === 0);
