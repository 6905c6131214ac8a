import type { EpochRow, JournalEntry as DeviceEntry } from '../handheld/storage/journal-rows.ts';
import { appliedEntry } from '../server/movements/entry-row.ts';
import type { SiteCommit } from '../server/db/memory/memory-source.ts';
import type { Movement, MovementDraft } from '../shared/domain/movement.ts';
import type { Receipt } from '../shared/protocol/push.ts';
import type { DeviceEnd, EndChecker, Entered, Evidence, SiteEnd } from '../simulation/oracle/evidence.ts';
import { type Confirmed, createLedger } from '../simulation/oracle/ledger.ts';
import { createLooks, type Look } from '../simulation/oracle/look.ts';
import type { InvariantName } from '../simulation/world/violation.ts';

/** When made-up runs begin, and when what the tests tell of happens; wall clock, ms. */
export const runBegins = Date.parse('2026-03-02T06:00:00.000Z');
const later = '2026-03-02T08:00:00.000Z';

/** What a checker says of a world that a test has made up. */
export function wrongBy(check: EndChecker, evidence: Evidence): string[] {
  return wrongOf((look) => check(evidence, look));
}

export function wrongOf(check: (look: Look) => void): string[] {
  const wrong: string[] = [];
  const looks = createLooks((_: InvariantName, detail) => void wrong.push(detail));
  check(looks.at('I1'));
  return wrong;
}

type Parts = Partial<Omit<SiteEnd, 'byMid' | 'devices'>> & {
  devices?: DeviceEnd[];
  deviceRows?: SiteEnd['devices'];
};

/** A world at rest in which nothing has happened but what is given. */
export function evidenceOf({ devices = [], deviceRows = [], journal = [], ...site }: Parts = {}): Evidence {
  const nothing = { discrepancies: [], notices: [], allocations: [], differences: [], streams: [] };
  const byMid = new Map(journal.map((entry) => [entry.mid, entry]));
  return {
    ledger: createLedger(runBegins),
    devices,
    site: { ...nothing, published: publishedOf({}), ...site, devices: deviceRows, journal, byMid },
  };
}

export const publishedOf = (given: Partial<SiteEnd['published']>): SiteEnd['published'] => ({
  ...{ sites: [], users: [], products: [], locations: [], containers: [], stock: [], orders: [] },
  ...{ orderLines: [], purchaseOrders: [], tasks: [], asns: [], suppliers: [], inspectionPlans: [] },
  ...{ checklists: [], inspectionStates: [] },
  ...given,
});

export const pickOf = (mid: string, body: MovementDraft['body'] = {}): MovementDraft => ({
  mid,
  type: 'pick',
  compensates: null,
  body: { productId: 'P1', quantity: 2, from: 'location:A-01-01-1', to: 'lpn:T1', ...body },
});

const movementOf = (draft: MovementDraft, userId: string): Movement => ({
  ...draft,
  v: 1,
  userId,
  sessionId: 'session',
  workflow: { id: 'run', machine: 'pick', version: 1, step: 'step' },
  task: null,
  time: { wall: runBegins, mono: 0, boot: 'boot', offset: 0 },
});

type EntryFacts = { deviceId?: string; seq?: number; userId?: string; outcome?: Receipt; appliedAt?: string };

/** One entry of the server's journal, applied unless its outcome says otherwise. */
export function enteredOf(draft: MovementDraft, facts: EntryFacts = {}): Entered {
  const { deviceId = 'D1', seq = 1, userId = 'U-1', appliedAt = later } = facts;
  const movement = movementOf(draft, userId);
  const { outcome = { mid: draft.mid, status: 'accepted' as const } } = facts;
  const arrival = {
    ...{ mid: draft.mid, deviceId, epoch: 'e-1', seq, receivedAt: appliedAt, traceId: null },
    raw: JSON.stringify(movement),
  };
  const entry = appliedEntry(arrival, movement, { appliedAt, outcome, orderId: null, purchaseOrderId: null });
  const isParked = outcome.status === 'parked';
  return { ...entry, ...(isParked && { status: 'parked' as const, appliedAt: null }), movement };
}

export const confirmedOf = (draft: MovementDraft, facts: Partial<Confirmed> = {}): [string, Confirmed] => [
  draft.mid,
  { device: 'device-1', userId: 'U-1', draft, at: runBegins, by: null, ...facts },
];

/** `device-1`, which the server knows as D1. */
export const deviceOf = (given: Partial<DeviceEnd> = {}): DeviceEnd => ({
  ...{ name: 'device-1', deviceId: 'D1', isInUse: true, entries: [], epochs: [], cache: new Map() },
  ...given,
});

export const epochOf = (ordinal: number): EpochRow => ({
  ...{ ordinal, epoch: `e-${ordinal}`, highest: 9, ackedThrough: 9, startedAt: 0, reason: 'first' },
});

export const onDisk = (draft: MovementDraft, facts: Partial<DeviceEntry> = {}): DeviceEntry => ({
  ...{ ordinal: 1, seq: 1, mid: draft.mid, userId: 'U-1', movement: movementOf(draft, 'U-1') },
  ...{ recordedAt: 0, status: 'accepted', attempts: 1, refusals: 0, lastProblem: null, discrepancies: [] },
  ...{ why: null, acknowledgedAt: 0 },
  ...facts,
});

type CommitRows = { [Name in keyof SiteCommit['rows']]?: readonly (readonly [string, unknown])[] };

export const commitOf = (rows: CommitRows, entries: readonly Entered[] = []): SiteCommit => ({
  rows: Object.fromEntries(
    Object.entries(rows).map(([name, pairs]) => [name, new Map(pairs as [string, unknown][])]),
  ) as SiteCommit['rows'],
  entries,
});
