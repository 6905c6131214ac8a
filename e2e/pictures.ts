import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from './server-fixture.ts';

const folder = fileURLToPath(new URL('../.screens/', import.meta.url));

const handhelds = { '360x640': { width: 360, height: 640 }, '320x470': { width: 320, height: 470 } };
const workstation = { width: 1440, height: 900 };
const schemes = ['light', 'dark'] as const;

export type Take = (name: string) => Promise<void>;

/**
 * Takes each picture of a handheld in every size and both colours, as `<area>-<number>-<name>-<size>-<colours>.png`.
 * A step of a workflow that would have to be scrolled, or whose words are cut off, fails the run after its last
 * picture (on the smallest display a name may be shortened); a list is taken with `takeList`.
 */
export function handheldPictures(page: Page, area: string): { take: Take; takeList: Take } {
  patiently(page);
  const next = counter(area);
  const all = async (name: string, isStep: boolean) => {
    const stem = next(name);
    for (const [size, viewport] of Object.entries(handhelds)) {
      await page.setViewportSize(viewport);
      if (isStep) expect.soft(await faults(page), `${stem} at ${size}`).toEqual([]);
      await inBothColours(page, `${stem}-${size}`);
    }
  };
  return { take: (name) => all(name, true), takeList: (name) => all(name, false) };
}

/** Takes each picture of the board in both colours. */
export function boardPictures(page: Page, area: string): Take {
  patiently(page);
  const next = counter(area);
  return async (name) => {
    await page.setViewportSize(workstation);
    await inBothColours(page, next(name));
  };
}

/** Pictures take long; what is to be pressed between them does not. */
function patiently(page: Page): void {
  test.slow();
  page.setDefaultTimeout(15_000);
}

async function inBothColours(page: Page, stem: string): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${folder}${stem}-${colorScheme}.png`, animations: 'disabled' });
  }
}

function counter(area: string): (name: string) => string {
  mkdirSync(folder, { recursive: true });
  let number = 0;
  return (name) => {
    number += 1;
    return `${area}-${String(number).padStart(2, '0')}-${name}`;
  };
}

/** What of the screen has to be scrolled, and words that end in an ellipsis. */
function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { overflowY, textOverflow, position, webkitLineClamp } = getComputedStyle(element);
      const hidden = element.scrollHeight - element.clientHeight;
      const isScroller = overflowY === 'auto' || overflowY === 'scroll';
      if (isScroller && hidden > 1) found.push(`scrolls ${hidden} px: ${element.className}`);
      const isClipped = overflowY === 'hidden' && webkitLineClamp === 'none' && position === 'static';
      if (isClipped && element.clientHeight > 4 && hidden > 3)
        found.push(`clipped ${hidden} px: ${element.textContent}`);
      const isCut =
        textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth + 1 && innerWidth > 340;
      if (isCut) found.push(`cut off: ${element.textContent}`);
      const { right, width } = element.getBoundingClientRect();
      const isSeen = width > 1 && position !== 'absolute' && position !== 'fixed';
      if (isSeen && right > innerWidth + 1) found.push(`beyond the edge: ${element.textContent}`);
    }
    return found;
  });
}
