/**
 * @file Runs before the first paint, as a classic script without imports: takes the stored settings, and says that there is script.
 * Where the entry then cannot be loaded or read, the page goes on as one without script: no dead button, figures to unfold.
 */
{
  const root = document.documentElement;
  root.dataset.script = '';
  // The entry has run by then, or never will.
  addEventListener('DOMContentLoaded', () => {
    if (root.dataset.script !== 'runs') delete root.dataset.script;
  });
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
