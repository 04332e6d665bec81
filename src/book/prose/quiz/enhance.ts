/** @file Makes a quiz question live: check, feedback for what was chosen, another try, and the result kept in this browser. */
import { progress, showNotice } from '../../progress';
import { part, parts } from '../shared/dom';
import { grade, lacking, readNumber, type Grade, type GradedOption, type QuizKind } from './grade';
import { movable } from './movable';

export default function enhance(root: HTMLElement): void {
  const kind = root.dataset.kind as QuizKind;
  const key = root.dataset.key ?? '';
  const check = part<HTMLButtonElement>(root, 'check');
  const status = part(root, 'status');
  if (!check || !status) return;
  if (kind === 'order') movable(root, () => clear(root));

  const answer = (): void => {
    if (root.classList.contains('checked')) {
      clear(root);
      return firstInput(root)?.focus();
    }
    const rows = parts(root, 'option');
    const response = responseOf(root, kind, rows);
    const missing = lacking(kind, response);
    if (missing) {
      status.textContent = missing;
      return firstInput(root)?.focus();
    }
    const result = grade(kind, rows.map(optionOf), response);
    show(root, rows, result, kind);
    status.textContent = result.status;
    check.textContent = result.right ? 'Once more' : 'Try again';
    const tries = (progress().get().answers[key]?.tries ?? 0) + 1;
    progress().record('answers', key, { right: result.right, tries });
    showNotice(root);
  };
  check.addEventListener('click', answer);
  root.addEventListener('input', () => root.classList.contains('checked') && clear(root));
  part(root, 'field')?.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') answer();
  });
  sayEarlier(root, key);
}

function optionOf(row: HTMLElement): GradedOption {
  const { correct, value, within, place } = row.dataset;
  const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));
  return { correct: correct === 'true', value: number(value), within: number(within), place: number(place) };
}

function responseOf(root: HTMLElement, kind: QuizKind, rows: readonly HTMLElement[]): number[] {
  if (kind === 'number') return [readNumber(part<HTMLInputElement>(root, 'field')?.value ?? '')];
  if (kind === 'order') return rows.map((_, i) => i);
  return rows.flatMap((row, i) => (row.querySelector('input')?.checked ? [i] : []));
}

const firstInput = (root: HTMLElement): HTMLElement | null =>
  root.querySelector<HTMLElement>('input:checked') ?? root.querySelector<HTMLElement>('input, .moves button');

/** Opens the feedback that belongs to the response, and tags the rows with a word. */
function show(root: HTMLElement, rows: readonly HTMLElement[], result: Grade, kind: QuizKind): void {
  root.classList.add('checked');
  rows.forEach((row, i) => {
    if (!result.show.includes(i)) return;
    const feedback = part<HTMLDetailsElement>(row, 'feedback');
    if (feedback) feedback.open = true;
    row.classList.add('shown');
    const good = kind === 'order' ? result.right : row.dataset.correct === 'true';
    row.classList.toggle('right', good);
    const tag = part(row, 'tag');
    if (!tag) return;
    tag.hidden = false;
    tag.textContent = tagText(row, good, kind);
  });
}

function tagText(row: HTMLElement, good: boolean, kind: QuizKind): string {
  if (kind === 'order') return good ? 'In place' : 'Not here';
  if (kind === 'several' && good) return row.querySelector('input')?.checked ? 'Right' : 'Missing';
  return good ? 'Right' : 'Your answer';
}

function clear(root: HTMLElement): void {
  root.classList.remove('checked');
  for (const row of parts(root, 'option')) {
    row.classList.remove('shown', 'right');
    const feedback = part<HTMLDetailsElement>(row, 'feedback');
    const tag = part(row, 'tag');
    if (feedback) feedback.open = false;
    if (tag) tag.hidden = true;
  }
  const check = part(root, 'check');
  const status = part(root, 'status');
  if (check) check.textContent = 'Check';
  if (status) status.textContent = '';
}

/** An earlier result is said beside the number of the question; the question itself starts fresh. */
function sayEarlier(root: HTMLElement, key: string): void {
  const earlier = progress().get().answers[key];
  const line = part(root, 'earlier');
  if (earlier && line) line.textContent = earlier.right ? '· answered right earlier' : '· tried earlier';
}
