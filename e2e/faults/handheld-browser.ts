import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { browserArguments } from '../../src/testing/find-browser.ts';

/**
 * A handheld's browser over a profile on the disk, which outlives its processes: closed and opened again, or killed in
 * the middle of something, as by a drained battery or the system's memory killer.
 */
export class HandheldBrowser {
  readonly profile: string;
  readonly #home: string;
  #context: BrowserContext | undefined;

  private constructor(home: string, profile: string) {
    this.#home = home;
    this.profile = profile;
  }

  /** @param home address of the server */
  static async opened(home: string): Promise<HandheldBrowser> {
    const browser = new HandheldBrowser(home, mkdtempSync(join(tmpdir(), 'stockhand-profile-')));
    await browser.open();
    return browser;
  }

  /** Another device that begins with a copy of this one's disk. */
  static async overDisk(home: string, profile: string): Promise<HandheldBrowser> {
    const browser = new HandheldBrowser(home, profile);
    await browser.open();
    return browser;
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('the browser is closed');
    return this.#context;
  }

  get page(): Page {
    const page = this.context.pages().at(-1);
    if (!page) throw new Error('no page is open');
    return page;
  }

  /** Starts the browser over its profile, with one empty page. */
  async open(): Promise<void> {
    this.#context = await chromium.launchPersistentContext(this.profile, {
      executablePath: process.env['STOCKHAND_BROWSER'] ?? '',
      args: browserArguments,
      viewport: { width: 360, height: 640 },
      baseURL: this.#home,
    });
  }

  /** Starts it and opens an address of the app. */
  async openAt(path: string): Promise<Page> {
    await this.open();
    await this.page.goto(path);
    return this.page;
  }

  /** Closes it as the system does at the end of the day: what the browser still holds is written. */
  async close(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
  }

  /** The processes of the browser, for `kill`: asking for them takes a moment that a kill must not wait. */
  async processes(): Promise<number[]> {
    const session = await this.context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('the browser has no session of its own');
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    return processInfo.map(({ id }) => id);
  }

  /** SIGKILL to all of them at one blow. */
  async kill(processes: readonly number[]): Promise<void> {
    const { context } = this;
    const gone = new Promise<void>((resolve) => context.once('close', () => resolve()));
    for (const id of processes) endProcess(id);
    await gone;
    this.#context = undefined;
  }

  async remove(): Promise<void> {
    await this.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Of the browser's own process the whole group goes, and with it helpers that it does not name. */
function endProcess(id: number): void {
  for (const target of process.platform === 'win32' ? [id] : [-id, id]) {
    try {
      process.kill(target, 'SIGKILL');
    } catch {
      // Gone already, or no group of its own.
    }
  }
}
