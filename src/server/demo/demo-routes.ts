import type { Clock } from '../../shared/domain/clock.ts';
import type { Random } from '../../shared/domain/random.ts';
import { type DemoOffer, demoOfferSchema } from '../../shared/protocol/identity.ts';
import { enrolmentCodeSchema } from '../../shared/protocol/board/devices.ts';
import { managerSessionSchema } from '../../shared/protocol/board/manager-identity.ts';
import type { SiteStore } from '../db/site-store.ts';
import { makeEnrolmentCode } from '../devices/enrol-device.ts';
import type { App } from '../http/app.ts';
import { problemResponses, sendProblem } from '../http/problem.ts';
import { openManagerCookie } from '../identity/open-manager-cookie.ts';

type DemoRouteDeps = {
  store: SiteStore;
  clock: Clock;
  random: Random;
  siteId: string;
  /** The people of the demo site with their PINs, which are no secret there. */
  badges: DemoOffer['badges'];
};

const tags = ['demo'];
const config = { open: 'a demo site is for everybody' };

/** What only a demo site answers: everything is offered without asking. Never registered on another site. */
export function registerDemoRoutes(app: App, deps: DemoRouteDeps): void {
  const { store, siteId, badges } = deps;

  const offer = {
    tags,
    summary: 'The badges of the demo',
    response: { 200: demoOfferSchema, ...problemResponses },
  };
  app.get('/api/v1/demo', { config, schema: offer }, async () => {
    const [site] = await store.read(siteId, (tx) => tx.sites.find({ siteId }));
    return { siteName: site?.name ?? siteId, badges };
  });

  const enrol = {
    tags,
    summary: 'A code that enrols one device',
    response: { 200: enrolmentCodeSchema, ...problemResponses },
  };
  app.post('/api/v1/demo/enrol', { config, schema: enrol }, () => makeEnrolmentCode(deps, siteId, null));

  const manager = {
    tags,
    summary: 'Sign in as the manager',
    response: { 200: managerSessionSchema, ...problemResponses },
  };
  app.post('/api/v1/demo/manager', { config, schema: manager }, async (request, reply) => {
    const user = await findManager(deps);
    if (!user)
      return sendProblem(reply, {
        status: 409,
        kind: 'demo-not-loaded',
        detail: 'The demo site is still being filled.',
      });
    return openManagerCookie({ ...deps, isDemo: true }, request, reply, user);
  });
}

async function findManager({ store, siteId, badges }: DemoRouteDeps) {
  const offered = badges.filter(({ role }) => role === 'manager').map(({ badge }) => badge);
  const [user] = await store.read(siteId, (tx) => tx.users.find({ badge: offered, active: true }));
  return user;
}
