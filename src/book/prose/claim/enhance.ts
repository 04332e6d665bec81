/** @file Makes a claim's verify button live. The machinery of runs is loaded on the first press, not before. */
import { messageOf } from '../../../base/errors';
import { dataJson, part } from '../shared/dom';
import type { ClaimSpec } from './spec';

export default function enhance(root: HTMLElement): void {
  const spec = dataJson<ClaimSpec>(root, 'spec');
  const button = part<HTMLButtonElement>(root, 'verify');
  if (!spec || !button) return;
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') === 'true') return;
    button.setAttribute('aria-disabled', 'true');
    import('./verify')
      .then(({ verify }) => verify(root, spec, button))
      .catch((thrown: unknown) => sayFault(root, messageOf(thrown)))
      .finally(() => {
        button.setAttribute('aria-disabled', 'false');
        button.textContent = 'Verify again';
      });
  });
}

function sayFault(root: HTMLElement, message: string): void {
  const verdict = part(root, 'verdict');
  const measured = part(root, 'measured');
  if (verdict) verdict.textContent = 'The runs could not be made here.';
  if (measured) measured.textContent = message;
}
