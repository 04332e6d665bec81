/** @file Opens the reader's progress on first use; all enhancers of a page share it. */
import { createProgressStore, PROGRESS_KEY, type ProgressStore, type StorageLike } from './store';

let opened: ProgressStore | null = null;

/** The store of this page. */
export function progress(): ProgressStore {
  if (opened) return opened;
  const store = createProgressStore(browserStorage());
  window.addEventListener('storage', (event) => {
    if (event.key === PROGRESS_KEY || event.key === null) store.refresh();
  });
  // a page that comes back by the Back button has heard of no change in between
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) store.refresh();
  });
  opened = store;
  return store;
}

/** Some browsers throw on the very access. */
function browserStorage(): StorageLike | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
