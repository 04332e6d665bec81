/** @file The components that prose is given: those of the book, and the widget with its place on the page. */
import { components as ofTheBook } from '../../book/prose/index';
import { TrustFacts } from '../parts/trust-facts';
import { Widget } from '../parts/widget';

export { LessonProvider, Reference } from '../../book/prose/index';

export const components = { ...ofTheBook, TrustFacts, Widget };
