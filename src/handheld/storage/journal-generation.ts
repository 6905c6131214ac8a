import type { JournalReader } from './journal-store.ts';

/** The generation of the server's database at the last greeting; null before the first. */
export async function generationOf(tx: JournalReader): Promise<string | null> {
  const gen = await tx.fact('gen');
  return typeof gen === 'string' ? gen : null;
}
