/** @file The desk of one task from the sources, without a course build: the parts that src/app/pages/task.tsx prints, and its script. */
import task from '../../src/app/client/islands/task';
import type { Desk } from '../../src/book/course/desk';
import { make } from '../../src/book/prose/shared/dom';

/** An element as the page marks it. */
function marked<K extends keyof HTMLElementTagNameMap>(tag: K, part: string, text = ''): HTMLElementTagNameMap[K] {
  const element = make(tag, '', text);
  element.dataset.part = part;
  return element;
}

/** Puts the desk into the document and makes it live. */
export async function open(desk: Desk): Promise<void> {
  const root = make('section');
  root.dataset.task = JSON.stringify(desk);
  const form = marked('form', 'form');
  const name = marked('input', 'name');
  name.setAttribute('aria-label', 'Your name');
  form.append(name, marked('button', 'begin', 'Begin'), marked('p', 'hint'));
  const island = make('div');
  island.id = 'w-task';
  island.dataset.props = JSON.stringify({ id: desk.task.widget, prefix: 'w-task', lock: ['seed', ...desk.task.fixed] });
  root.append(form, island, marked('p', 'now'), marked('button', 'save', 'Save the answer file'), marked('p', 'said'));
  document.body.append(root);
  await task(island);
}
