/** The ten ways in which queues of this kind lose or double work in the field, and what lies beyond them. */
export const traps = {
  whole_batch: 'an answer acknowledges more than it names',
  gives_up: 'a refusal deletes, or tries run out',
  clears_all: 'the journal is cleared when it should not be',
  not_idempotent: 'a repetition counts again, or is known by its number only',
  saved_apart: 'movement and bookmark are saved apart, or the id is minted at the confirmation',
  log_out: 'signing out wipes, or signing in re-attributes',
  one_carrier: 'the socket is the only carrier, cursors are times, the ship gate stands open',
  poison: 'one bad entry stops the others, or nobody waits after a failure',
  trusts_disk: "the browser's disk is believed, or done is said before it is",
  memory: 'counters in memory, two tabs, an old tab in a new schema',
  beyond: 'what else the law forbids',
} as const;
export type Trap = keyof typeof traps;

/** `find` stands exactly once in `file` (below `src/`), and gives way to `replace`. */
export type Edit = { file: string; find: string; replace: string };

/**
 * A deliberate bug: a mistake that somebody could make, as a change of the product's text. It exists only in a bundle
 * of the simulation (bundle.ts); the product has no switch for it.
 */
export type Mutant = {
  /** In kebab-case, for the command line. */
  name: string;
  trap: Trap;
  /** What somebody believed who wrote it so. */
  says: string;
  edits: readonly Edit[];
};
