/** @file Reading without a network: what is kept in this browser, and the button that keeps all of it. */
import { definePage } from '../page';
import { PageOpening } from '../parts/plain-page';

export default definePage({
  paths: () => ['offline/'],
  head: () => ({
    title: 'Offline',
    description: 'Which pages of the book are kept in this browser, and how to keep all of them.',
  }),
  body: ({ url }) => (
    <main className="contents">
      <PageOpening
        title="Offline"
        lead="A page that you have opened once stays readable here without a network, its widgets included."
      />
      <p className="without-script block">
        Keeping pages needs JavaScript, which does not run here. Without it, print a page or save it from your browser.
      </p>
      <p>
        With a network you always get the newest edition of a page, and its copy here is replaced. When an edition comes out while
        you read, the open page stays as it is until you choose to load the new one. What is new stands under{' '}
        <a href={url('changes/')}>Changes</a>.
      </p>
      <p>
        Browsers may let go of copies when the disk is full, and some do after weeks without a visit. They keep them only for
        books served over https, or from your own machine.
      </p>
      <section className="offline needs-script" data-island="offline" aria-label="Kept pages">
        <p data-part="asked" role="status" hidden />
        <p data-part="state" role="status">
          Looking at what is kept…
        </p>
        <p className="do">
          <button type="button" className="btn main" data-part="whole" disabled>
            Keep the whole book
          </button>
          <button type="button" className="btn line" data-part="clear" disabled>
            Let go of everything
          </button>
        </p>
        <progress data-part="progress" max={1} aria-label="Pages kept" hidden />
        <h2 id="kept">Kept in this browser</h2>
        <ul data-part="list" />
      </section>
    </main>
  ),
});
