/** @file Makes a Predict live: collect the guess, commit, score it against the run, store it, open the guard. */
import { calibrationText, progress, showNotice, type Sureness } from '../../progress';
import { openGuard } from '../guards';
import { dataJson, make, part, parts, putWords } from '../shared/dom';
import type { Words } from '../shared/numbers';

import { curveField } from './curve-field';
import { lockWidget } from './lock';
import { numberField } from './number-field';
import { scoreCurve, scoreNumber, type Verdict } from './score';
import type { ChoiceSpec, PredictSpec } from './spec';

/** What each kind of question gives: the guess so far, a way to put an earlier one back, and a way to show the run. */
export interface Field {
  /** Null while nothing is chosen. */
  guess(): readonly number[] | null;
  restore(guess: readonly number[]): void;
  /** Draws the run under the guess and freezes the inputs. */
  reveal(): void;
}

export default function enhance(root: HTMLElement): void {
  const spec = dataJson<PredictSpec>(root, 'spec');
  const verdict = part(root, 'verdict');
  const commit = part<HTMLButtonElement>(root, 'commit');
  const skip = part<HTMLButtonElement>(root, 'skip');
  if (!spec || !verdict || !commit || !skip) return;
  const field = fieldOf(root, spec);
  const key = root.dataset.key ?? '';

  const close = (skipped: boolean): void => {
    field.reveal();
    root.classList.add('told');
    const answer = part<HTMLDetailsElement>(root, 'answer');
    if (answer) answer.open = true;
    root.querySelectorAll<HTMLInputElement>('input').forEach((input) => (input.disabled = true));
    openGuard(root, skipped);
    // the buttons are gone now: the verdict takes the focus
    verdict.tabIndex = -1;
    verdict.focus({ preventScroll: true });
  };

  commit.addEventListener('click', () => {
    const guess = field.guess();
    if (guess === null) {
      putWords(verdict, ['Choose an answer first, or skip.']);
      root.querySelector<HTMLInputElement>('.choices input')?.focus();
      return;
    }
    const { right, words } = verdictOf(spec, guess);
    const sure = sureness(root);
    progress().record('predictions', key, { guess, right, sure });
    putWords(verdict, words);
    verdict.append(make('p', 'calibration', calibrationText(progress().get().predictions, sure)));
    close(false);
    showNotice(root);
  });

  skip.addEventListener('click', () => {
    putWords(verdict, ['Skipped. Here is what the run gives.']);
    close(true);
  });

  restoreEarlier(root, key, field);
  const { guards } = root.dataset;
  if (guards && root.dataset.open === undefined) lockWidget(guards, root);
}

/** An earlier prediction is put back and opens the guard, but its verdict waits for the button: nothing moves on the page. */
function restoreEarlier(root: HTMLElement, key: string, field: Field): void {
  const earlier = progress().get().predictions[key];
  if (!earlier) return;
  field.restore(earlier.guess);
  root.querySelectorAll<HTMLInputElement>('.sure input').forEach((input) => (input.checked = input.value === earlier.sure));
  const commit = part(root, 'commit');
  if (commit) commit.textContent = 'Show my prediction';
  openGuard(root, false);
}

function sureness(root: HTMLElement): Sureness {
  return (root.querySelector<HTMLInputElement>('.sure input:checked')?.value ?? 'fairly') as Sureness;
}

function fieldOf(root: HTMLElement, spec: PredictSpec): Field {
  if (spec.kind === 'choice') return choiceField(root, spec);
  return spec.kind === 'number' ? numberField(root, spec) : curveField(root, spec);
}

/** Scores by kind; the words are what the verdict says. */
export function verdictOf(spec: PredictSpec, guess: readonly number[]): Verdict {
  if (spec.kind === 'number') return scoreNumber(guess[0] ?? NaN, spec.real, spec.axis);
  if (spec.kind === 'curve') {
    const real = spec.real.map((value) => value ?? NaN);
    return scoreCurve(guess, real, spec.labels, spec.axis);
  }
  const right = guess[0] === spec.right;
  const words: Words = [right ? 'The run agrees with you.' : 'The run says otherwise.'];
  return { right, words };
}

function choiceField(root: HTMLElement, spec: ChoiceSpec): Field {
  const items = parts(root, 'choice');
  const inputs = items.map((item) => item.querySelector('input'));
  return {
    guess() {
      const at = inputs.findIndex((input) => input?.checked);
      return at < 0 ? null : [at];
    },
    restore([at = -1]) {
      const input = inputs[at];
      if (input) input.checked = true;
    },
    reveal() {
      const item = items[spec.right];
      item?.classList.add('right');
      const tag = item && part(item, 'tag');
      if (tag) tag.hidden = false;
    },
  };
}
