import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { productBuild } from './product-build.ts';

const page = join(import.meta.dirname, 'page');
const decoding = join(import.meta.dirname, '../../../handheld/scanning/camera/decoding');

/** What each decoder needs to run, as one would import it. The product's is all it may load, worker and engines. */
const sources: Record<string, { file: string; uses: string }> = {
  'zxing-browser': { file: join(page, 'zxing-browser-engine.ts'), uses: 'createZxingBrowserEngine' },
  'zxing-wasm': { file: join(page, 'zxing-wasm-engine.ts'), uses: 'createZxingWasmEngine' },
  'zbar-wasm': { file: join(page, 'zbar-engine.ts'), uses: 'createZbarEngine' },
  stockhand: { file: join(decoding, 'worker-decoder.ts'), uses: 'createWorkerDecoder' },
};

export type BundleCost = { decoder: string; scriptBytes: number; wasmBytes: number };

/** Bytes of each decoder after gzip, scripts and wasm, from a build of its own. */
export async function measureBundles(): Promise<BundleCost[]> {
  const folder = await mkdtemp(join(tmpdir(), 'stockhand-bundle-'));
  const costs: BundleCost[] = [];
  for (const [decoder, { file, uses }] of Object.entries(sources)) {
    const entry = join(folder, `${decoder}.ts`);
    await writeFile(
      entry,
      `import { ${uses} } from ${JSON.stringify(file)};\nObject.assign(globalThis, { ${uses} });\n`,
    );
    costs.push({ decoder, ...(await costOf(entry)) });
  }
  await rm(folder, { recursive: true, force: true });
  return costs;
}

async function costOf(entry: string): Promise<Omit<BundleCost, 'decoder'>> {
  const built = (await build({
    ...productBuild,
    build: {
      ...productBuild.build,
      write: false,
      rolldownOptions: { ...productBuild.build.rolldownOptions, input: entry },
    },
  })) as Rollup.RolldownOutput;
  const cost = { scriptBytes: 0, wasmBytes: 0 };
  for (const file of built.output) {
    const bytes = gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 }).byteLength;
    if (file.fileName.endsWith('.wasm')) cost.wasmBytes += bytes;
    else cost.scriptBytes += bytes;
  }
  return cost;
}
