/** @file The button for light and dark. The choice is kept in this browser if the browser keeps anything. */

type Theme = 'light' | 'dark';

function shown(system: MediaQueryList): Theme {
  const chosen = document.documentElement.dataset.theme;
  return chosen === 'light' || chosen === 'dark' ? chosen : system.matches ? 'dark' : 'light';
}

/** Chooses a theme; choosing what the system has anyway forgets the choice, so that the page follows the system again. */
function choose(theme: Theme, system: MediaQueryList): void {
  const same = theme === (system.matches ? 'dark' : 'light');
  if (same) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (same) localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage is denied: the choice holds for this page.
  }
}

/** Makes `[data-theme-toggle]` work. */
export function themeToggle(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-toggle]');
  if (!button) return;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const tell = () => button.setAttribute('aria-pressed', String(shown(system) === 'dark'));
  button.addEventListener('click', () => {
    choose(shown(system) === 'dark' ? 'light' : 'dark', system);
    tell();
  });
  system.addEventListener('change', tell);
  tell();
}
