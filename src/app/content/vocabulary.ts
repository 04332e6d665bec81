/** @file What prose may name: the components it is given, and the ids of widgets, terms and sources. */
import { sources } from '../../book/lessons/registry.server';
import type { Vocabulary } from '../page';
import { termIds } from './registry.server';
import { widgets } from '../../book/registry.server';
import { components } from './prose';

export const vocabulary = (): Vocabulary => ({
  components: Object.keys(components),
  ids: { Widget: widgets.map(({ folder }) => folder), Term: termIds, Cite: [...sources.keys()] },
});
