/** @file Notes stand open where there is a margin for them, and fold under their anchor where there is none. */

/** Opens every `.mnote` on wide screens, also for browsers that cannot show the content of closed details by style. */
export function openNotes(): void {
  const wide = matchMedia('(min-width: 70rem)');
  const fold = () => {
    for (const note of document.querySelectorAll<HTMLDetailsElement>('details.mnote')) note.open = wide.matches;
  };
  wide.addEventListener('change', fold);
  fold();
}
