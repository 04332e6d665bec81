/** @file The components that prose is given, by the name used in MDX. */
import type { ComponentType } from 'react';

type Prose = { components: Record<string, ComponentType<never>> };
const [module] = Object.values(import.meta.glob<Prose>('../../book/prose/index.ts', { eager: true }));

export const components = module?.components ?? {};
