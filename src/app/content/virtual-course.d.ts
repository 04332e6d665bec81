/** @file The module that tooling/course writes: the course of this build, or nothing. */
declare module 'virtual:course' {
  import type { ComponentType } from 'react';
  import type { Course, OwnFrontMatter } from '../../book/course/course';
  import type { Section } from './front-matter';

  interface OwnText {
    default: ComponentType<{ components?: object }>;
    frontmatter: OwnFrontMatter;
    outline: Section[];
  }

  export const course: Course | null;
  export const file: string | null;
  /** Where each value stands in the file, by its path. */
  export const places: Readonly<Record<string, string>>;
  export const texts: Readonly<Record<string, OwnText>>;
}
