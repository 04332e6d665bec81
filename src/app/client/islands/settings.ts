/** @file The settings page: shows what is chosen, and applies and keeps a choice as it is made. */
import { part } from '../../../book/prose/shared/dom';
import {
  change,
  plainSettings,
  settings,
  settingsKept,
  SETTINGS_EVENT,
  type SettingName,
  type Settings,
} from '../../../book/settings';

const refused = 'This browser does not let the book keep your choice; it holds until you leave this page.';

/** Makes the form live. */
export default function enliven(form: HTMLElement): void {
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  const status = part(form, 'status');
  const show = (): void => {
    for (const input of inputs) input.checked = settings()[input.name as SettingName] === input.value;
  };
  const choose = (patch: Partial<Settings>, done: string): void => {
    change(patch);
    if (status) status.textContent = settingsKept() ? done : refused;
  };
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) choose({ [target.name]: target.value }, '');
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    choose(plainSettings, 'All settings are plain again.');
  });
  document.addEventListener(SETTINGS_EVENT, show);
  show();
}
