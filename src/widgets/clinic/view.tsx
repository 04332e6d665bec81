/** @file A case of the clinic from top to bottom: the report, the probes, what they read, the diagnoses and what is said of them. */
import type { ReactNode } from 'react';
import type { Reading } from '../../experiments/clinic/reading';
import { PROBES } from '../../experiments/clinic/probes';
import { Rich } from '../../viz';
import { Naming, ProbeShop } from './choices';
import { Picture } from './pictures';
import { Report } from './report';
import { factText, sentence, type Props } from './shared';
import { Objections, Verdict } from './verdict';
import './view.css';

/** The facts of a reading as a line of words. */
function Facts({ reading, guide }: { reading: Reading; guide: string }): ReactNode {
  const words = Object.values(reading.facts).map((fact) => `${fact.label}: ${factText(fact)}`);
  return (
    <p className="clinic-facts">
      <b>
        <Rich text={sentence(`${words.join('; ')}.`)} />
      </b>{' '}
      <Rich text={guide} />
    </p>
  );
}

function ReadingPanels({ frame: { readings, answer }, pinned }: Props): ReactNode {
  const others = answer ? (answer.truth === 'healthy' ? {} : answer.readings) : (pinned?.frames.at(-1)?.readings ?? {});
  const shown = PROBES.filter(({ id }) => readings[id] !== undefined);
  if (shown.length === 0) return null;
  return (
    <div className="panels">
      {shown.map((probe) => (
        <div key={probe.id}>
          <Picture probe={probe} reading={readings[probe.id]!} ghost={others[probe.id]} />
          <Facts reading={readings[probe.id]!} guide={probe.guide} />
        </div>
      ))}
    </div>
  );
}

export function View(props: Props): ReactNode {
  const { frame, pinned } = props;
  const over = frame.answer !== null;
  const twin = frame.answer && frame.answer.truth !== 'healthy' ? frame.answer.report : undefined;
  return (
    <div className="clinic">
      <Report report={frame.report} ghost={over ? twin : pinned?.frames.at(-1)?.report} />
      {over && <Verdict {...props} />}
      {over && <Objections {...props} />}
      {!over && <ProbeShop {...props} />}
      <ReadingPanels {...props} />
      {!over && <Naming {...props} />}
      {!over && <Objections {...props} />}
    </div>
  );
}
