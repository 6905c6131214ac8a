import type { Page } from '@playwright/test';
import bwipjs from 'bwip-js/node';

export type Label = { bcid: string; text: string };

/** A picture of a printed label as a data URL, large enough for a camera to read. */
async function pictureOf({ bcid, text }: Label): Promise<string> {
  const png = await bwipjs.toBuffer({
    bcid,
    text,
    scale: 4,
    height: 18,
    paddingwidth: 16,
    paddingheight: 16,
    parsefnc: true,
    backgroundcolor: 'FFFFFF',
  });
  return `data:image/png;base64,${png.toString('base64')}`;
}

/** Replaces the camera by a canvas: call before the page is opened, then hold labels in front of it. */
export async function installFakeCamera(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 1280;
    canvas.height = 720;
    const picture = canvas.getContext('2d');
    let label: HTMLImageElement | null = null;
    const paint = () => {
      if (!picture) return;
      picture.fillStyle = '#777';
      picture.fillRect(0, 0, canvas.width, canvas.height);
      if (label)
        picture.drawImage(label, (canvas.width - label.width) / 2, (canvas.height - label.height) / 2);
      requestAnimationFrame(paint);
    };
    paint();
    navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(30);
    Object.assign(window, {
      holdLabel: async (source: string) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        label = image;
      },
    });
  });
}

export async function hold(page: Page, label: Label): Promise<void> {
  const source = await pictureOf(label);
  await page.evaluate(
    (url) => (window as unknown as { holdLabel: (url: string) => Promise<void> }).holdLabel(url),
    source,
  );
}
