/** @file What a component must know of the lesson around it: its id, the way to the site root, and the running numbers. */
import { createContext, useContext, useState, type ReactNode } from 'react';
import { BookError, messageOf } from '../../../base/errors';

/** Things that are numbered in order of first appearance. */
export type Numbered = 'cite' | 'claim' | 'quiz' | 'predict' | 'exercise' | 'published' | 'cards';

/** Gives each (kind, id) the next number of its kind, and the same number ever after. */
export interface Ledger {
  number(kind: Numbered, id: string): number;
  ids(kind: Numbered): readonly string[];
}

/** A fresh ledger; one per rendered page. */
export function createLedger(): Ledger {
  const lists = new Map<Numbered, string[]>();
  const list = (kind: Numbered): string[] => {
    const found = lists.get(kind) ?? [];
    lists.set(kind, found);
    return found;
  };
  return {
    number(kind, id) {
      const ids = list(kind);
      const at = ids.indexOf(id);
      return at >= 0 ? at + 1 : ids.push(id);
    },
    ids: (kind) => list(kind),
  };
}

interface LessonScope {
  readonly id: string;
  /** Relative way from the page to the site root, ending in a slash: `../../` for a lesson. */
  readonly root: string;
  readonly ledger: Ledger;
}

const LessonContext = createContext<LessonScope>({ id: 'page', root: './', ledger: createLedger() });

/** Wraps one rendered lesson. Pages are rendered once, in document order, so first appearance is reading order. */
export function LessonProvider({ id, root = '../../', children }: { id: string; root?: string; children: ReactNode }) {
  const [ledger] = useState(createLedger);
  return <LessonContext value={{ id, root, ledger }}>{children}</LessonContext>;
}

/** The lesson around the calling component. */
export const useLesson = (): LessonScope => useContext(LessonContext);

/** Throws with the lesson, the component and the mend in one sentence. */
export function lessonFault(lesson: string, component: string, id: string, mend: string): never {
  throw new BookError(`Lesson "${lesson}", <${component} id="${id}">: ${mend}.`);
}

/** Runs `make`; what it throws comes out naming the lesson and the component. */
export function faultsOf<T>(lesson: string, component: string, id: string, make: () => T): T {
  try {
    return make();
  } catch (thrown) {
    return lessonFault(lesson, component, id, messageOf(thrown).replace(/\.$/, ''));
  }
}
