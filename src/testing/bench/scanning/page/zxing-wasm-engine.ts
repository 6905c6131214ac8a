import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { pixelsOf, type SingleEngine } from './single-engine.ts';

const common: ReaderOptions = {
  formats: ['EAN13', 'EAN8', 'UPCA', 'Code128', 'Code39', 'ITF', 'QRCodeModel2', 'DataMatrix', 'PDF417'],
  textMode: 'Plain',
  maxNumberOfSymbols: 1,
};

const minimal: ReaderOptions = {
  ...common,
  tryHarder: false,
  tryRotate: false,
  tryInvert: false,
  tryDownscale: false,
};

const tuned: ReaderOptions = {
  ...common,
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  tryDownscale: true,
};

export async function createZxingWasmEngine(isTuned: boolean): Promise<SingleEngine> {
  // From our own origin: the package would fetch it from a CDN.
  await prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true });
  const options = isTuned ? tuned : minimal;
  return async (picture) => {
    const found = await readBarcodes(pixelsOf(picture), options);
    return found.filter(({ isValid }) => isValid).map(({ text }) => text);
  };
}
