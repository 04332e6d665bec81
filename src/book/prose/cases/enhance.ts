/** @file Counts the cases that a reader ends on this page; a case that was ended before keeps its first result. */
import { progress, showNotice } from '../../progress';
import { CASE_EVENT, type CaseEnd } from '../../progress/cases';
import { tallyText } from './words';

export default function enhance(line: HTMLElement): void {
  const widget = line.dataset.widgetCases ?? '';
  const store = progress();
  const show = (): void => {
    line.textContent = tallyText(store.get().cases, widget);
  };
  document.addEventListener(CASE_EVENT, (event) => {
    const { key, result } = (event as CustomEvent<CaseEnd>).detail;
    if (!key.startsWith(`${widget}/`) || store.get().cases[key]) return;
    store.record('cases', key, result);
    showNotice(line);
  });
  store.subscribe(show);
  show();
}
