import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserArguments } from '../src/testing/find-browser.ts';
import { Operator } from './operator.ts';
import { expect, test } from './server-fixture.ts';
import { writeFilm } from './video-file.ts';

const film = join(mkdtempSync(join(tmpdir(), 'stockhand-film-')), 'labels.y4m');

test.use({
  permissions: ['camera'],
  launchOptions: {
    executablePath: process.env['STOCKHAND_BROWSER'] ?? '',
    args: [
      ...browserArguments,
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  },
});

/** The browser's own fake camera: real constraints, real tracks, real frames. */
test.describe("the browser's camera @scan", () => {
  test('is opened, read and given back', async ({ page, warehouse }) => {
    const [linear, matrix] = await warehouse.goods(2);
    if (!linear || !matrix) throw new Error('goods are missing');
    await writeFilm(film, [
      { bcid: 'ean13', text: linear.gtin.replace(/^0/, '') },
      { bcid: 'gs1datamatrix', text: `(01)${matrix.gtin}(10)A77` },
    ]);
    const operator = await Operator.signedInOn(page);
    await operator.tap('Look up');
    await operator.tap('Camera');
    await expect(page.getByText(linear.productId).first()).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText(matrix.productId).first()).toBeVisible({ timeout: 20_000 });
    const track = await page.evaluateHandle(() => {
      const stream = document.querySelector('video')?.srcObject as MediaStream;
      return stream.getVideoTracks()[0];
    });
    await operator.tap('Close');
    expect(await track.evaluate((one) => one?.readyState)).toBe('ended');
    await expect.poll(() => page.workers().length).toBe(0);
  });
});
