/** @file Runs a claim's experiment in this browser, seed by seed, and shows the numbers. */
import { loadExperiment } from '../../../experiments/registry';
import { measureLive } from '../measure/measure-live';
import { makeSvg, part, putWords } from '../shared/dom';
import { iconPaths } from '../shared/icon-paths';
import { layStrip, STRIP } from '../shared/strip';
import { judge, measuredWords, verdictText, type ClaimResult } from './result';
import type { ClaimSpec } from './spec';

/** One seed a turn of the event loop, so that the page stays alive; dots appear as they are measured. */
export async function verify(root: HTMLElement, spec: ClaimSpec, button: HTMLButtonElement): Promise<void> {
  const experiment = await loadExperiment(spec.settings.experiment);
  const values: number[] = [];
  drawDots(root, spec, values);
  for (const seed of spec.seeds) {
    button.textContent = spec.seeds.length === 1 ? 'Running' : `Running seed ${seed}`;
    await nextTurn();
    values.push(await measureLive(experiment, spec.settings, seed));
    drawDots(root, spec, values);
  }
  const result = judge(spec.condition, values);
  const verdict = part(root, 'verdict');
  const measured = part(root, 'measured');
  if (verdict) verdict.textContent = verdictText(result);
  if (measured) putWords(measured, measuredWords(result, spec.condition, 'just now, on this device'));
  setIcon(root, result);
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The band and axis stay as built; only the dots are new. A value off the axis sits on its end. */
function drawDots(root: HTMLElement, spec: ClaimSpec, values: readonly number[]): void {
  const plot = part<SVGElement>(root, 'strip');
  if (!plot) return;
  plot.querySelectorAll('.dot').forEach((dot) => dot.remove());
  for (const x of layStrip(spec.condition, values, spec.span).dots) {
    plot.append(makeSvg('circle', { class: 'dot q-act', cx: x, cy: STRIP.middle, r: STRIP.radius }));
  }
}

function setIcon(root: HTMLElement, { holding, total }: ClaimResult): void {
  const icon = part<SVGElement>(root, 'icon');
  const held = holding === total;
  icon?.setAttribute('aria-label', held ? 'Verified' : 'Not verified');
  icon?.querySelector('path')?.setAttribute('d', held ? iconPaths.yes : iconPaths.no);
}
