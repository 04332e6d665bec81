/** @file Settings: theme, text, line, motion, answers. The form is printed; script makes it work and keeps the choices. */
import { choices, plainSettings, type SettingName } from '../../book/settings';
import { definePage } from '../page';
import { PageOpening } from '../parts/plain-page';

type Labels<N extends SettingName> = Record<(typeof choices)[N][number], string>;

/** A legend, a hint where one helps, and a label for each value, in the order of the page. */
const texts: { [N in SettingName]: { legend: string; hint?: string; labels: Labels<N> } } = {
  theme: { legend: 'Theme', labels: { system: 'as the system', light: 'light', dark: 'dark' } },
  text: {
    legend: 'Size of the text',
    hint: 'The zoom of the browser enlarges everything, figures too; this enlarges what is read.',
    labels: { small: 'small', normal: 'normal', large: 'large', larger: 'larger' },
  },
  measure: {
    legend: 'Width of a line',
    labels: { narrow: 'narrow', normal: 'normal', wide: 'wide' },
  },
  motion: {
    legend: 'Motion',
    hint: 'Reduced: play moves a widget one step at each press.',
    labels: { system: 'as the system', reduced: 'reduced' },
  },
  answers: {
    legend: 'Answers',
    hint: 'Hidden: no worked solution, no back of a card, and no feedback before you have answered. For a class, or for a second reading.',
    labels: { shown: 'can be opened', hidden: 'hidden' },
  },
};

function Choice<N extends SettingName>({ name }: { name: N }) {
  const { legend, hint, labels } = texts[name];
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="words">
        {Object.entries<string>(labels).map(([value, label]) => (
          <label key={value}>
            <input type="radio" name={name} value={value} defaultChecked={value === plainSettings[name]} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {hint && <p className="note">{hint}</p>}
    </fieldset>
  );
}

export default definePage({
  paths: () => ['settings/'],
  head: () => ({
    title: 'Settings',
    description: 'Theme, size of the text, width of a line, motion, and whether answers can be opened.',
  }),
  body: ({ url }) => (
    <main className="contents">
      <PageOpening title="Settings" lead="How the book looks in this browser. A choice holds at once, on every page." />
      <p className="without-script block">
        Choosing needs JavaScript, which does not run here. Without it the book follows your system: its theme, its motion, and
        the text size of your browser.
      </p>
      <form className="settings needs-script" data-island="settings" aria-label="Settings">
        {(Object.keys(choices) as SettingName[]).map((name) => (
          <Choice key={name} name={name} />
        ))}
        <p className="do">
          <button type="reset" className="btn line">
            Back to the plain settings
          </button>
          <span className="status" role="status" data-part="status" />
        </p>
      </form>
      <section className="sample block" aria-labelledby="sample">
        <h2 id="sample">A sample</h2>
        <p>
          A unit takes the sum of its inputs, each times a weight, and passes on what its activation function makes of that sum.
          Where the function is flat, a change of the sum changes nothing, and nothing is learned. What is kept of your choices,
          and where, is told <a href={url('about/#privacy')}>on another page</a>.
        </p>
      </section>
    </main>
  ),
});
