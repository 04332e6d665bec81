/** @file Remembers which sections of a lesson were read, and where the reader was last. */
import { progress } from '../../progress';
import { DWELL, noted, SECTION_EVENT } from '../../progress/reading';

/** The element is the lesson's main part; the rail beside it says which section is being read. */
export default function enhance(root: HTMLElement): void {
  const lesson = root.dataset.lesson ?? '';
  let waiting = 0;
  const note = (section: string): void => {
    // a tab left open in the background is not being read
    if (document.visibilityState !== 'visible') return;
    const { read, place } = noted(progress().get(), lesson, section, Date.now());
    progress().record('read', lesson, read);
    progress().record('places', lesson, place);
  };
  const follow = (): void => {
    window.clearTimeout(waiting);
    const section = document.querySelector<HTMLElement>('[data-rail] .now')?.dataset.section;
    if (section) waiting = window.setTimeout(() => note(section), DWELL);
  };
  document.addEventListener(SECTION_EVENT, follow);
  document.addEventListener('visibilitychange', follow);
  follow();
}
