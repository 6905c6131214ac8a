import { byText, matcherOf } from '../row-filter.ts';
import type { ExtraOf, Filter, RowOf, TableName } from '../site-transaction.ts';
import { tableDefinitions, type TableDefinition } from '../table-definitions.ts';

/** Fields that rows are found by without looking at all of them; the others are few or rare. */
const indexed: Partial<Record<TableName, readonly string[]>> = {
  stock: ['place', 'productId'],
  orderLines: ['orderId'],
  tasks: ['orderLineId', 'deviceId', 'lpn'],
  containers: ['receiptId'],
  receipts: ['purchaseOrderId'],
  checks: ['inspectionStateId'],
  allocations: ['taskId', 'orderLineId', 'stockId'],
  discrepancies: ['mid', 'orderLineId', 'orderId'],
  notices: ['orderLineId', 'deviceId'],
};

/** The committed rows of one table. */
export class MemoryTable<Name extends TableName> {
  readonly #definition: TableDefinition<RowOf<Name>, ExtraOf<Name>>;
  readonly #rows: Map<string, RowOf<Name>>;
  /** By field, then by value: the ids. */
  readonly #ids: Map<string, Map<unknown, Set<string>>>;

  constructor(name: Name, image?: MemoryTable<Name>) {
    this.#definition = tableDefinitions[name] as unknown as TableDefinition<RowOf<Name>, ExtraOf<Name>>;
    this.#rows = new Map(image ? image.#rows : []);
    this.#ids = new Map(
      (indexed[name] ?? []).map((field) => [field, copyIndex(image ? image.#ids.get(field) : undefined)]),
    );
  }

  get(id: string): RowOf<Name> | null {
    return this.#rows.get(id) ?? null;
  }

  put(row: RowOf<Name>): void {
    const id = this.idOf(row);
    this.remove(id);
    this.#rows.set(id, row);
    for (const [field, ids] of this.#ids) {
      const value = this.#valueOf(row, field);
      ids.set(value, (ids.get(value) ?? new Set()).add(id));
    }
  }

  remove(id: string): void {
    const row = this.#rows.get(id);
    if (!row) return;
    this.#rows.delete(id);
    for (const [field, ids] of this.#ids) ids.get(this.#valueOf(row, field))?.delete(id);
  }

  /**
   * The rows that match, in the order of their ids, as they are with the uncommitted ones of `over` (null: removed)
   * laid over them.
   */
  find(
    filter: Filter<RowOf<Name> & ExtraOf<Name>>,
    over: ReadonlyMap<string, RowOf<Name> | null> = new Map(),
  ): RowOf<Name>[] {
    const committed = [...this.#candidates(filter)].filter((row) => !over.has(this.idOf(row)));
    const written = [...over.values()].filter((row) => row !== null);
    return [...committed, ...written]
      .filter(matcherOf<RowOf<Name>, ExtraOf<Name>>(filter, this.#definition.extra))
      .sort((a, b) => byText(this.idOf(a), this.idOf(b)));
  }

  idOf(row: RowOf<Name>): string {
    return row[this.#definition.key] as string;
  }

  *#candidates(filter: object): Iterable<RowOf<Name>> {
    const wanted = Object.entries(filter).find(
      ([field, value]) => value !== undefined && this.#ids.has(field),
    );
    if (!wanted) return yield* this.#rows.values();
    const [field, value] = wanted as [string, unknown];
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const each of new Set(values)) {
      for (const id of this.#ids.get(field)?.get(each) ?? []) {
        const row = this.#rows.get(id);
        if (row) yield row;
      }
    }
  }

  #valueOf(row: RowOf<Name>, field: string): unknown {
    if (field in row) return row[field as keyof RowOf<Name>];
    return (this.#definition.extra(row) as Record<string, unknown>)[field];
  }
}

export type MemoryTables = { readonly [Name in TableName]: MemoryTable<Name> };

const copyIndex = (ids: ReadonlyMap<unknown, Set<string>> = new Map()): Map<unknown, Set<string>> =>
  new Map([...ids].map(([value, ofValue]) => [value, new Set(ofValue)]));

/** Empty tables, or with the rows of `image`. */
export const createMemoryTables = (image?: MemoryTables): MemoryTables =>
  Object.fromEntries(
    Object.keys(tableDefinitions).map((name) => [name, copyOf(name as TableName, image)]),
  ) as unknown as MemoryTables;

const copyOf = <Name extends TableName>(name: Name, image?: MemoryTables): MemoryTable<Name> =>
  new MemoryTable(name, image?.[name] as MemoryTable<Name> | undefined);
