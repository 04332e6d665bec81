/** @file The pages of the book: every file of this folder. */
import type { Page } from '../page';

export const pages: readonly Page[] = Object.values(import.meta.glob<Page>('./*.tsx', { eager: true, import: 'default' }));
