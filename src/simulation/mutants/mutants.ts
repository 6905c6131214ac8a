import type { Mutant } from './mutant.ts';
import { beyond } from './traps/beyond.ts';
import { clearsAll } from './traps/clears-all.ts';
import { givesUp } from './traps/gives-up.ts';
import { logOut } from './traps/log-out.ts';
import { memory } from './traps/memory.ts';
import { notIdempotent } from './traps/not-idempotent.ts';
import { oneCarrier } from './traps/one-carrier.ts';
import { poison } from './traps/poison.ts';
import { savedApart } from './traps/saved-apart.ts';
import { trustsDisk } from './traps/trusts-disk.ts';
import { wholeBatch } from './traps/whole-batch.ts';

/** Every deliberate bug, trap by trap. */
export const mutants: readonly Mutant[] = [
  ...wholeBatch,
  ...givesUp,
  ...clearsAll,
  ...notIdempotent,
  ...savedApart,
  ...logOut,
  ...oneCarrier,
  ...poison,
  ...trustsDisk,
  ...memory,
  ...beyond,
];

/** @throws for a name that no mutant has */
export function mutantNamed(name: string): Mutant {
  const found = mutants.find((mutant) => mutant.name === name);
  if (!found) throw new Error(`no mutant is called ${name}: ${mutants.map((one) => one.name).join(', ')}`);
  return found;
}
