import type { Page } from '@playwright/test';
import { type FakeCamera, type FakeCameraOptions, fakeCameraInPage } from './fake-camera-page.ts';
import { type Label, labelUrl } from './label-picture.ts';

export type { Label } from './label-picture.ts';

/** Where in the picture a label is held, as parts of it: its middle, and how wide it may be. */
export type Spot = { left: number; top: number; width: number };

/** In the middle of the aiming window of the smallest handhelds. */
const inWindow: Spot = { left: 0.43, top: 0.44, width: 0.62 };

type WithCamera = typeof globalThis & { fakeCamera: FakeCamera };

/** Replaces the camera by a canvas: call before the page is opened, then hold labels in front of it. */
export async function installFakeCamera(page: Page, options: FakeCameraOptions = {}): Promise<void> {
  await page.addInitScript(fakeCameraInPage, options);
}

/** Holds one label into the aiming window in place of what was there. */
export const hold = (page: Page, label: Label): Promise<void> => holdAll(page, [{ label }]);

/** Holds several labels before the camera at once, or none. */
export async function holdAll(
  page: Page,
  labels: readonly { label: Label; at?: Partial<Spot> }[],
): Promise<void> {
  const held = await Promise.all(
    labels.map(async ({ label, at }) => ({ url: await labelUrl(label), ...inWindow, ...at })),
  );
  await page.evaluate((all) => (globalThis as WithCamera).fakeCamera.hold(all), held);
}

/** Another app takes the camera away. */
export const takeCameraAway = (page: Page): Promise<void> =>
  page.evaluate(() => (globalThis as WithCamera).fakeCamera.takeAway());

export const refuseCamera = (page: Page, refusal: string | undefined): Promise<void> =>
  page.evaluate((name) => (globalThis as WithCamera).fakeCamera.refuse(name), refusal);

/** Streams of the camera that are open now. */
export const openStreams = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as WithCamera).fakeCamera.open());

/** Streams that the camera ever gave. */
export const givenStreams = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as WithCamera).fakeCamera.given());

/** Lets the camera film on for so many seconds: what is told then was told by its frames, not by a clock. */
export const filmOn = (page: Page, seconds: number): Promise<void> =>
  page.evaluate((frames) => (globalThis as WithCamera).fakeCamera.paints(frames), seconds * 60);

/** What the camera was set to, one after the other: `{ torch: true }`. */
export const appliedToCamera = (page: Page): Promise<unknown[]> =>
  page.evaluate(() => (globalThis as WithCamera).fakeCamera.applied);

/** What the app asked of the camera, each time it was opened. */
export const askedOfCamera = (page: Page): Promise<MediaStreamConstraints[]> =>
  page.evaluate(() => (globalThis as WithCamera).fakeCamera.asked);
