import { basename, join, relative, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { applyEdits } from './apply-edits.ts';
import type { Mutant } from './mutant.ts';

const cache = 'node_modules/.cache/simulation';

/**
 * Bundles a program of the simulation as one ES module for Node, with the bug in it where one is given. Packages stay
 * outside.
 *
 * @param entry path of the program from the root of the repository, such as `src/simulation/run/seed-worker.ts`
 * @returns absolute path of the bundle
 */
export async function bundleSimulation(mutant: Mutant | null, entry: string): Promise<string> {
  const program = basename(entry, '.ts');
  const folder = resolve(cache, mutant?.name ?? 'product', program);
  const fileName = `${program}.js`;
  await build({
    configFile: false,
    logLevel: 'silent',
    plugins: mutant ? [mutation(mutant)] : [],
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'node20',
      sourcemap: true,
      minify: false,
      rolldownOptions: { output: { entryFileNames: fileName, codeSplitting: false } },
    },
  });
  return join(folder, fileName);
}

/** Puts the bug into the sources as they are read. */
function mutation({ name, edits }: Mutant): Plugin {
  const missing = new Set(edits.map(({ file }) => file));
  return {
    name: 'stockhand:mutation',
    enforce: 'pre',
    transform(text, id) {
      const file = relative(resolve('src'), id).replaceAll('\\', '/');
      if (!edits.some((edit) => edit.file === file)) return null;
      missing.delete(file);
      return { code: applyEdits(edits, file, text), map: null };
    },
    buildEnd(error) {
      if (!error && missing.size > 0) {
        throw new Error(`${name}: is no part of the simulation: ${[...missing].join(', ')}`);
      }
    },
  };
}
