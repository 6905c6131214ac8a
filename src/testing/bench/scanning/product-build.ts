import type { InlineConfig } from 'vite';

/** What of the product's own build matters to the decoders: see vite.config.ts. */
export const productBuild = {
  configFile: false,
  logLevel: 'error',
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    reportCompressedSize: false,
    assetsInlineLimit: 0,
    rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /@zxing[\\/]/, sideEffects: false }] } },
  },
} satisfies InlineConfig;
