import { chromium, type Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../../find-browser.ts';
import type { ScanningPage } from './page/scanning-page.ts';
import { servePage } from './serve-page.ts';

/** The benchmark's page in a real Chromium, driven call by call. */
export type OpenPage = {
  browserVersion: string;
  call<Name extends keyof ScanningPage>(
    name: Name,
    ...values: Parameters<ScanningPage[Name]>
  ): Promise<Awaited<ReturnType<ScanningPage[Name]>>>;
  close(): Promise<void>;
};

export async function openPage(imageFolder: string | null): Promise<OpenPage> {
  const served = await servePage(imageFolder);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(served.url);
  return {
    browserVersion: browser.version(),
    call: (name, ...values) => callPage(page, name, values, faults),
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

/** Throws with what the page reported, where it reported something. */
async function callPage<Name extends keyof ScanningPage>(
  page: Page,
  name: Name,
  values: Parameters<ScanningPage[Name]>,
  faults: readonly string[],
): Promise<Awaited<ReturnType<ScanningPage[Name]>>> {
  const answer = await page.evaluate(
    ([called, argument]) => {
      const { scanningPage } = window as unknown as {
        scanningPage: Record<string, (value?: string) => unknown>;
      };
      return scanningPage[called]?.(argument);
    },
    [name as string, values[0]] as const,
  );
  if (faults.length > 0) throw new Error(`the page failed: ${faults.join('; ')}`);
  return answer as Awaited<ReturnType<ScanningPage[Name]>>;
}
