import { test as base } from '../server-fixture.ts';
import { TcpProxy } from './tcp-proxy.ts';

export { expect } from '@playwright/test';

type Fixtures = {
  /** The wire between this test's browsers and its server: `page.goto('/')` goes through it, `warehouse` does not. */
  wire: TcpProxy;
};

export const test = base.extend<Fixtures>({
  wire: async ({ server }, use) => {
    const wire = await TcpProxy.before(server);
    await use(wire);
    wire.close();
  },

  baseURL: async ({ wire }, use) => {
    await use(wire.url);
  },
});
