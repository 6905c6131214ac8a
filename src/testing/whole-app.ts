import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import { createServer } from '../server/app.ts';
import type { Components } from '../server/components.ts';
import { createSiteStore } from '../server/create-site-store.ts';
import { ensureDemoSite } from '../server/demo-site/ensure-demo-site.ts';
import { ensureGeneration } from '../server/db/postgres/generation.ts';
import type { SiteStore } from '../server/db/site-store.ts';
import { makeEnrolmentCode } from '../server/devices/enrol-device.ts';
import type { App } from '../server/http/app.ts';
import { cookieValue, managerCookie } from '../server/identity/cookies.ts';
import { openManagerSession } from '../server/identity/manager-session.ts';
import { systemClock, systemRandom, systemTimers } from '../server/system-ports.ts';
import { createIds } from '../shared/domain/random.ts';
import type { TestDatabase } from './test-database.ts';
import { cookieOf, testApiKey } from './work-app.ts';

export type WholeApp = {
  app: App;
  store: SiteStore;
  siteId: string;
  /** Cookies as a browser sends them: `name=value`. Each call is another session or device. */
  manager(): Promise<string>;
  device(deviceId: string): Promise<string>;
  close(): Promise<void>;
};

export type WholeAppOptions = { demo?: boolean; rateLimits?: boolean; log?: Logger };

/**
 * The server as it is deployed, every route of it, over a real database with the data of the demo warehouse (its
 * operator maria has badge U-0001 and PIN 1111, its manager karin U-0009 and 999999). Nothing listens: requests are injected.
 */
export async function createWholeApp(
  database: TestDatabase,
  { demo = false, rateLimits = false, log = pino({ level: 'silent' }) }: WholeAppOptions = {},
): Promise<WholeApp> {
  const components = componentsOf(database, { demo, rateLimits, log });
  const { siteId } = components.config;
  await ensureGeneration(database.pool, components);
  const store = createSiteStore(components);
  await ensureDemoSite(components, store);
  const { app } = await createServer(components);
  return {
    app,
    store,
    siteId,
    async manager() {
      const { token } = await openManagerSession({ ...components, store }, siteId, 'karin');
      return `${managerCookie}=${cookieValue({ siteId, token })}`;
    },
    async device(deviceId) {
      const { code } = await makeEnrolmentCode({ ...components, store }, siteId, 'karin');
      const payload = { code, deviceId, model: 'Zebra TC22' };
      return cookieOf(await app.inject({ method: 'POST', url: '/api/v1/devices/enrol', payload }));
    },
    async close() {
      await app.close();
      rmSync(components.config.dataFolder, { recursive: true, force: true });
    },
  };
}

function componentsOf(
  { url, pool }: TestDatabase,
  { demo, rateLimits, log }: Required<WholeAppOptions>,
): Components {
  const http = { host: '127.0.0.1', port: 0, tls: null, rateLimits, httpsOnly: true };
  return {
    config: {
      http,
      dataFolder: mkdtempSync(join(tmpdir(), 'stockhand-whole-app-')),
      databaseUrl: url,
      siteId: 'main',
      demo,
      apiKey: testApiKey,
      log: { level: 'silent', pretty: false },
      development: false,
    },
    log,
    clock: systemClock,
    timers: systemTimers,
    random: systemRandom,
    ids: createIds(systemClock, systemRandom),
    pool,
    client: { kind: 'none' },
  };
}
