import { test as base } from '@playwright/test';
import { RunningServer, type ServerOptions } from './running-server.ts';

export { expect } from '@playwright/test';

type Fixtures = {
  /** Environment of this test's server: `test.use({ serverOptions: { environment: { DEMO: 'off' } } })`. */
  serverOptions: ServerOptions;
  /** This test's own server over a fresh demo warehouse; `page.goto('/')` opens it. */
  server: RunningServer;
};

export const test = base.extend<Fixtures>({
  serverOptions: [{}, { option: true }],

  server: async ({ serverOptions }, use, testInfo) => {
    const server = await RunningServer.start({ dataOf: process.env['STOCKHAND_E2E_DATA'], ...serverOptions });
    await use(server);
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('server.log', { body: server.log(), contentType: 'text/plain' });
    }
    await server.remove();
  },

  baseURL: async ({ server }, use) => {
    await use(server.url);
  },
});
