/** @file Steps that are put in order by buttons: by click and by keyboard alike, the focus staying on the moved step. */
import { parts } from '../shared/dom';

/** Makes the ↑ and ↓ buttons move their row; `onMove` runs after each move. */
export function movable(root: HTMLElement, onMove: () => void): void {
  root.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-move]');
    const row = button?.closest<HTMLElement>('[data-part="option"]');
    if (!button || !row) return;
    const up = button.dataset.move === '-1';
    const neighbour = up ? row.previousElementSibling : row.nextElementSibling;
    if (!neighbour) return;
    if (up) neighbour.before(row);
    else neighbour.after(row);
    markEnds(root);
    onMove();
    // a move to the end disables its own button: the other one takes the focus
    const target = button.disabled ? row.querySelector<HTMLButtonElement>('button[data-move]:not(:disabled)') : button;
    target?.focus();
  });
  markEnds(root);
}

function markEnds(root: HTMLElement): void {
  const rows = parts(root, 'option');
  rows.forEach((row, i) => {
    const [up, down] = Array.from(row.querySelectorAll<HTMLButtonElement>('button[data-move]'));
    if (up) up.disabled = i === 0;
    if (down) down.disabled = i === rows.length - 1;
    const name = row.querySelector('.option-text')?.textContent?.trim() ?? '';
    up?.setAttribute('aria-label', `Earlier: ${name}`);
    down?.setAttribute('aria-label', `Later: ${name}`);
  });
}
