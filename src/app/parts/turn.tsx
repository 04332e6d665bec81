/** @file The way on: the lessons before and after this one. */
import { neighbours, titleHalves, type Stop } from '../content/lessons';
import type { Url } from '../page';

function Step({ stop, label, url }: { stop: Stop | undefined; label: string; url: Url }) {
  if (!stop && label === 'Before') return <span />;
  return (
    <a href={stop ? url(stop.path) : `${url('')}#map`} rel={stop && (label === 'Next' ? 'next' : 'prev')}>
      <span>{label}</span>
      <b>{stop ? titleHalves(stop.title)[0] : 'The map of lessons'}</b>
    </a>
  );
}

/** For the page at `path`. */
export function Turn({ path, url }: { path: string; url: Url }) {
  const { before, after } = neighbours(path);
  return (
    <nav className="turn" aria-label="Lessons">
      <Step stop={before} label="Before" url={url} />
      <Step stop={after} label="Next" url={url} />
    </nav>
  );
}
