/** @file Settings: every stored text is read, only legal values hold, and the script before the first paint reads the same key. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSettings, choices, plainSettings, settingNames, SETTINGS_KEY, settingsText, SETTINGS_VERSION } from './settings';

describe('settings', () => {
  it('come back as they were stored', () => {
    const chosen = { ...plainSettings, theme: 'dark', measure: 'wide' } as const;
    expect(checkSettings(settingsText(chosen)).settings).toEqual(chosen);
  });

  it('store only what differs from the plain ones', () => {
    expect(settingsText({ ...plainSettings, text: 'large' })).toBe('{"version":1,"text":"large"}');
  });

  it('keep the legal values of a partly damaged text', () => {
    const text = '{"version":1,"theme":"dark","text":"huge","motion":7}';
    expect(checkSettings(text)).toEqual({ state: 'good', settings: { ...plainSettings, theme: 'dark' } });
  });

  it.each([
    ['damaged', '{"version":'],
    ['damaged', '[]'],
    ['newer', '{"version":2,"theme":"dark"}'],
  ])('of a %s text are the plain ones', (state, text) => {
    expect(checkSettings(text)).toEqual({ state, settings: plainSettings });
  });

  it('survive any text at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { settings } = checkSettings(text);
        return settingNames.every((name) => (choices[name] as readonly string[]).includes(settings[name]));
      }),
    );
  });

  it('are read before the first paint under the same key, version and names', () => {
    const boot = readFileSync(resolve(import.meta.dirname, '../../app/theme-boot.ts'), 'utf8');
    expect(boot).toContain(`'${SETTINGS_KEY}'`);
    expect(boot).toContain(`version === ${SETTINGS_VERSION}`);
    for (const name of settingNames) expect(boot, `theme-boot.ts must set data-${name}`).toContain(`'${name}'`);
  });
});
