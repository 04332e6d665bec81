/** @file Probe: the validation set in train mode and in eval mode, beside what the program reported. */
import { accuracy, toTensors } from '../../../nn';
import { lossOf } from '../net';
import { answers } from '../patient';
import { defineProbe } from '../reading';

export const modes = defineProbe({
  id: 'modes',
  name: 'Train and eval mode',
  measure: 'loss on the validation set, and as the program reported it',
  guide: 'Dropout and batch norm act in train mode only. A healthy report is that of eval mode, and train mode is little worse.',
  hue: 'loss',
  read(patient) {
    const { validation } = patient.task;
    const { y } = toTensors(validation);
    const [train, evaluation] = [answers(patient, validation, true, 'modes'), answers(patient, validation, false, 'modes')];
    const [trainLoss, evalLoss] = [train, evaluation].map((scores) => lossOf(scores, y, patient.recipe).item()) as [
      number,
      number,
    ];
    const reported = patient.report.validationLoss;
    return {
      facts: {
        train: { label: 'loss in train mode', value: trainLoss },
        eval: { label: 'loss in eval mode', value: evalLoss },
        off: { label: 'distance of the reported loss from that of eval mode', value: Math.abs(reported - evalLoss) },
        trainAccuracy: { label: 'accuracy in train mode', value: accuracy(train, validation.y), as: 'share' },
        evalAccuracy: { label: 'accuracy in eval mode', value: accuracy(evaluation, validation.y), as: 'share' },
      },
      picture: {
        kind: 'bars',
        bars: [
          { label: 'as reported', value: reported },
          { label: 'train mode', value: trainLoss },
          { label: 'eval mode', value: evalLoss },
        ],
      },
    };
  },
});
