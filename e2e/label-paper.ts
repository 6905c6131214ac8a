import type { Locator, Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { type GrayFrame, grayOf } from '../src/handheld/scanning/camera/decoding/gray-frame.ts';
import { createNodeFrameReader } from '../src/testing/node-frame-reader.ts';

/** One printed label: the texts that the product's own decoder reads on it, and what its codes were made from. */
export type PrintedLabel = { read: string[]; says: string[] };

/** Frames that a camera would need at most. */
const looks = 12;

/**
 * Reads the labels of the first `count` pages of the print view as a printer burns them: `page` has a device pixel
 * for each dot (its scale is dots an inch / 96).
 */
export async function readPaper(page: Page, count: number): Promise<PrintedLabel[]> {
  await page.emulateMedia({ media: 'print' });
  const papers = page.locator('.label-paper [data-label-page]');
  await papers.first().locator('svg').first().waitFor();
  const found: PrintedLabel[] = [];
  for (const paper of (await papers.all()).slice(0, count)) {
    const picture = pictureOf(await paper.screenshot({ animations: 'disabled' }));
    for (const { box, says } of await labelsOn(paper)) {
      found.push({ read: await readCodes(part(picture, box), says.length), says: says.toSorted() });
    }
  }
  await page.emulateMedia({ media: null });
  return found;
}

/** Device pixels from the corner of the page. */
type Box = { x: number; y: number; width: number; height: number };

const labelsOn = (paper: Locator): Promise<{ box: Box; says: string[] }[]> =>
  paper.locator('svg[role="img"]').evaluateAll((labels) =>
    labels.map((label) => {
      const page = label.closest('[data-label-page]')?.getBoundingClientRect();
      const own = label.getBoundingClientRect();
      const pixels = (css: number): number => Math.round(css * devicePixelRatio);
      return {
        box: {
          x: pixels(own.x - (page?.x ?? 0)),
          y: pixels(own.y - (page?.y ?? 0)),
          width: pixels(own.width),
          height: pixels(own.height),
        },
        says: Array.from(
          label.querySelectorAll('[data-says]'),
          (code) => code.getAttribute('data-says') ?? '',
        ),
      };
    }),
  );

function pictureOf(png: Buffer): GrayFrame {
  const { width, height, data } = PNG.sync.read(png);
  return grayOf(data, width, height);
}

function part(picture: GrayFrame, box: Box): GrayFrame {
  const width = Math.min(box.width, picture.width - box.x);
  const height = Math.min(box.height, picture.height - box.y);
  const data = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const from = (box.y + row) * picture.width + box.x;
    data.set(picture.data.subarray(from, from + width), row * width);
  }
  return { width, height, data };
}

async function readCodes(frame: GrayFrame, count: number): Promise<string[]> {
  const reader = await createNodeFrameReader();
  const seen = new Set<string>();
  for (let look = 0; look < looks && seen.size < count; look++) {
    for (const { raw } of (await reader.read(frame)).codes) seen.add(raw);
  }
  return [...seen].toSorted();
}

/** Sizes of the pages of a PDF in millimetres, as its page objects say. */
export function pdfPages(pdf: Buffer): { width: number; height: number }[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g);
  const mm = (points = '0'): number => Math.round((Number(points) / 72) * 254) / 10;
  return [...boxes].map(([, width, height]) => ({ width: mm(width), height: mm(height) }));
}
