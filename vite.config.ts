import { readdirSync, rmSync, statSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin, Rollup } from 'vite';
import { VitePWA, type VitePWAOptions } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

const clientFolder = 'dist/client';
const serverFolder = 'dist/server';
const days = 24 * 60 * 60 * 1000;

export default defineConfig(({ mode, isSsrBuild = false }) => {
  const isTest = mode === 'test';
  const handheldFiles = new Set<string>();
  return {
    plugins: [
      ...(isTest ? [] : [react()]),
      ...(isTest || isSsrBuild
        ? []
        : [dropOldAssets(), noteHandheldFiles(handheldFiles), pwa(handheldFiles)]),
      ...(isSsrBuild ? [shipMigrations()] : []),
    ],
    build: isSsrBuild ? serverBuild : clientBuild,
    worker: decoderWorkerBuild,
    test: {
      environment: 'node',
      include: ['src/**/*.test.{ts,tsx}'],
      setupFiles: ['src/testing/vitest-setup.ts'],
      globalSetup: ['src/testing/test-database-server.ts'],
      testTimeout: 20_000,
      hookTimeout: 60_000,
    },
  };
});

// @zxing/library does not say that its modules may be left out when nothing of them is used.
const treeshake = { moduleSideEffects: [{ test: /@zxing[\\/]/, sideEffects: false }] };

// Modules, so that each decoder is a chunk of its own and is fetched when its turn comes.
const decoderWorkerBuild = { format: 'es' as const, rolldownOptions: { treeshake } };

const clientBuild = {
  outDir: clientFolder,
  // A handheld that has not updated yet still asks for the chunks of its own build: see dropOldAssets.
  emptyOutDir: false,
  manifest: true,
  target: 'es2022',
  rolldownOptions: {
    output: {
      chunkFileNames: ({ facadeModuleId, name }: Rollup.PreRenderedChunk) => {
        const program = /\/src\/(handheld|manager)\/main\.tsx$/.exec(facadeModuleId ?? '')?.[1];
        return `assets/${program ?? name}-[hash].js`;
      },
    },
    treeshake,
  },
};

const serverBuild = {
  outDir: serverFolder,
  emptyOutDir: true,
  copyPublicDir: false,
  sourcemap: true,
  target: 'node20',
};

/** Assets of earlier builds stay for 30 days. */
function dropOldAssets(): Plugin {
  return {
    name: 'stockhand:drop-old-assets',
    apply: 'build',
    buildStart() {
      const folder = join(clientFolder, 'assets');
      const names = statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder) : [];
      for (const name of names) {
        if (Date.now() - statSync(join(folder, name)).mtimeMs > 30 * days) rmSync(join(folder, name));
      }
    },
  };
}

/** The SQL is read at run time, beside the code that reads it. */
function shipMigrations(): Plugin {
  return {
    name: 'stockhand:ship-migrations',
    apply: 'build',
    closeBundle: () => cp('src/server/db/migrations', join(serverFolder, 'migrations'), { recursive: true }),
  };
}

/** Collects what this build emitted, but for the chunks and styles that only the manager's board can reach. */
function noteHandheldFiles(files: Set<string>): Plugin {
  return {
    name: 'stockhand:note-handheld-files',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const manager = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('src/manager/main.tsx'));
      const entries = chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
      const reachable = reach(bundle, entries, manager?.fileName);
      const managers = reach(bundle, manager ? [manager.fileName] : []);
      for (const name of Object.keys(bundle)) if (reachable.has(name) || !managers.has(name)) files.add(name);
    },
  };
}

/** Files reached from `starts` by static and dynamic imports, with their styles, never passing `barred`. */
function reach(bundle: Rollup.OutputBundle, starts: string[], barred?: string): Set<string> {
  const reached = new Set<string>();
  const open = [...starts];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name) || name === barred) continue;
    reached.add(name);
    const output = bundle[name];
    if (output?.type !== 'chunk') continue;
    open.push(...output.imports, ...output.dynamicImports, ...(output.viteMetadata?.importedCss ?? []));
  }
  return reached;
}

function pwa(handheldFiles: Set<string>): Plugin[] {
  const options: Partial<VitePWAOptions> = {
    strategies: 'injectManifest',
    srcDir: 'src/handheld',
    filename: 'service-worker.ts',
    injectRegister: false,
    includeManifestIcons: false,
    injectManifest: {
      globPatterns: ['index.html', 'assets/*', 'icons/*'],
      globIgnores: ['**/*.map'],
      maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
      manifestTransforms: [
        (entries) => ({
          manifest: entries.filter(({ url }) => !url.startsWith('assets/') || handheldFiles.has(url)),
        }),
      ],
    },
    manifest: {
      id: '/',
      name: 'Stockhand',
      short_name: 'Stockhand',
      description: 'Warehouse work that goes on when the network does not',
      start_url: '/',
      scope: '/',
      display: 'standalone',
      orientation: 'portrait',
      theme_color: '#10243a',
      background_color: '#10243a',
      launch_handler: { client_mode: 'focus-existing' },
      icons: [
        { src: '/icons/stockhand-192.png', sizes: '192x192', type: 'image/png' },
        { src: '/icons/stockhand-512.png', sizes: '512x512', type: 'image/png' },
        {
          src: '/icons/stockhand-maskable-512.png',
          sizes: '512x512',
          type: 'image/png',
          purpose: 'maskable',
        },
        { src: '/icons/stockhand.svg', sizes: 'any', type: 'image/svg+xml' },
      ],
    },
  };
  return VitePWA(options);
}
