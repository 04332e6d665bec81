/** @file <Widget> in prose: the printed frame with its figure number, across text and margin. */
import type { WidgetRequest } from '../../book/frame/island-props';
import { WidgetIsland } from '../../book/frame/widget-island.server';
import { asInCourse } from '../content/course.server';
import { useScope } from '../scope';

/** An id that no other widget of the page has, also when one state is shown twice. */
function claim(figures: string[], { id, example }: WidgetRequest): string {
  const name = ['w', id, example].filter(Boolean).join('-');
  const times = figures.filter((each) => each === name).length;
  figures.push(name);
  return times ? `${name}-${times + 1}` : name;
}

/** The numbered widget of a lesson: 5.1 is the first of lesson 5. Other pages have its examples on paper once. */
export function Widget(request: WidgetRequest) {
  const { context, lesson, figures } = useScope();
  const again = lesson === null && figures.some((name) => name.startsWith(`w-${request.id}`));
  const prefix = claim(figures, request);
  const number = lesson === null ? undefined : `${lesson}.${figures.length}`;
  return (
    <div className="wide block">
      <WidgetIsland number={number} {...asInCourse(request)} prefix={prefix} address={context.site.address} paper={!again} />
    </div>
  );
}
