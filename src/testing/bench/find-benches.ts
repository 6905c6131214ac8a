import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bench } from './bench.ts';

const ending = '-bench.ts';

/** Names of the benchmarks there are: a file `<name>-bench.ts` in this folder is one. */
export function benchNames(): string[] {
  return readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();
}

/** Throws where the file exports no `bench`. */
export async function loadBench(name: string): Promise<Bench> {
  const file = pathToFileURL(join(import.meta.dirname, `${name}${ending}`)).href;
  const { bench } = (await import(file)) as { bench?: Bench };
  if (bench === undefined) throw new Error(`${name}${ending} exports no bench`);
  return bench;
}
