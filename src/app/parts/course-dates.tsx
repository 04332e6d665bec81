/** @file The dates of a lesson or a task: printed as they are, and told against the reader's own clock where script runs. */
import type { Dates } from '../../book/course/course';
import { dayText } from '../../book/course/day';

export function CourseDates({ release, due }: Dates) {
  if (release === undefined && due === undefined) return null;
  return (
    <span className="dates">
      {release !== undefined && (
        <>
          from <time dateTime={release}>{dayText(release)}</time>
        </>
      )}
      {release !== undefined && due !== undefined && ', '}
      {due !== undefined && (
        <>
          due <time dateTime={due}>{dayText(due)}</time>
        </>
      )}
      <span className="standing" data-part="standing" />
    </span>
  );
}
