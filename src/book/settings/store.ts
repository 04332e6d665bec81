/** @file The reader's settings on this page: applied to the root element, and kept in this browser if it keeps anything. */
import { checkSettings, plainSettings, settingNames, SETTINGS_KEY, settingsText, type Settings } from './settings';

let current: Settings | null = null;
let kept = true;

/** The settings as they are now. */
export function settings(): Settings {
  current ??= stored();
  return current;
}

/** False once the browser refused to keep a choice: it then holds for this page only. */
export const settingsKept = (): boolean => kept;

/** Changes some settings, shows them at once, and keeps them. */
export function change(patch: Partial<Settings>): void {
  current = { ...settings(), ...patch };
  apply(current);
  try {
    const text = settingsText(current);
    localStorage.setItem(SETTINGS_KEY, text);
  } catch {
    kept = false;
  }
  document.dispatchEvent(new Event(SETTINGS_EVENT));
}

/** Fired on the document when a setting has changed, here or in another tab. */
export const SETTINGS_EVENT = 'book:settings';

/** Follows choices made in other tabs. */
export function followSettings(): void {
  window.addEventListener('storage', (event) => {
    if (event.key !== SETTINGS_KEY && event.key !== null) return;
    current = stored();
    apply(current);
    document.dispatchEvent(new Event(SETTINGS_EVENT));
  });
}

function stored(): Settings {
  try {
    return checkSettings(localStorage.getItem(SETTINGS_KEY)).settings;
  } catch {
    kept = false;
    return plainSettings;
  }
}

/** A plain setting leaves no attribute, so that the style sheet's own rules hold. */
function apply(chosen: Settings): void {
  const { dataset } = document.documentElement;
  for (const name of settingNames) {
    if (chosen[name] === plainSettings[name]) delete dataset[name];
    else dataset[name] = chosen[name];
  }
}
