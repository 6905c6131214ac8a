/** One number a benchmark measured. What tells it from its neighbours (decoder, symbology ...) is in `of`. */
export type Figure = {
  figure: string;
  value: number;
  /** `%`, `ms`, `images`, `KB`, `x` (a ratio) ... */
  unit: string;
  of: Readonly<Record<string, string | number>>;
};

/** A promise held against the figures; `holds` is null where this run did not measure what it is about. */
export type Bound = { promise: string; measured: string; holds: boolean | null };

/** Figures laid out for people: the first row is the heading. */
export type Table = { title: string; rows: readonly (readonly string[])[] };

export type BenchReport = {
  figures: readonly Figure[];
  tables: readonly Table[];
  bounds: readonly Bound[];
};

export type BenchOptions = {
  /** A tenth of the work: for trying out, not for figures to be quoted. */
  quick: boolean;
  /** Parts of the benchmark to run; empty means all. */
  only: readonly string[];
  /** File that takes the single outcomes as JSON; null writes none. */
  outcomesFile: string | null;
  /** Tells a waiting person how far it is; goes to stderr. */
  say(line: string): void;
};

/** Exported as `bench` by each `<name>-bench.ts` in this folder. */
export type Bench = { about: string; run(options: BenchOptions): Promise<BenchReport> };
