import {
  scanRGBABuffer,
  setModuleArgs,
  ZBarConfigType,
  ZBarScanner,
  ZBarSymbolType,
} from '@undecaf/zbar-wasm';
import wasmUrl from '@undecaf/zbar-wasm/dist/zbar.wasm?url';
import { pixelsOf, type SingleEngine } from './single-engine.ts';

const symbologies = [
  ZBarSymbolType.ZBAR_EAN13,
  ZBarSymbolType.ZBAR_EAN8,
  ZBarSymbolType.ZBAR_UPCA,
  ZBarSymbolType.ZBAR_CODE128,
  ZBarSymbolType.ZBAR_CODE39,
  ZBarSymbolType.ZBAR_I25,
  ZBarSymbolType.ZBAR_QRCODE,
];

/** It knows neither Data Matrix nor PDF417. */
export async function createZbarEngine(): Promise<SingleEngine> {
  setModuleArgs({ locateFile: () => wasmUrl });
  const scanner = await ZBarScanner.create();
  scanner.setConfig(ZBarSymbolType.ZBAR_NONE, ZBarConfigType.ZBAR_CFG_ENABLE, 0);
  for (const symbology of symbologies) scanner.setConfig(symbology, ZBarConfigType.ZBAR_CFG_ENABLE, 1);
  return async (picture) => {
    const { data, width, height } = pixelsOf(picture);
    const found = await scanRGBABuffer(data.buffer, width, height, scanner);
    return found.map((symbol) => symbol.decode());
  };
}
