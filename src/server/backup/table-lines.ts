import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

export type WrittenLines = { rows: number; sha256: string };

/** Writes lines into a compressed file; when it returns they are on the disk. */
export async function writeLines(path: string, lines: AsyncIterable<string>): Promise<WrittenLines> {
  const hash = createHash('sha256');
  let rows = 0;
  const counted = async function* () {
    for await (const line of lines) {
      rows += 1;
      hash.update(line).update('\n');
      yield `${line}\n`;
    }
  };
  await pipeline(Readable.from(counted()), createGzip(), createWriteStream(path, { mode: 0o600 }));
  await flush(path);
  return { rows, sha256: hash.digest('hex') };
}

/** The lines in batches of at most `most` lines or `mostBytes` characters, whichever is less; then what they were. */
export async function readLines(
  path: string,
  take: (batch: readonly string[]) => Promise<void>,
  most = 1_000,
  mostBytes = 4_000_000,
): Promise<WrittenLines> {
  const hash = createHash('sha256');
  let rows = 0;
  let bytes = 0;
  let batch: string[] = [];
  const source = createReadStream(path);
  const unpacked = source.pipe(createGunzip());
  source.on('error', (error) => unpacked.destroy(error));
  for await (const line of createInterface({ input: unpacked, crlfDelay: Infinity })) {
    rows += 1;
    bytes += line.length;
    hash.update(line).update('\n');
    batch.push(line);
    if (batch.length < most && bytes < mostBytes) continue;
    await take(batch);
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) await take(batch);
  return { rows, sha256: hash.digest('hex') };
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
