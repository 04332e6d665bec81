/** @file Runs before the first paint, as a classic script without imports: takes the stored settings, and says that there is script. */
{
  const root = document.documentElement;
  root.dataset.script = '';
  // Where the book's own script cannot be loaded (a sandboxed frame on a host without headers, say), the page is one without script.
  const failed = ({ target }: Event) => void (target instanceof HTMLScriptElement && delete root.dataset.script);
  addEventListener('error', failed, true);
  try {
    const stored = JSON.parse(localStorage.getItem('watch-it-learn:settings') ?? '{}') as Record<string, unknown>;
    // What a value means is up to the style sheet, which knows none but the legal ones.
    if (stored.version === 1)
      for (const name of ['theme', 'text', 'measure', 'motion', 'answers'])
        if (typeof stored[name] === 'string') root.dataset[name] = stored[name];
  } catch {
    // Storage is denied, or what it holds is damaged: the plain settings stay.
  }
}
