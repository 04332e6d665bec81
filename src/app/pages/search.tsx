/** @file The page of the search, for links and for those who open it in a tab. */
import { definePage } from '../page';
import { PageOpening } from '../parts/plain-page';

export default definePage({
  paths: () => ['search/'],
  head: () => ({ title: 'Search', description: 'Find text, terms, widgets and sources in the book.', unlisted: true }),
  body: ({ url }) => (
    <main className="contents">
      <PageOpening
        title="Search"
        lead="Text, terms, widgets and sources. The index lies beside the pages: no word that you type leaves this browser."
      />
      <p className="without-script block">
        The search runs in your browser and needs JavaScript, which does not run here. Without it, look a word up in the{' '}
        <a href={url('glossary/')}>glossary</a>, find a lesson on the <a href={`${url('')}#map`}>map</a>, a figure among{' '}
        <a href={url('gallery/')}>all widgets</a>, or a work among the <a href={url('sources/')}>sources</a>.
      </p>
      <div className="search-page needs-script" data-island="search">
        <form className="search-form" role="search">
          <label className="visually-hidden" htmlFor="search-words">
            Search the book
          </label>
          <input
            id="search-words"
            type="search"
            data-part="field"
            autoComplete="off"
            spellCheck={false}
            placeholder="A word, a term, a widget"
          />
        </form>
        <p className="search-status" role="status" data-part="status" />
        <ol className="results" data-part="list" />
        <p className="search-keys">On every page the key / opens the search, and ↑ ↓ go through the results.</p>
      </div>
    </main>
  ),
});
