/** @file Keeps the reader's own word on an exercise: had it, or not yet. */
import { progress, showNotice, type ExerciseMark } from '../../progress';
import { part } from '../shared/dom';

export default function enhance(root: HTMLElement): void {
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
