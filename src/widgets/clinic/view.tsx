/** @file A case of the clinic from top to bottom: the report, the probes, what they read, the diagnoses and what is said of them. */
import type { ReactNode } from 'react';
import type { Reading } from '../../experiments/clinic/reading';
import { PROBES, type ProbeId } from '../../experiments/clinic/probes';
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

interface PanelsProps {
  props: Props;
  /** Which of the readings at hand. */
  ids: (id: ProbeId) => boolean;
}

function ReadingPanels({ props: { frame, pinned }, ids }: PanelsProps): ReactNode {
  const { readings, answer } = frame;
  const others = answer ? (answer.truth === 'healthy' ? {} : answer.readings) : (pinned?.frames.at(-1)?.readings ?? {});
  const shown = PROBES.filter(({ id }) => readings[id] !== undefined && ids(id));
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
  const { answer, bought } = frame;
  const twin = answer && answer.truth !== 'healthy' ? answer.report : undefined;
  return (
    <div className="clinic">
      <Report report={frame.report} ghost={answer ? twin : pinned?.frames.at(-1)?.report} />
      <ProbeShop {...props} />
      <ReadingPanels props={props} ids={(id) => bought.includes(id)} />
      <Naming {...props} />
      <Objections {...props} />
      <Verdict {...props} />
      <ReadingPanels props={props} ids={(id) => !bought.includes(id)} />
    </div>
  );
}
