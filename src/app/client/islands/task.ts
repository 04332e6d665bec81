/** @file The page of a task: a name decides the seed, the widget runs, and the answer is saved as a file. Nothing is sent or kept. */
import { hydrateRoot } from 'react-dom/client';
import { fileNameOf, writeAnswer } from '../../../book/course/answer';
import { makeAnswer, recordedOf, standingOf, type Desk } from '../../../book/course/desk';
import { liveTask, type LiveTask } from '../../../book/course/live-task';
import { seedFor, tidyName } from '../../../book/course/student';
import type { IslandProps } from '../../../book/frame/island-props';
import { saveFile } from '../../../book/frame/output/save';
import { part } from '../../../book/prose/shared/dom';

/** Milliseconds of work between two breaths of the page. */
const SLICE = 24;

/** Lets the page draw and answer now and then. */
function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < SLICE) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    last = performance.now();
  };
}

interface Parts {
  form: HTMLFormElement;
  name: HTMLInputElement;
  begin: HTMLButtonElement;
  hint: HTMLElement;
  now: HTMLElement;
  save: HTMLButtonElement;
  said: HTMLElement;
}

function partsOf(root: HTMLElement): Parts {
  const one = <E extends HTMLElement>(name: string): E => {
    const found = part<E>(root, name);
    if (!found) throw new Error(`The page of a task lacks data-part="${name}": see src/app/pages/task.tsx.`);
    return found;
  };
  return {
    form: one('form'),
    name: one('name'),
    begin: one('begin'),
    hint: one('hint'),
    now: one('now'),
    save: one('save'),
    said: one('said'),
  };
}

/** Says where the run stands, once a drawing at most; the live region speaks only when the run rests. */
function followRun({ run, widget }: LiveTask, { task }: Desk, { now, said }: Parts): void {
  let asked = false;
  let told = false;
  const follow = (): void => {
    asked = false;
    const state = run.getState();
    if (state.frames.length === 0) return;
    const { words, reached } = standingOf(state, task, widget);
    now.textContent = words;
    now.toggleAttribute('data-reached', reached);
    if (reached && !told && state.status !== 'running') said.textContent = 'The goal is reached. Save the answer file.';
    if (!reached && told) said.textContent = '';
    told = reached && (told || state.status !== 'running');
  };
  run.subscribe(() => {
    if (!asked) requestAnimationFrame(follow);
    asked = true;
  });
  follow();
}

/** Replays what is on screen and hands the file over; says what the replay gave. */
async function save(live: LiveTask, desk: Desk, student: string, { save: button, said }: Parts): Promise<void> {
  live.run.pause();
  const recorded = recordedOf(live.run.getState());
  if (!recorded) {
    said.textContent = 'The run is being made anew. Save again in a moment.';
    return;
  }
  button.disabled = true;
  said.textContent = 'Replaying the run …';
  try {
    const { answer, reached, broken } = await makeAnswer(desk, live.widget, student, recorded, breather());
    const file = fileNameOf(answer);
    saveFile(file, new Blob([writeAnswer(answer)], { type: 'application/json' }));
    const verdict = reached ? 'The goal is reached.' : 'The goal is not reached yet: the file would get no points.';
    said.textContent = `Saved as ${file}. ${broken === null ? verdict : `It would be refused: ${broken}`}`;
  } catch (error) {
    console.warn('The run could not be replayed.', error);
    said.textContent = 'The run could not be replayed, so no file was made. Reset the figure and try again.';
  } finally {
    button.disabled = false;
  }
}

/** Makes the widget live, and the panel around it. */
export default async function task(element: HTMLElement): Promise<void> {
  const root = element.closest<HTMLElement>('[data-task]');
  if (!root) throw new Error('The island of a task belongs inside an element with data-task: see src/app/pages/task.tsx.');
  const desk = JSON.parse(root.dataset.task ?? '') as Desk;
  const live = await liveTask(desk.task, JSON.parse(element.dataset.props ?? '{}') as IslandProps);
  const shown = hydrateRoot(element, live.frame(live.start), { identifierPrefix: element.id });
  const parts = partsOf(root);
  let student = '';
  let wanted: LiveTask['linked'] | null = live.linked;
  followRun(live, desk, parts);
  parts.form.addEventListener('submit', (event) => {
    event.preventDefault();
    student = tidyName(parts.name.value);
    parts.save.disabled = student === '';
    if (student === '') {
      parts.hint.textContent = 'Write your name first: it goes into the file.';
      return parts.name.focus();
    }
    const seed = seedFor(desk.course, desk.task, student);
    shown.render(live.frame({ ...live.start, seed }));
    // What was tried before the name was there is kept; only the seed is new.
    void live.run.show({ params: wanted ?? live.run.getState().params, seed, steps: 0 });
    wanted = null;
    parts.hint.textContent = `Seed ${seed}${desk.task.seed === 'own' ? `, drawn from the name “${student}”` : ', the same for all'}.`;
  });
  parts.save.addEventListener('click', () => void save(live, desk, student, parts));
  parts.begin.disabled = false;
}
