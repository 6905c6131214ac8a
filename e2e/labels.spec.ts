import type { BrowserContext, Page } from '@playwright/test';
import { commandCode, commands } from '../src/shared/domain/command-code.ts';
import { checkCodes, type CheckCode } from '../src/shared/domain/scanner-check.ts';
import { pdfPages, readPaper } from './label-paper.ts';
import { expect, test } from './server-fixture.ts';

/** What scanners put in front of GS1 data. */
const aim = (symbology: CheckCode['symbology']): string =>
  symbology === 'gs1-128' ? ']C1' : symbology === 'gs1datamatrix' ? ']d2' : '';

/** A manager's browser with one pixel for each dot of a printer. */
async function atPrinter(
  browser: { newContext: (options: object) => Promise<BrowserContext> },
  baseURL: string | undefined,
  dpi: 203 | 300,
): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: dpi / 96,
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.goto('/manager');
  await page.getByRole('button', { name: 'Enter as manager' }).click();
  await expect(page.getByRole('link', { name: 'Labels', exact: true })).toBeVisible();
  return page;
}

const preview = (page: Page) => page.getByRole('region', { name: 'Preview in true size' });

async function open(page: Page, query: string): Promise<void> {
  await page.goto(`/manager/labels?${query}`);
  await expect(preview(page).locator('[data-label-page] svg').first()).toBeVisible({ timeout: 30_000 });
}

const places = 'from=A-01-01-1&to=A-01-01-3';
const codes = ['A-01-01-1', 'A-01-01-2', 'A-01-01-3'];

type Paper = { format: string; as: 'linear' | 'square'; width: number; height: number; pages: number };

const papers: Record<203 | 300, Paper[]> = {
  203: [
    { format: '100x50', as: 'linear', width: 100, height: 50, pages: 3 },
    { format: '50x25', as: 'linear', width: 50, height: 25, pages: 3 },
    { format: '57x32', as: 'square', width: 57, height: 32, pages: 3 },
  ],
  300: [
    { format: '75x50', as: 'linear', width: 75, height: 50, pages: 3 },
    { format: 'a4-3x8', as: 'linear', width: 210, height: 297, pages: 1 },
  ],
};

/** Pages of the PDF are of the paper's size, and none of them is empty. */
async function expectPdf(page: Page, { width, height, pages }: Paper): Promise<void> {
  const found = pdfPages(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(found).toHaveLength(pages);
  for (const size of found) {
    expect(Math.abs(size.width - width)).toBeLessThan(0.5);
    expect(Math.abs(size.height - height)).toBeLessThan(0.5);
  }
}

test.describe('printed labels @scan', () => {
  // Every label is photographed and read.
  test.beforeEach(() => test.slow());

  for (const dpi of [203, 300] as const) {
    test(`of places are read back from the dots of a printer with ${dpi} dpi, on every paper`, async ({
      browser,
      baseURL,
    }) => {
      const page = await atPrinter(browser, baseURL, dpi);
      for (const paper of papers[dpi]) {
        const { format, as } = paper;
        await open(page, `${places}&format=${format}&as=${as}&dpi=${dpi}&arrow=byLevel`);
        const read = (await readPaper(page, 3)).flatMap(({ read: said }) => said);
        expect({ format, read: read.toSorted() }).toEqual({ format, read: codes });
        await expectPdf(page, paper);
      }
      await page.context().close();
    });
  }

  test('of a pallet say its number and what it holds; of goods their lot and date', async ({
    browser,
    baseURL,
  }) => {
    const page = await atPrinter(browser, baseURL, 203);
    await open(page, 'show=unit&units=395212340000000014&format=100x150');
    const [unit] = await readPaper(page, 1);
    expect(unit).toEqual({ read: [']C100395212340000000014'], says: ['(00)395212340000000014'] });
    const answer = await page.request.get('/api/v1/products?limit=20');
    const { items } = (await answer.json()) as {
      items: { productId: string; barcodes: { code: string }[] }[];
    };
    const product = items.find(({ barcodes }) => /^0[1-9]/.test(barcodes[0]?.code ?? ''));
    const code = product?.barcodes[0]?.code ?? '';
    await open(
      page,
      `show=product&product=${product?.productId}&code=${code}&lot=L-7%2FA&expiry=2026-12-21&format=57x32`,
    );
    expect((await readPaper(page, 1))[0]?.read).toEqual([`]d201${code}1726122110L-7/A`]);
    await open(page, `show=product&product=${product?.productId}&code=${code}&as=linear&format=57x32`);
    expect((await readPaper(page, 1))[0]?.read).toEqual([code.slice(1)]);
    await page.context().close();
  });

  test('of commands, badges and the set-up of scanners are read back from their sheets', async ({
    browser,
    baseURL,
  }) => {
    const page = await atPrinter(browser, baseURL, 300);
    await open(page, 'show=setup&format=a4-2x4');
    const setUp = (await readPaper(page, 1)).flatMap(({ read }) => read);
    expect(setUp).toEqual(checkCodes.map(({ raw, symbology }) => aim(symbology) + raw));
    await open(page, 'show=badge&badges=U-0001&format=75x50&as=square');
    expect((await readPaper(page, 1))[0]?.read).toEqual(['U-0001']);
    await open(page, 'show=command&format=a4-2x7&as=square');
    const sheet = (await readPaper(page, 1)).flatMap(({ read }) => read);
    expect(sheet).toEqual(commands.map(commandCode));
    await page.context().close();
  });
});

test.describe('the room of the labels @manager', () => {
  test('reserves numbers for plates that nobody gets again, and prints earlier ones once more', async ({
    browser,
    baseURL,
  }) => {
    const page = await atPrinter(browser, baseURL, 203);
    await page.getByRole('link', { name: 'Labels', exact: true }).click();
    await page.getByText('Plates (LPN)', { exact: true }).click();
    const numbers = async (): Promise<string[]> => {
      await expect(preview(page).locator('[data-label-page]')).toHaveCount(3);
      return preview(page)
        .locator('[data-says]')
        .evaluateAll((paths) => paths.map((path) => path.getAttribute('data-says') ?? ''));
    };
    const reserve = async (): Promise<string[]> => {
      const before = page.url();
      await page.getByRole('textbox', { name: 'How many' }).fill('3');
      await page.getByRole('button', { name: 'Reserve numbers' }).click();
      await page.waitForURL((url) => url.searchParams.has('run') && url.href !== before);
      return numbers();
    };
    const first = await reserve();
    await page.reload();
    expect(await numbers()).toEqual(first);
    const second = await reserve();
    expect(new Set([...first, ...second]).size).toBe(6);
    expect((await readPaper(page, 3)).flatMap(({ read }) => read)).toEqual(second);
    await page.getByRole('button', { name: new RegExp(first[0] ?? '') }).click();
    await expect.poll(numbers).toEqual(first);
    await page.context().close();
  });

  test('says before printing what does not fit, and what would', async ({ browser, baseURL }) => {
    const page = await atPrinter(browser, baseURL, 203);
    await open(page, 'show=unit&units=395212340000000014&format=50x25');
    await expect(page.getByRole('alert')).toContainText('0.495 mm are asked for');
    await page.getByRole('button', { name: 'Take Roll 100 × 50 mm' }).click();
    await expect(page.getByText(/All standards are met/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Print 1 label' })).toBeEnabled();
    await page.goto('/manager/labels?show=unit&units=4711');
    await expect(page.getByText('Which pallet?')).toBeVisible();
    await page.context().close();
  });
});
