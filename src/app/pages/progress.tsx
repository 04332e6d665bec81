/** @file What this browser remembers of its reader: shown, taken along, put back, erased. The numbers are filled in by script. */
import { lessonRecords, type LessonRecord } from '../content/reading';
import { NONE_YET } from '../../book/prose/cases/words';
import { definePage, type Url } from '../page';
import { tally } from '../content/tally';
import { PageOpening } from '../parts/plain-page';

function Row({ record, url }: { record: LessonRecord; url: Url }) {
  const { id, number, name, path, sections, questions, predictions, exercises } = record;
  return (
    <li
      data-part="lesson"
      data-lesson={id}
      data-sections={sections.join(' ')}
      data-questions={questions}
      data-predictions={predictions}
      data-exercises={exercises}
    >
      <span className="k">{number}</span>
      <a href={url(path)}>{name}</a>
      <span className="tally" data-part="tally">
        {tally([0, sections.length], [0, predictions], [0, questions], [0, exercises])}
      </span>
    </li>
  );
}

function Keep() {
  return (
    <section aria-labelledby="keep">
      <h2 id="keep">Take it along, or erase it</h2>
      <p>
        The file holds everything on this page and the schedule of your cards. Another browser that imports it adds its records to
        its own. Some browsers erase what a site has stored after a week without a visit: a file is safer.
      </p>
      <p className="do needs-script">
        <button type="button" className="btn line" data-part="export">
          Export as a file
        </button>
        <label className="btn line file">
          Import a file
          <input type="file" accept="application/json,.json" data-part="import" />
        </label>
        <button type="button" className="btn line" data-part="erase">
          Erase everything
        </button>
      </p>
      <div className="confirm" data-part="confirm" role="group" aria-labelledby="sure" hidden>
        <p id="sure">
          <b>Erase all answers, predictions, cards, cases and places?</b> This cannot be undone. Settings stay.
        </p>
        <p className="do">
          <button type="button" className="btn main" data-part="erase-yes">
            Erase
          </button>
          <button type="button" className="btn line" data-part="erase-no">
            Keep
          </button>
        </p>
      </div>
      <p className="status" role="status" data-part="status" />
    </section>
  );
}

export default definePage({
  paths: () => ['progress/'],
  head: () => ({
    title: 'Your progress',
    description: 'What this browser remembers of its reader: sections read, answers, predictions and how sure they were.',
    unlisted: true,
  }),
  body: ({ url }) => (
    <main className="contents">
      <PageOpening
        title="Your progress"
        lead="What this browser remembers of its reader. It is kept here and nowhere else; nobody but you can see it."
      />
      <p className="without-script block">
        Without JavaScript nothing is remembered, and there is nothing to show or to erase. The lessons can be read all the same;
        the list says what is in each.
      </p>
      <div className="progress-page" data-island="progress">
        <p className="progress-notice" role="status" data-part="notice" hidden />
        <section aria-labelledby="lessons">
          <h2 id="lessons">Lessons</h2>
          <ol className="tallies">
            {lessonRecords.map((record) => (
              <Row key={record.id} record={record} url={url} />
            ))}
          </ol>
        </section>
        <div className="progress-live needs-script">
          <section aria-labelledby="predictions">
            <h2 id="predictions">How sure, and how right</h2>
            <p data-part="finding">
              You have made no prediction yet. Each one that you commit to says how sure you were, and is kept here.
            </p>
            <figure data-part="calibration" hidden>
              <div className="calibration-plot" data-part="plot" />
              <figcaption className="note">
                Share of your predictions that the run bore out, by how sure you were. The dot is the share so far. The bar is the
                range that holds the true share in eight of ten such counts: it narrows as you predict more.
              </figcaption>
            </figure>
          </section>
          <section aria-labelledby="cards">
            <h2 id="cards">Cards</h2>
            <p data-part="cards">No card is scheduled yet.</p>
            <p>
              <a href={url('review/')}>To the review</a>
            </p>
          </section>
          <section aria-labelledby="cases">
            <h2 id="cases">Cases of the clinic</h2>
            <p data-part="cases">{NONE_YET}</p>
            <p>
              <a href={url('clinic/')}>To the clinic</a>
            </p>
          </section>
          <section aria-labelledby="aside" data-part="aside" hidden>
            <h3 id="aside">Kept aside</h3>
            <p>These records could not be read, or come from a newer edition of the book. Nothing in them was changed.</p>
            <ul data-part="aside-list" />
          </section>
          <Keep />
        </div>
      </div>
    </main>
  ),
});
