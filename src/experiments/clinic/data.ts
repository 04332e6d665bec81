/** @file The task of a case: four kinds of points in the plane, measured in two units that differ a hundredfold or more. */
import { cos, pow, sin } from '../../base/math';
import { random } from '../../base/random';
import { columnStatistics, standardizeFeatures, take, type Classified } from '../../nn';
import type { Recipe } from './recipe';

export const CLASSES = 4;
const TRAINING = 160;
const VALIDATION = 80;
const SPREAD = 0.3;

/** What the net receives. */
export interface Task {
  training: Classified;
  validation: Classified;
}

/** Clouds at the corners of a turned square; one feature in hundreds, the other in fractions, which is which by chance. */
function measured(caseNumber: number): Classified {
  const draw = random(caseNumber, 'clinic', 'data');
  const turn = draw.uniform(0, 2 * Math.PI);
  const units = [pow(10, draw.uniform(2, 2.7)), pow(10, draw.uniform(-0.7, 0))];
  if (draw.int(2) === 1) units.reverse();
  const count = TRAINING + VALIDATION;
  const x = new Float32Array(2 * count);
  const y = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    y[i] = i % CLASSES;
    const angle = turn + (y[i]! * 2 * Math.PI) / CLASSES;
    x[2 * i] = units[0]! * (3 + cos(angle) + draw.normal(0, SPREAD));
    x[2 * i + 1] = units[1]! * (3 + sin(angle) + draw.normal(0, SPREAD));
  }
  return { x, y, count, itemShape: [2], classes: CLASSES };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** The case's training and validation sets, prepared as the recipe says. */
export function makeTask(caseNumber: number, recipe: Recipe): Task {
  const all = measured(caseNumber);
  let training = take(all, range(0, TRAINING));
  let validation = take(all, range(TRAINING, all.count));
  if (recipe.standardize) {
    const statistics = columnStatistics(training.x, 2);
    training = standardizeFeatures(training, statistics);
    validation = standardizeFeatures(validation, statistics);
  }
  if (recipe.shuffleLabels) {
    const order = random(caseNumber, 'clinic', 'labels').permutation(training.count);
    training = { ...training, y: training.y.map((_, i) => training.y[order[i]!]!) };
  }
  return { training, validation };
}
