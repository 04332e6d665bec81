/** @file The map: lessons as a list along an axis, with an arc from each lesson to those that build on it. */
import { book } from '../content/book';
import { contents, lessons, titleHalves, type Entry } from '../content/lessons';
import type { Url } from '../page';

/** A line of the map: the heading of a part, or a lesson. All lines are equally high, so arcs need no measuring. */
type Line = { part: number } | { entry: Entry };

const linesOf = (entries: readonly Entry[]): Line[] =>
  book.parts.flatMap((_, index) => {
    const inPart = entries.filter(({ part }) => part === index + 1);
    return inPart.length ? [{ part: index + 1 }, ...inPart.map((entry) => ({ entry }))] : [];
  });

/** "1, 2 and 3". */
const listed = (items: readonly string[]): string => items.join(', ').replace(/, (?=[^,]*$)/, ' and ');

/** Units of the drawing across; one unit down is one line of the list. */
const width = 100;
const axis = 90;

/** Longer arcs reach further out, by the square root so that short ones stay visible. */
function arc(from: number, to: number, longest: number): string {
  const reach = 8 + (axis - 12) * 1.2 * Math.sqrt((to - from) / longest);
  const out = (axis - reach).toFixed(1);
  return `M${axis} ${from}C${out} ${from} ${out} ${to} ${axis} ${to}`;
}

function Arcs({ lines }: { lines: readonly Line[] }) {
  const at = new Map(lines.flatMap((line, index) => ('entry' in line ? [[line.entry.id, index + 0.5] as const] : [])));
  const links = lines.flatMap((line) => {
    if (!('entry' in line)) return [];
    const to = at.get(line.entry.id)!;
    return line.entry.prerequisites.flatMap((id) => (at.has(id) ? [{ id, from: at.get(id)!, to }] : []));
  });
  const longest = Math.max(...links.map(({ from, to }) => to - from), 1);
  return (
    <svg className="arcs" viewBox={`0 0 ${width} ${lines.length}`} preserveAspectRatio="none" aria-hidden="true">
      {links.map(({ id, from, to }) => (
        <path key={`${from} ${to}`} className="arc" data-from={id} d={arc(from, to, longest)} />
      ))}
    </svg>
  );
}

function Row({ entry, url }: { entry: Entry; url: Url }) {
  const [first, second] = titleHalves(entry.title);
  const after = entry.prerequisites.map((id) => contents.find((each) => each.id === id)?.number).filter(Boolean);
  const cells = (
    <>
      <span className="k">{entry.number}</span>
      <b>{first}</b>
      <span className="sum">{second ? `${second[0]!.toUpperCase()}${second.slice(1)}` : entry.summary.replace(/\.$/, '')}</span>
      <span className="min">{entry.minutes} min</span>
      <span className="state" data-part="state">
        {!entry.path && 'in preparation'}
      </span>
      {after.length > 0 && <span className="visually-hidden">Builds on {listed(after.map(String))}.</span>}
    </>
  );
  const sections = lessons.find(({ id }) => id === entry.id)?.outline.map(({ id }) => id);
  return (
    <li
      className={entry.path ? 'row ready' : 'row'}
      data-lesson={entry.id}
      data-name={first.toLowerCase()}
      data-sections={sections?.join(' ')}
    >
      {entry.path ? <a href={url(entry.path)}>{cells}</a> : <div>{cells}</div>}
    </li>
  );
}

export function LessonMap({ url }: { url: Url }) {
  const lines = linesOf(contents);
  return (
    <section className="map wide" id="map" aria-labelledby="map-title" data-island="map" data-now="">
      <header>
        <h2 id="map-title">The map</h2>
        <p>
          Arcs lead down from a lesson to those that build on it. A full ring is a lesson that you have read, a half ring one that
          you have begun.{contents.some(({ path }) => !path) && ' Grey titles are in preparation.'} What you have answered stands
          under <a href={url('progress/')}>your progress</a>.
        </p>
      </header>
      <div className="body">
        <Arcs lines={lines} />
        <ol>
          {lines.map((line) =>
            'entry' in line ? (
              <Row key={line.entry.id} entry={line.entry} url={url} />
            ) : (
              <li className="part" key={line.part}>
                Part {line.part}, {book.parts[line.part - 1]}
              </li>
            ),
          )}
        </ol>
      </div>
    </section>
  );
}
