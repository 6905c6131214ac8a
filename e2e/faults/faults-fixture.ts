import { test as base } from '../server-fixture.ts';
import { HandheldBrowser } from './handheld-browser.ts';

export { expect } from '@playwright/test';

type Fixtures = {
  /** A handheld's own browser over a profile on the disk. */
  handheld: HandheldBrowser;
};

export const test = base.extend<Fixtures>({
  handheld: async ({ server }, use) => {
    const handheld = await HandheldBrowser.opened(server.url);
    await use(handheld);
    await handheld.remove();
  },
});
