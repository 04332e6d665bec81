/** @file The module that tooling/course writes. What it exports is typed where it is read, in course.server.ts. */
declare module 'virtual:course';
