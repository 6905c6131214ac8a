import type { Page } from '@playwright/test';
import { checkCodes } from '../src/shared/domain/scanner-check.ts';
import { handheldPictures } from './pictures.ts';
import { expect, test } from './server-fixture.ts';
import { pressAsScanner } from './wedge-keys.ts';

const names = {
  en: { scanner: /Hardware scanner/, done: 'Done', first: /Code 1/ },
  de: { scanner: /Eingebauter/, done: 'Fertig', first: /Code 1/ },
};

async function pictures(page: Page, language: 'en' | 'de'): Promise<void> {
  const { scanner, done, first } = names[language];
  const { take, takeList } = handheldPictures(page, language === 'en' ? 'self-test' : 'self-test-german');
  await page.goto('/handheld/self-test');
  await expect(page.getByRole('button', { name: scanner })).toBeVisible();
  await takeList('list');
  await page.getByRole('button', { name: scanner }).click();
  await expect(page.getByText(first)).toBeVisible();
  for (const [index, { raw, name }] of checkCodes.entries()) {
    await take(`code-${name}`);
    if (name === 'gs1Linear') {
      await pressAsScanner(page, raw, { gs: 'lost' });
      await expect(page.getByRole('alert')).toBeVisible();
      await takeList('gs-lost');
    }
    await pressAsScanner(page, raw);
    if (index < 3) await expect(page.getByText(new RegExp(`Code ${index + 2} `))).toBeVisible();
  }
  await expect(page.getByRole('button', { name: done })).toBeVisible();
  await takeList('scanner-ready');
  await page.getByRole('button', { name: done }).click();
  for (const name of language === 'en'
    ? ['Sound', 'Vibration', 'Camera', 'Storage', 'Network']
    : ['Ton', 'Vibration', 'Kamera', 'Speicher', 'Netz']) {
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(/\.\.\./)).toBeHidden();
    await takeList(name.toLowerCase());
    await page.locator('header button').first().click();
  }
  await takeList('list-checked');
}

test('pictures of the check of a device', async ({ page, server }) => {
  expect(server.url).toBeTruthy();
  await pictures(page, 'en');
});

test.describe('in German', () => {
  test.use({ locale: 'de-DE' });
  test('pictures of the check of a device', async ({ page, server }) => {
    expect(server.url).toBeTruthy();
    await pictures(page, 'de');
  });
});
