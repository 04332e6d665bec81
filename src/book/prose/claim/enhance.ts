/** @file Makes a claim's verify button live: runs the same experiment in this browser, seed by seed, and shows the numbers. */
import { messageOf } from '../../../base/errors';
import { loadExperiment } from '../../../experiments/registry';
import { measureOnce } from '../measure/measure';
import { dataJson, makeSvg, part, putWords } from '../shared/dom';
import { layStrip, STRIP } from '../shared/strip';
import { iconPaths } from '../shared/icon-paths';
import type { ClaimSpec } from './spec';
import { judge, measuredWords, verdictText, type ClaimResult } from './result';

export default function enhance(root: HTMLElement): void {
  const spec = dataJson<ClaimSpec>(root, 'spec');
  const button = part<HTMLButtonElement>(root, 'verify');
  if (!spec || !button) return;
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') === 'true') return;
    button.setAttribute('aria-disabled', 'true');
    verify(root, spec, button)
      .catch((thrown: unknown) => say(root, 'The runs could not be made here.', ` ${messageOf(thrown)}`))
      .finally(() => {
        button.setAttribute('aria-disabled', 'false');
        button.textContent = 'Verify again';
      });
  });
}

/** One seed a turn of the event loop, so that the page stays alive; dots appear as they are measured. */
async function verify(root: HTMLElement, spec: ClaimSpec, button: HTMLButtonElement): Promise<void> {
  const experiment = await loadExperiment(spec.settings.experiment);
  const values: number[] = [];
  drawDots(root, spec, values);
  for (const seed of spec.seeds) {
    button.textContent = `Running seed ${seed}`;
    await nextTurn();
    values.push(measureOnce(experiment, spec.settings, seed));
    drawDots(root, spec, values);
  }
  const result = judge(spec.condition, values);
  const measured = part(root, 'measured');
  say(root, verdictText(result), '');
  if (measured) putWords(measured, measuredWords(result, spec.condition, 'just now, on this device'));
  setIcon(root, result);
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function say(root: HTMLElement, verdict: string, rest: string): void {
  const bold = part(root, 'verdict');
  const measured = part(root, 'measured');
  if (bold) bold.textContent = verdict;
  if (measured) measured.textContent = rest;
}

/** The band and axis stay as built; only the dots are new. A value off the axis sits on its end. */
function drawDots(root: HTMLElement, spec: ClaimSpec, values: readonly number[]): void {
  const plot = part<SVGElement>(root, 'strip');
  if (!plot) return;
  plot.querySelectorAll('.dot').forEach((dot) => dot.remove());
  for (const x of layStrip(spec.condition, values, spec.span).dots) {
    plot.append(makeSvg('circle', { class: 'dot', cx: x, cy: STRIP.middle, r: STRIP.radius }));
  }
}

function setIcon(root: HTMLElement, { holding, total }: ClaimResult): void {
  const icon = part<SVGElement>(root, 'icon');
  const held = holding === total;
  icon?.setAttribute('aria-label', held ? 'Verified' : 'Not verified');
  icon?.querySelector('path')?.setAttribute('d', held ? iconPaths.yes : iconPaths.no);
}
