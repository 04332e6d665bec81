/** @file <Cite> and <Sources>: citations numbered in order of appearance, and the list they point to. */
import { Fragment } from 'react';
import {
  addressOf,
  authorsText,
  placeText,
  referenceText,
  shortReference,
  titleText,
  yearOf,
  type Source,
} from '../../lessons/reference';
import { sourceNamed } from '../../lessons/registry.server';
import { faultsOf, useLesson } from '../lesson/lesson-context';

/** A small figure after a statement; the work shows on hover and focus. */
export function Cite({ id }: { id: string }) {
  const lesson = useLesson();
  const source = faultsOf(lesson.id, 'Cite', id, () => sourceNamed(id));
  const number = lesson.ledger.number('cite', id);
  return (
    <a
      className="cite"
      href={`#source-${id}`}
      aria-label={`Source ${number}: ${shortReference(source)}`}
      data-enhance="tip"
      data-tip={referenceText(source)}
    >
      {number}
    </a>
  );
}

/** The works that were cited, in their order. Must stand after everything that cites. */
export function Sources() {
  const { ledger } = useLesson();
  const ids = ledger.ids('cite');
  if (ids.length === 0) return null;
  return (
    <section className="references" aria-labelledby="sources">
      <h2 id="sources">
        Sources
        <a className="anchor" href="#sources" aria-hidden="true" tabIndex={-1}>
          #
        </a>
      </h2>
      <ol>
        {ids.map((id) => (
          <li key={id} id={`source-${id}`}>
            <Reference source={sourceNamed(id)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Authors. Title. Venue, place, year. Address. */
export function Reference({ source }: { source: Source }) {
  const address = addressOf(source);
  const venue = source['container-title'];
  const rest = [placeText(source), source.publisher, String(yearOf(source))].filter(Boolean).join(', ');
  return (
    <span>
      {authorsText(source)}. {source.type === 'book' ? <em>{titleText(source)}</em> : titleText(source)}{' '}
      {venue ? (
        <Fragment>
          <em>{venue}</em>,{' '}
        </Fragment>
      ) : null}
      {rest}.{' '}
      {address ? (
        <>
          <a href={address.href}>{address.text}</a>.
        </>
      ) : null}
    </span>
  );
}
