/** @file Finds a Chromium that really starts: CHROME_PATH, then the system's, then Playwright's own. Node built-ins at top level only. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome.exe'];
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Whether the file starts as a browser. Ubuntu ships a stub named chromium-browser that only prints advice,
 * and Playwright's own needs system libraries that may be missing, so that a file exists is not enough.
 * @param {string} path
 */
function starts(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true; // chrome.exe --version opens a window there
  return spawnSync(path, ['--version'], { timeout: 30_000, stdio: 'ignore' }).status === 0;
}

/** @returns {string | undefined} a Chromium of the system */
function systemBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...fixedPlaces].find(starts);
}

/** @returns {Promise<string | undefined>} the Chromium that `playwright install` fetched, if it did */
async function playwrightBrowser() {
  try {
    const { chromium } = await import('@playwright/test');
    const path = chromium.executablePath();
    return starts(path) ? path : undefined;
  } catch {
    return undefined; // no node_modules yet
  }
}

/**
 * The browser that the tests drive.
 * @returns {Promise<string | undefined>} its path; undefined when there is none
 * @throws when CHROME_PATH is set to something that does not start
 */
export async function findBrowser() {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    if (!starts(asked)) throw new Error(`CHROME_PATH is ${asked}, which does not start: correct it or unset it.`);
    return asked;
  }
  return systemBrowser() ?? (await playwrightBrowser());
}
