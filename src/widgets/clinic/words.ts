/** @file A case in words and in numbers; of an open case nothing but the report and what was bought. */
import { log } from '../../base/math';
import { BUDGET } from '../../experiments/clinic/experiment';
import { percent, sig } from '../../viz';
import type { Description, NumbersTable } from '../define';
import { costText, factText, factsOf, nameOf, objectionText, type Frame, type Params } from './shared';

function reportText({ loss, validationLoss, accuracy }: Frame['report']): string {
  return (
    `The program reports a training loss of ${sig(loss, 3)}, a validation loss of ${sig(validationLoss, 3)} and an accuracy of ` +
    `${percent(accuracy)}; by chance, four classes give ln 4 = ${sig(log(4), 3)} and ${percent(1 / 4)}.`
  );
}

export function describe(frame: Frame, { caseNumber }: Params): Description {
  const { answer, bought, objections, readings, report, solved } = frame;
  if (answer) {
    const end = solved ? `solved with ${costText(frame)}` : `given up after ${costText(frame)}`;
    return { finding: `Case ${caseNumber}, ${end}: ${nameOf(answer.truth)}.`, detail: reportText(report) };
  }
  const facts = factsOf(readings).map(({ fact }) => `${fact.label}: ${factText(fact)}`);
  const read = facts.length === 0 ? '' : ` Read so far: ${facts.join('; ')}.`;
  const wrong = objections.map((one) => ` ${objectionText(one, readings)}`).join('');
  return {
    finding: `Case ${caseNumber} is open, with ${bought.length} of ${BUDGET} probes bought.`,
    detail: `${reportText(report)}${read}${wrong}`,
  };
}

export function table({ answer, readings, report }: Frame, { caseNumber }: Params): NumbersTable {
  const twin = answer && answer.truth !== 'healthy' ? answer : null;
  const compare = (here: (string | number)[], healthy: number | undefined): (string | number)[] =>
    twin ? [...here, healthy ?? ''] : here;
  return {
    caption: `Case ${caseNumber}: what was reported and what was read`,
    columns: [
      { label: 'probe' },
      { label: 'number' },
      { label: 'value' },
      ...(twin ? [{ label: 'value without the fault' }] : []),
    ],
    rows: [
      compare(['Report', 'training loss', report.loss], twin?.report.loss),
      compare(['Report', 'validation loss', report.validationLoss], twin?.report.validationLoss),
      compare(['Report', 'accuracy', report.accuracy], twin?.report.accuracy),
      ...factsOf(readings).map(({ probe, fact, id }) => {
        const healthy = twin?.readings[probe.id as keyof typeof readings]?.facts[id]?.value;
        return compare([probe.name, fact.label, fact.value], healthy);
      }),
    ],
  };
}
