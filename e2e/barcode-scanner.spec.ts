import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { build } from 'vite';
import type { WedgePage } from '../src/testing/wedge-page.ts';
import { pressAsScanner, pressKeys, sessionOf, writeAsInputMethod } from './wedge-keys.ts';

/** A page with the product's own wedge and scanner, and nothing else that would hide what they hear. */
async function openWedge(page: Page): Promise<Page> {
  const entry = fileURLToPath(new URL('../src/testing/wedge-page.ts', import.meta.url));
  const built = await build({
    ...{ configFile: false, logLevel: 'error' },
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'page' } },
  });
  const [bundle] = Array.isArray(built) ? built : [];
  const code = bundle?.output[0].type === 'chunk' ? bundle.output[0].code : '';
  await page.setContent('<!doctype html><body></body>');
  await page.addScriptTag({ content: code });
  return page;
}

const heard = (page: Page): Promise<Pick<WedgePage, 'scans' | 'typed' | 'presses'>> =>
  page.evaluate(() => {
    const { scans, typed, presses } = window.wedgePage;
    return { scans, typed, presses };
  });

/** Always the same numbers: a run that fails can be repeated. */
function createChance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const alphabet = Array.from('0123456789ABCDEFGHJKLMNPQRSTUVWXYZabcxyz-./ +%]\u001d');

function randomCodes(count: number): string[] {
  const chance = createChance(4);
  const codes = Array.from({ length: count }, () => {
    const middle = Array.from({ length: 4 + chance(12) }, () => alphabet[chance(alphabet.length)]);
    return `${chance(10)}${middle.join('')}${chance(10)}`;
  });
  return codes.filter((code, index) => code !== codes[index - 1]);
}

/** Not faster than that; slower where the machine of the test is. */
async function scanEightASecond(page: Page, codes: readonly string[]): Promise<void> {
  let next = Date.now();
  for (const [index, code] of codes.entries()) {
    const early = next - Date.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    next = Math.max(Date.now(), next + 125);
    await pressAsScanner(page, code, { gs: index % 2 === 0 ? 'Ctrl+]' : 'F8', withoutReleases: true });
  }
}

// A trace takes a picture of the page for every key.
test.use({ trace: 'off' });

test.describe('the keyboard wedge @scan', () => {
  for (const { count, slower, busy } of [
    { count: 1000, slower: 1, busy: 0.4 },
    { count: 200, slower: 4, busy: 0.3 },
  ]) {
    test(`hands on ${count} random scans at eight a second, on a ${slower} times slower device whose page is busy`, async ({
      page,
    }) => {
      // Two minutes on a machine of its own, longer where it is shared.
      test.setTimeout(900_000);
      await openWedge(page);
      const session = await sessionOf(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
      await page.evaluate((share) => window.wedgePage.busy(share), busy);
      const codes = randomCodes(count);
      await scanEightASecond(page, codes);
      await expect.poll(async () => (await heard(page)).scans.length, { timeout: 60_000 }).toBe(codes.length);
      expect(await heard(page)).toEqual({ scans: codes, typed: [], presses: 0 });
    });
  }

  test('counts every character once that comes by an input method', async ({ page }) => {
    await openWedge(page);
    const codes = randomCodes(40).map((code) => code.replaceAll('\u001d', ''));
    for (const [index, code] of codes.entries()) {
      await writeAsInputMethod(page, code, index % 2 === 0 ? 'text' : 'composed');
    }
    await expect.poll(async () => (await heard(page)).scans).toEqual(codes);
  });

  test('leaves a number that is being typed, and gives the scan to the workflow', async ({ page }) => {
    await openWedge(page);
    await page.evaluate(() => window.wedgePage.keypad(true));
    for (const [typed, code] of [
      ['12', 'A-01-02-3'],
      ['7', '4006381333931'],
      ['305', 'T00000121K'],
    ] as const) {
      await pressKeys(page, typed, 200);
      await pressAsScanner(page, code);
      await expect.poll(async () => (await heard(page)).scans.at(-1)).toBe(code);
    }
    const { scans, typed } = await heard(page);
    expect([scans, typed.join('')]).toEqual([['A-01-02-3', '4006381333931', 'T00000121K'], '127305']);
  });

  test('presses no button and moves no focus with its terminators', async ({ page }) => {
    await openWedge(page);
    await page.keyboard.press('Tab');
    await page.locator('button').focus();
    await pressAsScanner(page, 'A-01-02-3');
    await pressAsScanner(page, 'T00000121K', { terminator: 'Tab' });
    await expect.poll(async () => (await heard(page)).scans).toEqual(['A-01-02-3', 'T00000121K']);
    expect((await heard(page)).presses).toBe(0);
    await expect(page.locator('button')).toBeFocused();
    // A person's Enter comes later than one that a scanner sends behind its first.
    await expect(async () => {
      await page.keyboard.press('Enter');
      expect((await heard(page)).presses).toBe(1);
    }).toPass();
  });

  test('takes a code without terminator, and shows no keyboard for any of it', async ({ page }) => {
    await openWedge(page);
    await pressAsScanner(page, '4006381333931', { terminator: 'none' });
    await expect.poll(async () => (await heard(page)).scans).toEqual(['4006381333931']);
    const field = page.locator('[data-scan-field]');
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('inputmode', 'none');
  });
});
