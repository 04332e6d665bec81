/** @file What a reader may set about the look of the book: names, values, and the check that every stored text passes. Pure. */

/** The key in this browser's storage; theme-boot.ts reads it too, before anything else is loaded. */
export const SETTINGS_KEY = 'watch-it-learn:settings';

/** Raised when the meaning of a value changes; a text with another number is not applied. */
export const SETTINGS_VERSION = 1;

/** Legal values by name; the first is what holds without a choice. Each stands on the root element as `data-<name>`. */
export const choices = {
  theme: ['system', 'light', 'dark'],
  text: ['normal', 'small', 'large', 'larger'],
  measure: ['normal', 'narrow', 'wide'],
  motion: ['system', 'reduced'],
  answers: ['shown', 'hidden'],
} as const;

export type SettingName = keyof typeof choices;
export type Settings = { readonly [K in SettingName]: (typeof choices)[K][number] };

export const settingNames = Object.keys(choices) as SettingName[];

/** What holds before any choice. */
export const plainSettings = Object.fromEntries(settingNames.map((name) => [name, choices[name][0]])) as unknown as Settings;

/** `state` is `newer` for a later edition's text, and `damaged` where it holds no settings at all. */
export interface CheckedSettings {
  readonly state: 'good' | 'newer' | 'damaged';
  readonly settings: Settings;
}

const isLegal = (name: SettingName, value: unknown): boolean => (choices[name] as readonly unknown[]).includes(value);

/** Reads a stored text; whatever is not legal in it falls back to the plain setting. Never throws. */
export function checkSettings(text: string | null): CheckedSettings {
  if (text === null) return { state: 'good', settings: plainSettings };
  const stored = parsed(text);
  if (stored === null || typeof stored.version !== 'number') return { state: 'damaged', settings: plainSettings };
  if (stored.version !== SETTINGS_VERSION) return { state: 'newer', settings: plainSettings };
  const legal = settingNames.filter((name) => isLegal(name, stored[name]));
  return { state: 'good', settings: { ...plainSettings, ...Object.fromEntries(legal.map((name) => [name, stored[name]])) } };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** The text to store: only what differs from the plain settings, so that a better plain setting reaches those who never chose. */
export function settingsText(settings: Settings): string {
  const chosen = settingNames.filter((name) => settings[name] !== plainSettings[name]);
  return JSON.stringify({ version: SETTINGS_VERSION, ...Object.fromEntries(chosen.map((name) => [name, settings[name]])) });
}
