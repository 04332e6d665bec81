/** @file What components inside prose must know of the page around them: the way to other pages, and the number of the next figure. */
import { createContext, useContext } from 'react';
import type { WidgetRequest } from '../book/frame/island-props';
import type { PageContext } from './page';

export interface Scope {
  context: PageContext;
  /** Number of the lesson; null on other pages. */
  lesson: number | null;
  /** The widgets so far. The build renders a page once, in reading order, so the list grows in that order. */
  figures: WidgetRequest[];
}

const ScopeContext = createContext<Scope | null>(null);
export const ScopeProvider = ScopeContext.Provider;

/** The page around the calling component. */
export function useScope(): Scope {
  const scope = useContext(ScopeContext);
  if (!scope) throw new Error('A component of the prose is used outside of a page: wrap it in ScopeProvider.');
  return scope;
}
