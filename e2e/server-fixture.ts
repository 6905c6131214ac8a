import { test as base } from '@playwright/test';
import { RunningServer, type ServerOptions } from './running-server.ts';
import { Warehouse } from './warehouse.ts';

export { expect } from '@playwright/test';

/** What a project of playwright.config.ts may set for the tests of faults. */
export type FaultOptions = {
  /** How often something is killed in a test that kills: 4 within `npm test`, 50 by `npm run faults`. */
  kills: number;
};

type Fixtures = FaultOptions & {
  /** Environment of this test's server: `test.use({ serverOptions: { environment: { DEMO: 'off' } } })`. */
  serverOptions: ServerOptions;
  /** This test's own server over a fresh demo warehouse; `page.goto('/')` opens it. */
  server: RunningServer;
  /** The manager's side of this test's server. */
  warehouse: Warehouse;
};

export const test = base.extend<Fixtures>({
  kills: [4, { option: true }],
  serverOptions: [{}, { option: true }],

  server: async ({ serverOptions }, use, testInfo) => {
    const server = await RunningServer.start({ dataOf: process.env['STOCKHAND_E2E_DATA'], ...serverOptions });
    await use(server);
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('server.log', { body: server.log(), contentType: 'text/plain' });
    }
    await server.remove();
  },

  warehouse: async ({ server }, use) => {
    const warehouse = await Warehouse.of(server);
    await use(warehouse);
    await warehouse.close();
  },

  baseURL: async ({ server }, use) => {
    await use(server.url);
  },
});
