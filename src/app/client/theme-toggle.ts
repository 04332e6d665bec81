/** @file The button for light and dark: a shortcut to the theme among the settings. */
import { change, settings, SETTINGS_EVENT } from '../../book/settings';

/** Makes `[data-theme-toggle]` work. Choosing what the system has anyway makes the page follow the system again. */
export function themeToggle(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-toggle]');
  if (!button) return;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const ofSystem = () => (system.matches ? 'dark' : 'light');
  const shown = () => (settings().theme === 'system' ? ofSystem() : settings().theme);
  const tell = () => button.setAttribute('aria-pressed', String(shown() === 'dark'));
  button.addEventListener('click', () => {
    const other = shown() === 'dark' ? 'light' : 'dark';
    change({ theme: other === ofSystem() ? 'system' : other });
  });
  system.addEventListener('change', tell);
  document.addEventListener(SETTINGS_EVENT, tell);
  tell();
}
