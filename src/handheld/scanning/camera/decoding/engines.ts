import type { DeviceReader } from './device-reader.ts';
import type { ZbarReader } from './zbar-reader.ts';
import type { ZxingJsReader } from './zxing-js-reader.ts';
import type { ZxingWasmReader } from './zxing-wasm-reader.ts';

/** The decoders, each fetched and compiled when its turn first comes. Null: not to be had, as offline and not cached. */
export type Engines = {
  zxingWasm: () => Promise<ZxingWasmReader | null>;
  zbar: () => Promise<ZbarReader | null>;
  zxingJs: () => Promise<ZxingJsReader | null>;
  device: () => Promise<DeviceReader | null>;
};

/** Calls `load` once, when first asked; what it rejects with means that the engine is not there. */
export function once<Reader>(load: () => Promise<Reader>): () => Promise<Reader | null> {
  let loading: Promise<Reader | null> | undefined;
  return () => (loading ??= load().catch(() => null));
}

/** An engine that this runtime does not have. */
export const absent = (): Promise<null> => Promise.resolve(null);
