/** @file The module that tooling/course writes: the course of this build, or nothing. */
declare module 'virtual:course' {
  type Course = import('../../book/course/course').Course;

  interface OwnText {
    default: import('react').ComponentType<{ components?: object }>;
    frontmatter: import('../../book/course/course').OwnFrontMatter;
    outline: import('./front-matter').Section[];
  }

  export const course: Course | null;
  export const file: string | null;
  /** Where each value stands in the file, by its path. */
  export const places: Readonly<Record<string, string>>;
  export const texts: Readonly<Record<string, OwnText>>;
}
