/** @file The progress page: fills in what this browser remembers, and follows changes made in other tabs. */
import { calibrationFinding, calibrationOf, progress, sectionsRead, type Progress } from '../../../book/progress';
import { tallyText } from '../../../book/prose/cases/words';
import { part, parts } from '../../../book/prose/shared/dom';
import { tally } from '../../content/tally';
import { drawCalibration } from '../progress/calibration-plot';
import { keepButtons, listAside } from '../progress/keep';

/** Records of one lesson in a section of the progress. */
const ofLesson = <T>(records: Readonly<Record<string, T>>, lesson: string): T[] =>
  Object.entries(records).flatMap(([key, value]) => (key.startsWith(`${lesson}/`) ? [value] : []));

function tallyOf(row: HTMLElement, known: Progress): string {
  const { lesson = '', sections = '', questions, predictions, exercises } = row.dataset;
  const ids = sections.split(' ').filter(Boolean);
  const right = ofLesson(known.answers, lesson).filter((answer) => answer.right).length;
  const had = ofLesson(known.exercises, lesson).filter((mark) => mark === 'had-it').length;
  return tally(
    [sectionsRead(known, { lesson, sections: ids }), ids.length],
    [ofLesson(known.predictions, lesson).length, predictions],
    [right, questions],
    [had, exercises],
  );
}

function showCalibration(root: HTMLElement, known: Progress): void {
  const [finding, figure, plot] = [part(root, 'finding'), part(root, 'calibration'), part(root, 'plot')];
  const calibration = calibrationOf(known.predictions);
  if (!finding || !figure || !plot) return;
  figure.hidden = calibration.total === 0;
  if (calibration.total === 0) return;
  const { guess, fairly, certain } = calibration.bySureness;
  const counts = [
    `Right in ${calibration.right} of ${calibration.total} predictions:`,
    `${certain.right} of ${certain.total} when certain, ${fairly.right} of ${fairly.total} when fairly sure,`,
    `${guess.right} of ${guess.total} when guessing.`,
  ].join(' ');
  finding.textContent = [counts, calibrationFinding(calibration)].filter(Boolean).join(' ');
  drawCalibration(plot, calibration, counts);
}

function showCards(root: HTMLElement, { reviews }: Progress): void {
  const all = Object.values(reviews);
  const due = all.filter((review) => review.due <= Date.now()).length;
  const line = part(root, 'cards');
  const scheduled = `${all.length} ${all.length === 1 ? 'card is' : 'cards are'} scheduled; ${due} ${due === 1 ? 'is' : 'are'} due today.`;
  if (line) line.textContent = all.length === 0 ? 'No card is scheduled yet.' : scheduled;
}

function showCases(root: HTMLElement, { cases }: Progress): void {
  const line = part(root, 'cases');
  if (line) line.textContent = tallyText(cases, 'clinic');
}

/** Fills the page in, now and whenever something changes. */
export default function enliven(root: HTMLElement): void {
  const nothing = part(root, 'finding')?.textContent ?? '';
  const show = (): void => {
    const known = progress().get();
    for (const row of parts(root, 'lesson')) {
      const tally = part(row, 'tally');
      if (tally) tally.textContent = tallyOf(row, known);
    }
    const [finding, notice] = [part(root, 'finding'), part(root, 'notice')];
    if (finding) finding.textContent = nothing;
    showCalibration(root, known);
    showCards(root, known);
    showCases(root, known);
    listAside(root);
    if (notice) notice.textContent = progress().notice();
    if (notice) notice.hidden = notice.textContent === '';
  };
  keepButtons(root);
  progress().subscribe(show);
  addEventListener('resize', () => showCalibration(root, progress().get()));
  show();
}
