/** @file Probe: the program is asked about the same examples twice. */
import { softmax } from '../../../tensor';
import { CLASSES } from '../data';
import { answers } from '../patient';
import { defineProbe } from '../reading';

export const repeat = defineProbe({
  id: 'repeat',
  name: 'Ask twice',
  measure: 'probability of the true class, asked twice',
  guide: 'A trained net that is used has nothing left to chance: every point lies on the diagonal.',
  hue: 'prob',
  read(patient) {
    const { validation } = patient.task;
    const ask = (key: string): ArrayLike<number> =>
      softmax(answers(patient, validation, !patient.recipe.evalBeforeAnswers, key), { axis: 1 }).toArray();
    const [first, second] = [ask('first'), ask('second')];
    const changes = Array.from(first, (p, i) => Math.abs(p - second[i]!));
    const ofTrueClass = (probs: ArrayLike<number>): Float32Array =>
      Float32Array.from(validation.y, (label, i) => probs[i * CLASSES + label]!);
    return {
      facts: { change: { label: 'largest change of a probability', value: Math.max(...changes) } },
      picture: {
        kind: 'points',
        ...{ x: ofTrueClass(first), y: ofTrueClass(second), classes: validation.y.slice() },
        ...{ axes: ['first time', 'second time'], diagonal: true },
      },
    };
  },
});
