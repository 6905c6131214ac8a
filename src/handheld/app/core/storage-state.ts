/**
 * How the journal stands. `reload`: another tab runs a newer build that took the database over; only a reload goes
 * on. `broken`: the browser cannot open or keep the database.
 */
export type StorageState =
  | { kind: 'ready'; persisted: boolean | null }
  | { kind: 'reload' }
  | { kind: 'broken'; detail: string };
