/** @file A task of the review: fresh settings, the reader's number or the reader's setting, and the run that says what is right. */
import { messageOf } from '../../../base/errors';
import { askText, isSolved, poseTask, type Posed, type Task } from '../../../book/lessons/task';
import { measureNamed, measureOnce } from '../../../book/prose/measure/measure';
import { make } from '../../../book/prose/shared/dom';
import { numberText } from '../../../book/prose/shared/numbers';
import { readNumber } from '../../../book/prose/quiz/grade';
import { loadWidget } from '../../../book/registry';
import type { Widget } from '../../../widgets/define';
import { placeWidget, type PlacedWidget } from '../place';
import type { ReviewCard } from './deck';
import { button, focusWithQuestion, putBack, putGrades, putQuestion, type Desk } from './desk';

/** One asking of a task. */
interface Round {
  desk: Desk;
  card: ReviewCard;
  task: Task;
  widget: Widget;
  posed: Posed;
  box: HTMLElement;
  status: HTMLElement;
}

/** What the page takes from the widget: nothing leads elsewhere. While a setting is asked for, what was drawn cannot be changed. */
const taken = ['seed', 'presets', 'share', 'band', 'pin'];

async function place({ desk, task, posed, box }: Round): Promise<PlacedWidget> {
  const holder = make('div', 'w-island review-widget');
  holder.id = 'review-widget';
  box.append(holder);
  const drawn = Object.keys({ ...task.draw, ...task.params }).filter((name) => name !== task.set);
  const placed = await placeWidget(holder, holder.id, {
    id: task.widget,
    params: posed.params,
    seed: posed.seed,
    lock: task.set ? drawn : [],
    hide: taken,
  });
  desk.leave = () => placed.remove();
  return placed;
}

const measured = ({ widget, task, posed }: Round, params: Readonly<Record<string, unknown>>): number =>
  measureOnce(widget.experiment, { experiment: widget.experiment.id, measure: task.measure, params: { ...params } }, posed.seed);

/** Says how it went, why, and lets the reader grade within what the run has decided. */
function finish(round: Round, right: boolean, real: number): void {
  const { desk, card, box, widget, task } = round;
  const { label, unit = '' } = measureNamed(widget.experiment, task.measure);
  const verdict = make('b', '', right ? 'The run agrees' : 'The run says otherwise');
  putBack(box, verdict, `: ${label} ${numberText(real)}${unit && ` ${unit}`}. ${card.back}`);
  putGrades(desk, box, card, right ? [2, 3, 4] : [1]);
}

/** The reader says the number; the widget is shown afterwards, for before it would tell. */
function askNumber(round: Round): void {
  const { box, status, posed, task } = round;
  const form = make('form', 'review-answer');
  const label = make('label', '', 'Your answer ');
  const field = make('input');
  Object.assign(field, { type: 'text', inputMode: 'decimal', autocomplete: 'off', size: 10 });
  label.append(field);
  const check = make('button', 'btn main', 'Check');
  form.append(label, check);
  box.append(form, status);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const said = readNumber(field.value);
    if (!Number.isFinite(said)) {
      status.textContent = 'Write a number, such as 0.25.';
      field.focus();
      return;
    }
    check.remove();
    field.readOnly = true;
    status.textContent = '';
    const real = measured(round, posed.params);
    finish(round, isSolved(task, real, said), real);
    void place(round).catch((thrown: unknown) => (status.textContent = messageOf(thrown)));
  });
  focusWithQuestion(round.desk, field);
}

/** The reader sets the widget; any number of tries, and a way to give up. */
async function askSetting(round: Round): Promise<void> {
  const { box, status, task, widget } = round;
  const { label } = measureNamed(widget.experiment, task.measure);
  const row = make('div', 'do');
  box.append(row, status);
  const placed = await place(round);
  const end = (right: boolean, real: number): void => {
    row.remove();
    status.textContent = '';
    finish(round, right, real);
  };
  const check = button('Check', 'btn main', () => {
    const real = measured(round, placed.params());
    if (isSolved(task, real, null)) end(true, real);
    else
      status.textContent = `Not yet: ${label} ${numberText(real)}, which should lie between ${(task.between ?? []).join(' and ')}.`;
  });
  const giveUp = button('Give up', 'btn line', () => end(false, measured(round, placed.params())));
  row.append(check, giveUp);
  focusWithQuestion(round.desk, check);
}

/** Draws the task and asks it. @throws when the widget cannot be loaded */
export async function askTask(desk: Desk, card: ReviewCard, task: Task, left: number): Promise<void> {
  const widget = await loadWidget(task.widget);
  const specs = widget.experiment.params;
  // A new seed each time is the point: nobody can learn the answer by heart. The run itself repeats from it.
  const posed = poseTask(task, specs, Date.now() >>> 0);
  const box = putQuestion(desk, card, askText(card.front, specs, posed.params), left);
  const status = make('p', 'status');
  status.setAttribute('role', 'status');
  const round = { desk, card, task, widget, posed, box, status };
  if (task.set === undefined) askNumber(round);
  else await askSetting(round);
}
