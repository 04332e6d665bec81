/** @file <Widget> in prose: the printed frame with its figure number, across text and margin. */
import type { WidgetRequest } from '../../book/frame/island-props';
import { WidgetIsland } from '../../book/frame/widget-island.server';
import { asInCourse } from '../content/course.server';
import { useScope } from '../scope';

/** An id that no other widget of the page has, also when one state is shown twice. */
function idAmong(figures: readonly WidgetRequest[], { id, example }: WidgetRequest): string {
  const name = ['w', id, example].filter(Boolean).join('-');
  const times = figures.filter((each) => each.id === id && each.example === example).length;
  return times ? `${name}-${times + 1}` : name;
}

/** The numbered widget of a lesson: 5.1 is the first of lesson 5. Other pages have its figures for paper once. */
export function Widget(request: WidgetRequest) {
  const { context, lesson, figures } = useScope();
  const prefix = idAmong(figures, request);
  const again = figures.some(({ id }) => id === request.id);
  figures.push(request);
  const later = lesson === null ? 'none' : 'own';
  return (
    <div className="wide block">
      <WidgetIsland
        {...asInCourse(request)}
        number={lesson === null ? undefined : `${lesson}.${figures.length}`}
        prefix={prefix}
        address={context.site.address}
        still={again ? later : 'all'}
      />
    </div>
  );
}
