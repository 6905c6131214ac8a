import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { absent, type Engines, once } from '../handheld/scanning/camera/decoding/engines.ts';
import { createFrameReader, type FrameReader } from '../handheld/scanning/camera/decoding/frame-reader.ts';

const decoding = {
  zxingWasm: () => import('../handheld/scanning/camera/decoding/zxing-wasm-reader.ts'),
  zbar: () => import('../handheld/scanning/camera/decoding/zbar-reader.ts'),
  zxingJs: () => import('../handheld/scanning/camera/decoding/zxing-js-reader.ts'),
};

/** Loaded once a process: compiling takes longer than reading a hundred labels. */
const engines: Engines = {
  zxingWasm: once(async () => (await decoding.zxingWasm()).loadZxingWasm({ wasmBinary: await zxingWasm() })),
  zbar: once(async () => (await decoding.zbar()).loadZbar()),
  zxingJs: once(async () => (await decoding.zxingJs()).createZxingJsReader()),
  device: absent,
};

async function zxingWasm(): Promise<ArrayBuffer> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  return Uint8Array.from(await readFile(path)).buffer;
}

/** The camera's frame reader with all its decoders, for pictures made in tests. One reader sees one view. */
export function createNodeFrameReader(): Promise<FrameReader> {
  return Promise.resolve(createFrameReader(engines));
}
