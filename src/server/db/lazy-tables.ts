import type { IdentityMap } from './identity-map.ts';
import type { TableName } from './site-transaction.ts';
import { tableNames } from './table-definitions.ts';

export type Maps = { readonly [Name in TableName]: IdentityMap<Name> };
export type AnyMap = IdentityMap<TableName>;

/** The tables of one transaction. Most know three or four of thirty, so each is made when it is first asked for. */
class LazyTables {
  readonly made = new Map<TableName, AnyMap>();
  readonly make: (name: TableName) => AnyMap;

  constructor(make: (name: TableName) => AnyMap) {
    this.make = make;
  }
}

for (const name of tableNames) {
  Object.defineProperty(LazyTables.prototype, name, {
    get(this: LazyTables) {
      const known = this.made.get(name);
      if (known) return known;
      const made = this.make(name);
      this.made.set(name, made);
      return made;
    },
  });
}

export const lazyTables = (make: (name: TableName) => AnyMap): Maps & LazyTables =>
  new LazyTables(make) as Maps & LazyTables;

/** Those that were asked for, in the order of all tables: what follows from them is the same every time. */
export const madeTables = ({ made }: LazyTables): [TableName, AnyMap][] =>
  tableNames.flatMap((name): [TableName, AnyMap][] => {
    const table = made.get(name);
    return table ? [[name, table]] : [];
  });
