/** @file What prose may name: the components it is given, and the ids of widgets, terms and sources. */
import type { Vocabulary } from '../page';
import { sourceIds, termIds, widgetIds } from './registry.server';
import { components } from './prose';

export const vocabulary = (): Vocabulary => ({
  components: Object.keys(components),
  ids: { Widget: widgetIds, Term: termIds, Cite: sourceIds },
});
