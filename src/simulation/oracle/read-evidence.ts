import type { SiteReading } from '../../server/db/site-transaction.ts';
import { sentMovement } from '../../server/movements/sent-movement.ts';
import { verifySite } from '../../server/movements/verify-site.ts';
import type { Movement } from '../../shared/domain/movement.ts';
import type { DeviceHost } from '../world/device-host.ts';
import type { World } from '../world/world.ts';
import type { DeviceEnd, Entered, Evidence, SiteEnd } from './evidence.ts';
import type { Ledger } from './ledger.ts';

/** Reads what server and devices believe now. */
export async function readEvidence({ server, devices }: World, ledger: Ledger): Promise<Evidence> {
  const differences = await verifySite({ read: (_, work) => server.read(work) }, server.siteId);
  const site = await server.read(readSite);
  return { ledger, site: { ...site, differences }, devices: devices.map(deviceEnd) };
}

async function readSite(tx: SiteReading): Promise<Omit<SiteEnd, 'differences'>> {
  const journal = await readJournal(tx);
  const streams = await tx.journal.allStreams();
  return {
    journal,
    byMid: new Map(journal.map((entry) => [entry.mid, entry])),
    streams: await Promise.all(
      streams.map(async (stream) => ({
        ...stream,
        numbers: await tx.journal.numbers(stream.deviceId, stream.epoch),
      })),
    ),
    published: await readPublished(tx),
    allocations: await tx.allocations.find({}),
    discrepancies: await tx.discrepancies.find({}),
    notices: await tx.notices.find({}),
    devices: await tx.devices.find({}),
  };
}

async function readJournal(tx: SiteReading): Promise<Entered[]> {
  const entries = await tx.journal.after(0, Number.MAX_SAFE_INTEGER);
  return entries.map((entry) => ({ ...entry, movement: sentMovement(entry.raw) as Movement }));
}

async function readPublished(tx: SiteReading): Promise<SiteEnd['published']> {
  return {
    sites: await tx.sites.find({}),
    users: await tx.users.find({}),
    products: await tx.products.find({}),
    locations: await tx.locations.find({}),
    containers: await tx.containers.find({}),
    stock: await tx.stock.find({}),
    orders: await tx.orders.find({}),
    orderLines: await tx.orderLines.find({}),
    purchaseOrders: await tx.purchaseOrders.find({}),
    tasks: await tx.tasks.find({}),
    asns: await tx.asns.find({}),
    suppliers: await tx.suppliers.find({}),
    inspectionPlans: await tx.inspectionPlans.find({}),
    checklists: await tx.checklists.find({}),
    inspectionStates: await tx.inspectionStates.find({}),
  };
}

function deviceEnd(device: DeviceHost): DeviceEnd {
  const { entries, epochs } = device.journal();
  const { name, isInUse } = device;
  return { name, isInUse, deviceId: device.deviceId(), entries, epochs, cache: device.cache() };
}
