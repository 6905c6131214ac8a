import { matcherOf } from './row-filter.ts';
import type { RowChanges, RowSource } from './row-source.ts';
import { sameContent } from './same-content.ts';
import type { ExtraOf, Filter, RemovableTable, RowOf, TableName } from './site-transaction.ts';
import { tableDefinitions, type TableDefinition } from './table-definitions.ts';

/** Steps that undo what happened since a checkpoint, the latest last. */
export type UndoLog = (() => void)[];

/**
 * The rows of one table that a transaction knows. Three states of a row are kept apart:
 *
 *   before    when it was loaded; what `rev` and the feed are reckoned from
 *   written   in the database now, where the transaction already wrote it (a `find` writes first)
 *   now       after the puts so far
 */
export class IdentityMap<Name extends TableName> implements RemovableTable<RowOf<Name>, ExtraOf<Name>> {
  readonly #before = new Map<string, RowOf<Name> | null>();
  readonly #written = new Map<string, RowOf<Name> | null>();
  readonly #now = new Map<string, RowOf<Name> | null>();
  readonly #changed = new Set<string>();
  readonly #name: Name;
  readonly #definition: TableDefinition<RowOf<Name>, ExtraOf<Name>>;
  readonly #source: RowSource;
  readonly #undo: UndoLog;
  readonly #writeFirst: () => Promise<void>;

  constructor(name: Name, source: RowSource, undo: UndoLog, writeFirst: () => Promise<void>) {
    this.#name = name;
    this.#definition = tableDefinitions[name] as unknown as TableDefinition<RowOf<Name>, ExtraOf<Name>>;
    this.#source = source;
    this.#undo = undo;
    this.#writeFirst = writeFirst;
  }

  async load(ids: Iterable<string>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#now.has(id));
    if (missing.length === 0) return;
    this.#enter(await this.#source.rows(this.#name, missing));
    for (const id of missing) if (!this.#now.has(id)) this.#know(id, null);
  }

  get(id: string): RowOf<Name> | undefined {
    const row = this.#now.get(id);
    if (row === undefined) throw new Error(`${this.#name} ${id} was not loaded`);
    return row ?? undefined;
  }

  async find(filter: Filter<RowOf<Name> & ExtraOf<Name>>): Promise<RowOf<Name>[]> {
    await this.#writeFirst();
    return this.adopt(await this.#source.find(this.#name, filter));
  }

  /** Takes in rows that were read by a query; gives each as this transaction knows it. */
  adopt(rows: readonly RowOf<Name>[]): RowOf<Name>[] {
    this.#enter(rows);
    return rows.map((row) => this.#now.get(this.#idOf(row)) ?? row);
  }

  among(filter: Filter<RowOf<Name> & ExtraOf<Name>>): RowOf<Name>[] {
    const matches = matcherOf<RowOf<Name>, ExtraOf<Name>>(filter, this.#definition.extra);
    return [...this.#now.values()].filter((row) => row !== null).filter(matches);
  }

  put(row: RowOf<Name>): RowOf<Name> {
    const id = this.#idOf(row);
    const before = this.#before.get(id) ?? null;
    const next = before !== null && sameContent(before, row) ? before : this.#withRev(row, before);
    this.#change(id, next);
    return next;
  }

  remove(id: string): void {
    this.#change(id, null);
  }

  /** What differs from the database now; counts as written from here on. */
  takeChanges(): RowChanges<Name> | null {
    const changes: RowChanges<Name> = { name: this.#name, added: [], changed: [], again: [], removed: [] };
    for (const id of this.#changed) {
      const now = this.#now.get(id) ?? null;
      const stored = this.#stored(id);
      if (now === stored) continue;
      if (now === null) changes.removed.push(id);
      else if (this.#written.has(id)) changes.again.push(now);
      else (stored === null ? changes.added : changes.changed).push(now);
      this.#written.set(id, now);
    }
    this.#changed.clear();
    const { added, changed, again, removed } = changes;
    return added.length + changed.length + again.length + removed.length > 0 ? changes : null;
  }

  /** Rows that the transaction leaves other than it found them. */
  differences(): { before: RowOf<Name> | null; now: RowOf<Name> | null }[] {
    const ids = new Set([...this.#written.keys(), ...this.#changed]);
    return [...ids]
      .map((id) => ({ before: this.#before.get(id) ?? null, now: this.#now.get(id) ?? null }))
      .filter(({ before, now }) => before !== now);
  }

  #withRev(row: RowOf<Name>, before: RowOf<Name> | null): RowOf<Name> {
    if (!this.#definition.hasRev) return row;
    return { ...row, rev: before === null ? 1 : (before as { rev: number }).rev + 1 };
  }

  #change(id: string, next: RowOf<Name> | null): void {
    const previous = this.#now.get(id);
    if (previous === next) return;
    this.#now.set(id, next);
    this.#changed.add(id);
    this.#undo.push(() => {
      this.#now.set(id, previous ?? null);
      this.#changed.add(id);
    });
  }

  #enter(rows: readonly RowOf<Name>[]): void {
    for (const row of rows) {
      const id = this.#idOf(row);
      if (!this.#now.has(id)) this.#know(id, row);
    }
  }

  #know(id: string, row: RowOf<Name> | null): void {
    this.#before.set(id, row);
    this.#now.set(id, row);
  }

  #stored(id: string): RowOf<Name> | null {
    const written = this.#written.get(id);
    return written === undefined ? (this.#before.get(id) ?? null) : written;
  }

  #idOf(row: RowOf<Name>): string {
    return row[this.#definition.key] as string;
  }
}
