import type { Asn } from '../../shared/domain/asn.ts';
import type { Container } from '../../shared/domain/container.ts';
import type { Discrepancy } from '../../shared/domain/discrepancy.ts';
import type { Location } from '../../shared/domain/location.ts';
import type { Order, OrderLine } from '../../shared/domain/order.ts';
import type { Product } from '../../shared/domain/product.ts';
import type { PurchaseOrder } from '../../shared/domain/purchase-order.ts';
import type { Checklist } from '../../shared/domain/quality/checklist.ts';
import type { InspectionPlan } from '../../shared/domain/quality/inspection-plan.ts';
import type { InspectionState } from '../../shared/domain/quality/inspection-state.ts';
import type { Stock } from '../../shared/domain/stock.ts';
import type { Supplier } from '../../shared/domain/supplier.ts';
import type { Task, Work } from '../../shared/domain/task.ts';
import type { User } from '../../shared/domain/user.ts';
import type { Site } from '../../shared/protocol/pull.ts';
import type { Allocation } from './rows/allocation.ts';
import type { AuditEntry, AuditEvent, AuditHead } from './rows/audit-entry.ts';
import type { CancellationNotice } from './rows/cancellation-notice.ts';
import type { CheckRow } from './rows/check-row.ts';
import type { Decision } from './rows/decision.ts';
import type { Device, DeviceContact } from './rows/device.ts';
import type { Credential, EnrolmentCode, ManagerSession, UserSession } from './rows/identity.ts';
import type { JournalEntry, JournalSubject, Stream } from './rows/journal-entry.ts';
import type { Load } from './rows/load.ts';
import type { PlateRun } from './rows/plate-run.ts';
import type { ReceiptRow } from './rows/receipt.ts';
import type { GivenWork } from './rows/work-request.ts';

type Scalar = string | number | boolean | null;

/** Each named field equals the value, or one of the values; fields that are objects cannot be asked for. */
export type Filter<Row> = {
  readonly [K in keyof Row as Row[K] extends Scalar ? K : never]?: Row[K] | readonly Row[K][];
};

/**
 * One table of the site as one transaction sees it: an identity map that is filled by `load` and `find` and written
 * back in one statement at the end. Rows are values: never change one in place, `put` a new one.
 *
 * `Extra` are fields that can be asked for in a filter without being fields of the row.
 */
export interface ReadTable<Row, Extra = unknown> {
  /** Fetches what is not yet here, in one statement. An id that does not exist is remembered as such. */
  load(ids: Iterable<string>): Promise<void>;
  /** Of what was loaded, found or put. Asking for an id that was never loaded is a bug and throws. */
  get(id: string): Row | undefined;
  /** All rows of the site that match, changes of this transaction included, in the order of their ids. */
  find(filter: Filter<Row & Extra>): Promise<Row[]>;
  /** Like `find`, but only among the rows that are here already: for code that may not wait. */
  among(filter: Filter<Row & Extra>): Row[];
}

export interface Table<Row, Extra = unknown> extends ReadTable<Row, Extra> {
  /**
   * Inserts or changes; the id must have been loaded, found or be new to the site. Of a row with `rev` the given
   * `rev` is ignored: the stored one is raised by one per transaction. Equal content changes nothing. Returns the
   * row as it will be stored.
   */
  put(row: Row): Row;
}

/** A table that no device holds: only there a row can go. Published ones have `active`, `blocked` or a status. */
export interface RemovableTable<Row, Extra = unknown> extends Table<Row, Extra> {
  remove(id: string): void;
}

/** Filters of tasks by what their work is for: `orderLineId` of put-backs, `lpn` of putaways and checks of a unit. */
export type TaskExtra = { kind: Work['kind']; orderLineId: string | null; lpn: string | null };
/** `receiptId`: the receipt a container arrived with. */
export type ContainerExtra = { receiptId: string | null };
/** `holds`: quantity or allocated is not zero. */
export type StockExtra = { holds: boolean };
/** `waits`: base units are still to be promised (`outstanding` > 0). */
export type OrderLineExtra = { waits: boolean };

/** Published: every change also goes into the feed of the devices. `extra`: see Table. */
export type PublishedRows = {
  sites: { row: Site };
  users: { row: User };
  products: { row: Product };
  locations: { row: Location };
  containers: { row: Container; extra: ContainerExtra };
  stock: { row: Stock; extra: StockExtra };
  orders: { row: Order };
  orderLines: { row: OrderLine; extra: OrderLineExtra };
  purchaseOrders: { row: PurchaseOrder };
  tasks: { row: Task; extra: TaskExtra };
  asns: { row: Asn };
  suppliers: { row: Supplier };
  inspectionPlans: { row: InspectionPlan };
  checklists: { row: Checklist };
  inspectionStates: { row: InspectionState };
};

/** Known to the server only. */
export type PrivateRows = {
  allocations: { row: Allocation };
  discrepancies: { row: Discrepancy };
  notices: { row: CancellationNotice };
  devices: { row: Device };
  sessions: { row: UserSession };
  credentials: { row: Credential };
  enrolmentCodes: { row: EnrolmentCode };
  managerSessions: { row: ManagerSession };
  givenWork: { row: GivenWork };
  loads: { row: Load };
  decisions: { row: Decision };
  receipts: { row: ReceiptRow };
  checks: { row: CheckRow };
  plateRuns: { row: PlateRun };
  auditEntries: { row: AuditEntry };
  auditHeads: { row: AuditHead };
};

/** A new table is one more line above, in `table-definitions.ts` and in `postgres/table-columns.ts`. */
export type SiteRows = PublishedRows & PrivateRows;
export type TableName = keyof SiteRows;
export type RowOf<Name extends TableName> = SiteRows[Name]['row'];
export type ExtraOf<Name extends TableName> = SiteRows[Name] extends { extra: infer Extra } ? Extra : unknown;

export type Tables = { readonly [Name in keyof PublishedRows]: Table<RowOf<Name>, ExtraOf<Name>> } & {
  readonly [Name in keyof PrivateRows]: RemovableTable<RowOf<Name>, ExtraOf<Name>>;
};
type ReadTables = { readonly [Name in TableName]: ReadTable<RowOf<Name>, ExtraOf<Name>> };

/** The journal and its streams. Appending and advancing are of the same transaction as their effects. */
export interface ReadJournal {
  /** The entries of these movements, as far as there are any. */
  load(mids: Iterable<string>): Promise<void>;
  /** Of what was loaded or appended; asking for a mid that was never loaded throws. */
  get(mid: string): JournalEntry | undefined;
  /** Applied movements of these order lines, in the order they were applied. */
  ofOrderLines(orderLineIds: readonly string[]): Promise<JournalEntry[]>;
  /** The same of purchase orders, receipts and containers (`lpn`): what was done about them. */
  of(subject: JournalSubject, ids: readonly string[]): Promise<JournalEntry[]>;
  /** Places that movements of the device named last, the latest first. */
  placesTouchedBy(deviceId: string, limit: number): Promise<string[]>;
  loadStreams(streams: Iterable<{ deviceId: string; epoch: string }>): Promise<void>;
  /** Highest sequence number in the journal; 0 for a stream never seen. */
  last(deviceId: string, epoch: string): number;
  /** The parked entries after a position, in the order they came. */
  parked(position: number, limit: number): Promise<JournalEntry[]>;
  /** Entries after a position, in the order they came; for a walk through all of the journal. */
  after(position: number, limit: number): Promise<JournalEntry[]>;
  allStreams(): Promise<Stream[]>;
  /** The sequence numbers that are taken in a stream, ascending. */
  numbers(deviceId: string, epoch: string): Promise<number[]>;
}

export interface Journal extends ReadJournal {
  /** Adds an entry and advances its stream to its `seq`, which must be the next one. */
  append(entry: JournalEntry): void;
  /**
   * Takes a number of a stream for a movement that already stands in another one: a device that numbered its
   * unsent entries anew sends again what the server had without its knowing.
   */
  repeat(entry: Pick<JournalEntry, 'mid' | 'deviceId' | 'epoch' | 'seq'>): void;
  /** Gives a parked entry its outcome. Changing any other entry throws. */
  settle(entry: JournalEntry): void;
}

/** Told to one device with the poke that follows the commit, because its operator must know at once. */
export type InlineNews = { deviceId: string; type: 'cancel'; taskId: string; orderLineId: string };

export type Wanted = { readonly [Name in TableName]?: Iterable<string> };

type Shared = {
  readonly siteId: string;
  /** Time of this transaction, taken once: ISO 8601 UTC. */
  readonly now: string;
  /** Generation of the database. */
  readonly gen: string;
  /** Loads ids of several tables in one round trip. */
  load(wanted: Wanted): Promise<void>;
  /**
   * Orders in work with lines that wait for stock, the most urgent first (priority, ship-by, id). With a zone, only
   * those with a waiting line whose product has free, available stock at a location of the zone.
   */
  ordersToAllocate(wanted: { zone: string | null; limit: number }): Promise<Order[]>;
  /** What the devices last said of themselves; those never heard of are missing. */
  contacts(deviceIds: readonly string[]): Promise<Map<string, DeviceContact>>;
};

/**
 * One change of a site: all of it is stored, or nothing. While it runs no other transaction of the site does, so
 * what it read stays true until its end. Keep it short.
 */
export type SiteTransaction = Tables &
  Shared & {
    readonly journal: Journal;
    /** Remembers the state of all tables; calling the result goes back to it, once. Nested ones end first. */
    checkpoint(): () => void;
    tell(news: InlineNews): void;
    /** Enters what happened into the site's audit log, chained to what stands there when this transaction ends. */
    audit(event: AuditEvent): void;
  };

/** A consistent view without the site's lock. */
export type SiteReading = ReadTables & Shared & { readonly journal: ReadJournal };
