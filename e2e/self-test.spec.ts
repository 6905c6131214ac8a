import type { Page } from '@playwright/test';
import { type CheckName, checkCodes } from '../src/shared/domain/scanner-check.ts';
import { Operator } from './operator.ts';
import { expect, test } from './server-fixture.ts';
import { pressAsScanner, type ScannerManner } from './wedge-keys.ts';

const rawOf = (name: CheckName): string => checkCodes.find((code) => code.name === name)?.raw ?? '';

/** A scanner of that manner reads the code that is shown. */
const scan = (page: Page, name: CheckName, manner: ScannerManner = {}) =>
  pressAsScanner(page, rawOf(name), manner);

async function openScannerCheck(page: Page): Promise<void> {
  await page.goto('/handheld/self-test');
  await page.getByRole('button', { name: /Hardware scanner/ }).click();
  await expect(page.getByText('Code 1 of 4')).toBeVisible();
}

test.describe('the set-up and self-test page @scan', () => {
  test('turns red when GS is lost, names the switch, and turns green when it is put right', async ({
    page,
    server,
  }) => {
    expect(server.url).toBeTruthy();
    await openScannerCheck(page);
    await scan(page, 'plain');
    await expect(page.getByText('Code 2 of 4')).toBeVisible();
    await scan(page, 'gs1Linear', { gs: 'lost' });
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('The separator (GS) is lost');
    await page.getByRole('button', { name: 'Zebra' }).click();
    await expect(alert).toContainText('Send Control Characters as Events');
    await page.getByRole('button', { name: 'Honeywell' }).click();
    await expect(alert).toContainText('Wedge as keys');
    await scan(page, 'gs1Linear');
    await expect(page.getByText('Code 3 of 4')).toBeVisible();
    await scan(page, 'gs1Matrix', { gs: 'F8' });
    await scan(page, 'long');
    await expect(page.getByText('Reads everything as it should')).toBeVisible();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('button', { name: /Hardware scanner/ })).toContainText('Reads everything');
  });

  test('learns the prefix, which is stripped from then on, also after a reload', async ({
    context,
    server,
  }) => {
    expect(server.url).toBeTruthy();
    const operator = await Operator.enrolled(context);
    await operator.signIn('Maria Lopez');
    const { page } = operator;
    const manner = { prefix: '~', terminator: 'Tab' } as const;
    await openScannerCheck(page);
    for (const { name } of checkCodes) await scan(page, name, manner);
    await expect(page.getByText('~ …')).toBeVisible();
    await page.reload();
    await page.goto('/handheld/look-up');
    await expect(page.getByRole('heading', { name: 'Look up' })).toBeVisible();
    await pressAsScanner(page, 'A-01-01-1', manner);
    await expect(page.getByText('~A-01-01-1')).toBeHidden();
    await expect(page.getByText('What lies here')).toBeVisible();
    await page.goto('/handheld/settings');
    await expect(page.getByRole('button', { name: /Scanner and device check/ })).toContainText(
      /Last checked/,
    );
  });

  test('tells of a scanner that sends each code twice, and goes on at a tap', async ({ page, server }) => {
    expect(server.url).toBeTruthy();
    await openScannerCheck(page);
    // As near to each other as two outputs of one scanner are.
    const manner = { withoutReleases: true };
    await Promise.all([scan(page, 'plain', manner), scan(page, 'plain', manner)]);
    await expect(page.getByRole('alert')).toContainText('Every code arrives twice');
    await page.getByRole('button', { name: 'Go on as it is' }).click();
    await expect(page.getByText('Code 2 of 4')).toBeVisible();
  });

  test('a device without a scanner is checked by its storage, network and sound', async ({
    page,
    server,
  }) => {
    expect(server.url).toBeTruthy();
    await openScannerCheck(page);
    await page.getByRole('button', { name: 'No hardware scanner here' }).click();
    await expect(page.getByRole('alert')).toContainText('No hardware scanner');
    await page.getByRole('button', { name: 'Done' }).click();
    for (const [check, outcome] of [
      [/Storage/, /Writes/],
      [/Network/, /The server answers/],
    ] as const) {
      await page.getByRole('button', { name: check }).click();
      await expect(page.getByText(outcome).first()).toBeVisible();
      await page.getByRole('button', { name: 'Done' }).click();
    }
    await page.getByRole('button', { name: /^Sound/ }).click();
    await page.getByRole('button', { name: 'Wrong' }).click();
    await page.getByRole('button', { name: 'No', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('media volume');
    await page.getByRole('button', { name: 'Yes, I hear them' }).click();
    await expect(page.getByText('Not checked yet')).toHaveCount(2);
  });
});
