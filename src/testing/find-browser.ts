import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Without a sandbox root and containers can run it; the others keep it from doing anything of its own. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** A place a browser may be found at, or be brought to; `find` is called only if nothing before it worked. */
type Candidate = { name: string; find: () => string | undefined };

const minutes = 60_000;

/**
 * Path of a Chromium that really starts: `$CHROMIUM`, the system's, Playwright's own (downloaded if need be), the
 * distribution's package if we are root. Throws with everything that was tried.
 */
export async function findBrowser(): Promise<string> {
  const tried: string[] = [];
  for (const { name, find } of candidates) {
    const path = find();
    if (path === undefined) {
      tried.push(`${name}: not there`);
      continue;
    }
    const fault = await faultOf(path);
    if (fault === undefined) return path;
    tried.push(`${name}: ${path} does not start: ${fault}`);
  }
  throw new Error(`No Chromium for the browser tests. Name one in CHROMIUM. Tried:\n  ${tried.join('\n  ')}`);
}

const candidates: Candidate[] = [
  { name: '$CHROMIUM', find: () => process.env['CHROMIUM'] },
  { name: 'system', find: systemBrowser },
  { name: 'Playwright', find: playwrightBrowser },
  { name: 'Playwright, downloaded', find: downloadedBrowser },
  { name: 'distribution package', find: packagedBrowser },
];

function systemBrowser(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  return places.find((path) => existsSync(path));
}

function playwrightBrowser(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function downloadedBrowser(): string | undefined {
  const dependencies = isRoot() ? ['--with-deps'] : [];
  run('npx', ['playwright', 'install', ...dependencies, 'chromium'], 5 * minutes);
  return playwrightBrowser();
}

function packagedBrowser(): string | undefined {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return undefined;
  run('apt-get', ['update'], 5 * minutes);
  run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], 10 * minutes);
  return systemBrowser();
}

function run(command: string, options: string[], timeout: number): void {
  process.stderr.write(`${command} ${options.join(' ')}\n`);
  spawnSync(command, options, {
    timeout,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Being there is not enough: libraries may be missing, or it is a stub that only tells how to install one. */
async function faultOf(path: string): Promise<string | undefined> {
  try {
    const browser = await chromium.launch({ executablePath: path, args: browserArguments, timeout: 30_000 });
    const page = await browser.newPage();
    await page.evaluate(() => 1 + 1);
    await browser.close();
    return undefined;
  } catch (error) {
    return (error as Error).message.split('\n')[0];
  }
}
