/** @file Makes a fresh clone ready: packages as locked and, with --browser, a Chromium. Runs before node_modules exists. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findBrowser } from './browser.mjs';

const root = new URL('..', import.meta.url);

/** @param {string} message */
const say = (message) => console.log(`setup: ${message}`);

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(`setup: ${message}`);
  process.exit(1);
}

/**
 * Runs a command with its output shown.
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

/** @param {string} path */
const readLock = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8')).packages;

/** npm writes node_modules/.package-lock.json last, so a missing or older one means "not installed for this lock file". */
function packagesAreFresh() {
  if (!existsSync(new URL('node_modules/.package-lock.json', root))) return false;
  const want = readLock('package-lock.json');
  const have = readLock('node_modules/.package-lock.json');
  return Object.keys(want).every((path) => {
    const wanted = want[path];
    const skippable = path === '' || wanted.optional || (wanted.peer && !have[path]);
    return skippable || have[path]?.version === wanted.version;
  });
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) stop(`Node 20.19 or newer is needed, and this is ${process.version}.`);
}

function installPackages() {
  if (packagesAreFresh()) return;
  say('installing the packages in package-lock.json (npm ci); the first time this takes about a minute.');
  if (!run('npm', ['ci', '--no-audit', '--no-fund'])) stop('npm ci failed; its message is above.');
}

function debianIsRoot() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /debian|ubuntu/i.test(release) && process.getuid?.() === 0;
}

/** Playwright's own build first; its system libraries may be missing, and the Debian package brings them. */
async function installBrowser() {
  say('no Chromium found: fetching the one that Playwright brings (about 150 MB).');
  if (run('npx', ['playwright', 'install', 'chromium']) && (await findBrowser())) return;
  if (!debianIsRoot()) return;
  say('that did not give a browser that starts: installing the Debian package.');
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', 'chromium']);
}

async function ensureBrowser() {
  if (!(await findBrowser())) await installBrowser();
  const path = await findBrowser();
  if (!path) stop('no Chromium for the browser tests: install Chromium or Chrome, or set CHROME_PATH to one.');
  say(`browser tests will use ${path}`);
}

checkNode();
installPackages();
if (process.argv.includes('--browser')) await ensureBrowser().catch((error) => stop(error.message));
