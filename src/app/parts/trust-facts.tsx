/** @file <TrustFacts>: what the book rests on, counted when it was built; test counts come from the last recorded run. */
import type { ReactNode } from 'react';
import { sources } from '../../book/lessons/registry.server';
import { widgets } from '../../book/registry.server';
import { lessonModules, testRun } from '../content/registry.server';

const uses = [...lessonModules.values()].flatMap((lesson) => lesson.uses);
const count = (...names: string[]): number => uses.filter(({ name }) => names.includes(name)).length;

const Num = ({ value }: { value: number }) => <span className="computed">{value.toLocaleString('en')}</span>;

function Tests() {
  if (!testRun) return <>no run has been recorded in this copy</>;
  const { day, units, laws, lawCases, browser } = testRun;
  return (
    <>
      <Num value={units + browser} /> passed and none failed on {day}: <Num value={units} /> of units and laws (
      <Num value={laws} /> laws in <Num value={lawCases} /> cases) and <Num value={browser} /> in a browser
    </>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Rows of a name and a count. */
export function TrustFacts() {
  return (
    <dl className="trust">
      <Row name="Claims">
        <Num value={count('Claim')} /> sentences, each with runs that the build makes again
      </Row>
      <Row name="Computed numbers">
        <Num value={count('Computed')} /> in the text of <Num value={lessonModules.size} /> lessons
      </Row>
      <Row name="Published results">
        <Num value={count('Published')} /> held against a run of our own, by criteria set before looking
      </Row>
      <Row name="Questions">
        <Num value={count('Predict')} /> predictions scored against the run, <Num value={count('Quiz')} /> questions,{' '}
        <Num value={count('Exercise')} /> exercises
      </Row>
      <Row name="Widgets">
        <Num value={widgets.length} />, each run by the same core
      </Row>
      <Row name="Sources">
        <Num value={sources.size} />, each with how its entry was checked
      </Row>
      <Row name="Tests">
        <Tests />
      </Row>
    </dl>
  );
}
