/** @file Runs before the first paint, as a classic script: takes the stored theme, and says that there is script at all. */
{
  const root = document.documentElement;
  root.dataset.script = '';
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Storage is denied: the system's theme stays.
  }
}
