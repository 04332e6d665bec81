/** @file The reader's settings: theme, text, line, motion, answers. */
export { isCalm, onCalmChange } from './calm';
export { checkSettings, choices, plainSettings, SETTINGS_KEY, type SettingName, type Settings } from './settings';
export { change, followSettings, settings, settingsKept, SETTINGS_EVENT } from './store';
