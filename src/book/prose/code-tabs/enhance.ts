/** @file Turns stacked code blocks into tabs, by the ARIA pattern: arrows move, Home and End jump. */
import { part, parts } from '../shared/dom';

export default function enhance(root: HTMLElement): void {
  const list = part(root, 'list');
  const panes = parts(root, 'pane');
  if (!list) return;
  const tabs = Array.from(list.querySelectorAll('button'));
  list.setAttribute('role', 'tablist');
  const select = (at: number, focus = true): void => {
    tabs.forEach((tab, i) => {
      tab.setAttribute('aria-selected', String(i === at));
      tab.tabIndex = i === at ? 0 : -1;
    });
    panes.forEach((pane, i) => pane.classList.toggle('shown', i === at));
    if (focus) tabs[at]?.focus();
  };
  tabs.forEach((tab, i) => {
    tab.setAttribute('role', 'tab');
    tab.addEventListener('click', () => select(i));
    tab.addEventListener('keydown', (event) => {
      const to = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: tabs.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      select((to + tabs.length) % tabs.length);
    });
  });
  panes.forEach((pane, i) => {
    pane.setAttribute('role', 'tabpanel');
    pane.setAttribute('aria-labelledby', tabs[i]?.id ?? '');
  });
  root.classList.add('live');
  select(0, false);
}
