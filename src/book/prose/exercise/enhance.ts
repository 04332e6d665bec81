/** @file Keeps the reader's own word on an exercise: had it, or not yet. */
import { progress, showNotice, type ExerciseMark } from '../../progress';
import { today } from '../../course/today';
import { part } from '../shared/dom';

/** A solution that a course holds back until a day, on and after that day. */
function openAfter(root: HTMLElement): void {
  const solution = part(root, 'solution');
  const { after } = solution?.dataset ?? {};
  if (!solution || after === undefined || today() < after) return;
  solution.hidden = false;
  part(root, 'held')?.remove();
}

export default function enhance(root: HTMLElement): void {
  openAfter(root);
  const mark = part(root, 'mark');
  const key = root.dataset.key ?? '';
  if (!mark) return;
  const buttons = Array.from(mark.querySelectorAll('button'));
  const show = (): void => {
    const chosen = progress().get().exercises[key];
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.value === chosen));
    root.classList.toggle('done', chosen === 'had-it');
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      progress().record('exercises', key, button.value as ExerciseMark);
      showNotice(mark);
    });
  }
  progress().subscribe(show);
  show();
}
