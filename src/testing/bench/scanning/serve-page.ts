import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, normalize, sep } from 'node:path';
import { build, type Plugin, preview } from 'vite';
import { productBuild } from './product-build.ts';

export type ServedPage = { url: string; close(): Promise<void> };

/** Builds the benchmark's page as the product is built and serves it; pictures of `imageFolder` lie at /set/. */
export async function servePage(imageFolder: string | null): Promise<ServedPage> {
  const folder = await mkdtemp(join(tmpdir(), 'stockhand-bench-'));
  const root = join(import.meta.dirname, 'page');
  await build({
    ...productBuild,
    root,
    build: { ...productBuild.build, outDir: folder, emptyOutDir: true },
  });
  const server = await preview({
    ...productBuild,
    root,
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1' },
    plugins: imageFolder === null ? [] : [serveImages(imageFolder)],
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the page is not served');
  return {
    url,
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function serveImages(folder: string): Plugin {
  return {
    name: 'stockhand:bench-images',
    configurePreviewServer({ middlewares }) {
      middlewares.use('/set', (request, response) => {
        const path = normalize(join(folder, decodeURIComponent(request.url ?? '')));
        const file = path.startsWith(normalize(folder + sep))
          ? readFile(path)
          : Promise.reject(new Error('outside'));
        file.then(
          (bytes) => response.end(bytes),
          () => response.writeHead(404).end(),
        );
      });
    },
  };
}
