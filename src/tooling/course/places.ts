/** @file Where each value of a course file stands, for checks that only the book itself can make. */
import type { LoadedCourse } from './load.ts';

/** `course.yaml:5:13` by path, `lessons.0.lesson`; the whole file is the empty path. */
export function placesIn({ course, faultAt }: LoadedCourse): Record<string, string> {
  const places: Record<string, string> = {};
  const visit = (value: unknown, path: (string | number)[]): void => {
    const { file, line, column } = faultAt(path, '').place;
    places[path.join('.')] = `${file}:${line}:${column}`;
    if (typeof value !== 'object' || value === null) return;
    for (const [key, entry] of Object.entries(value)) visit(entry, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  visit(course, []);
  return places;
}
