/** @file Keeps a reader's answers in this browser, and in memory alone when the browser refuses. Never loses a blob it cannot read. */
import { checkProgress, emptyProgress, type Checked, type Progress, type Section } from './schema';

/** All keys this book uses begin with this one; copies kept aside end in `:aside-1`, `:aside-2` … */
export const PROGRESS_KEY = 'watch-it-learn:progress';
const MOST_ASIDE = 5;

/** The part of localStorage that is used. */
export type StorageLike = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface ProgressStore {
  get(): Progress;
  /** What the reader should be told, in one sentence; empty when all is well. */
  notice(): string;
  record<S extends Section>(section: S, key: string, value: Progress[S][string]): void;
  /** Keeps what `change` makes of the newest records, those of other tabs included. */
  update(change: (newest: Progress) => Progress): void;
  exportText(): string;
  /** Texts that could not be read and were kept, by their key. */
  keptAside(): readonly { readonly key: string; readonly text: string }[];
  /** Removes everything, copies kept aside included. */
  erase(): void;
  subscribe(listener: () => void): () => void;
  /** Reads again: another tab may have written. */
  refresh(): void;
}

const notices = {
  denied: 'This browser does not let the book keep your answers; they last until you close the page.',
  full: 'This browser has no room left, so new answers last only until you close the page.',
  damaged: (key: string) =>
    `Your stored answers could not be read. They were kept aside as “${key}”, and the book starts afresh.`,
  newer: (key: string) =>
    `Your stored answers come from a newer edition. They were kept aside as “${key}”, and this edition starts afresh.`,
  dropped: (count: number, key: string) =>
    `${count} stored ${count === 1 ? 'answer' : 'answers'} could not be read; a full copy was kept aside as “${key}”.`,
} as const;

/** Opens the store; `storage` is null where the browser denies it. */
export const createProgressStore = (storage: StorageLike | null): ProgressStore => new BrowserProgress(storage);

class BrowserProgress implements ProgressStore {
  private progress: Progress = emptyProgress;
  private told = '';
  /** Null once writing is impossible: from then on memory is all there is. */
  private writable: StorageLike | null;
  /** Whether the records were seen in storage. */
  private stored = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly storage: StorageLike | null) {
    this.writable = storage;
    if (storage === null) this.told = notices.denied;
    this.load();
  }

  get(): Progress {
    return this.progress;
  }

  notice(): string {
    return this.told;
  }

  record<S extends Section>(section: S, key: string, value: Progress[S][string]): void {
    this.update((newest) => ({ ...newest, [section]: { ...newest[section], [key]: value } }));
  }

  update(change: (newest: Progress) => Progress): void {
    // another tab may have written since
    this.load();
    this.progress = change(this.progress);
    this.save();
    this.tell();
  }

  exportText(): string {
    return JSON.stringify(this.progress, null, 1);
  }

  keptAside(): readonly { key: string; text: string }[] {
    return asideKeys().flatMap((key) => {
      const text = this.storage && read(this.storage, key);
      return text ? [{ key, text }] : [];
    });
  }

  erase(): void {
    this.progress = emptyProgress;
    this.stored = false;
    // there is room again; where the browser denies, the next answer says so
    this.writable = this.storage;
    if (this.storage) this.told = '';
    if (this.storage) for (const key of [PROGRESS_KEY, ...asideKeys()]) remove(this.storage, key);
    this.tell();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  refresh(): void {
    this.load();
    this.tell();
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }

  private load(): void {
    if (!this.writable) return;
    let text: string | null;
    try {
      text = this.writable.getItem(PROGRESS_KEY);
    } catch {
      return this.fallBack(notices.denied);
    }
    // it was here and is gone: the reader erased it in another tab, and this one must not bring it back
    if (text === null && this.stored) this.progress = emptyProgress;
    this.stored = text !== null;
    if (text === null) return;
    const checked = checkProgress(text);
    if (checked.state === 'good') this.progress = checked.progress;
    if (checked.state !== 'good' || checked.dropped > 0) this.setAside(text, checked, this.writable);
  }

  private setAside(text: string, checked: Checked, to: StorageLike): void {
    const key = keepAside(to, text);
    // without room for the copy nothing may be overwritten
    if (key === null) return this.fallBack(notices.full);
    this.told = checked.state === 'good' ? notices.dropped(checked.dropped, key) : notices[checked.state](key);
    if (checked.state !== 'good') this.progress = emptyProgress;
    this.save();
  }

  private save(): void {
    try {
      this.writable?.setItem(PROGRESS_KEY, JSON.stringify(this.progress));
      this.stored = true;
    } catch {
      this.fallBack(notices.full);
    }
  }

  private fallBack(why: string): void {
    this.writable = null;
    this.told = why;
  }
}

const asideKeys = (): string[] => Array.from({ length: MOST_ASIDE }, (_, i) => `${PROGRESS_KEY}:aside-${i + 1}`);

/** Copies a text under a free key; the same text is not copied twice. Null when no copy could be made. */
function keepAside(storage: StorageLike, text: string): string | null {
  try {
    const key = asideKeys().find((name) => [null, text].includes(storage.getItem(name)));
    if (key === undefined) return null;
    storage.setItem(key, text);
    return key;
  } catch {
    return null;
  }
}

function read(storage: StorageLike, key: string): string | null {
  try {
    return storage.getItem(key);
  } catch {
    return null;
  }
}

function remove(storage: StorageLike, key: string): void {
  try {
    storage.removeItem(key);
  } catch {
    // denied since it was opened: there is nothing left to remove
  }
}
