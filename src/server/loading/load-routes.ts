import { fastifyMultipart, type MultipartFile } from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Ids } from '../../shared/domain/random.ts';
import {
  type FileCounts,
  faultLimit,
  loadAnswerSchema,
  loadColumnsSchema,
  type LoadFault,
  loadQuerySchema,
  type LoadRefused,
  loadRefusedSchema,
} from '../../shared/protocol/board/loads.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { App } from '../http/app.ts';
import { problemResponses } from '../http/problem.ts';
import { type Doors, managerOf } from '../identity/require-identity.ts';
import { type Column, csvFileNames, csvFiles } from './columns.ts';
import type { Fault } from './fault.ts';
import type { LoadCounts } from './load-counts.ts';
import { loadSite } from './load-site.ts';

export type LoadRouteDeps = { store: SiteStore; ids: Ids; doors: Pick<Doors, 'requireManager'> };

/** 100,000 products are about 15 MB. */
const fileSize = 64 * 1024 * 1024;
const tags = ['data'];

/** Taking in the CSV files of a site by upload; the same as `npm run load`. */
export function registerLoadRoutes(app: App, deps: LoadRouteDeps): void {
  const preHandler = deps.doors.requireManager;
  const columns = {
    tags,
    summary: 'Files and columns of a load',
    response: { 200: loadColumnsSchema, ...problemResponses },
  };
  app.get('/api/v1/loads/columns', { preHandler, schema: columns }, async () => ({ files: columnTables }));

  const schema = {
    tags,
    summary: 'Load CSV files, all or nothing; with dryRun=1 only say what would happen',
    consumes: ['multipart/form-data'],
    querystring: loadQuerySchema,
    response: { 200: loadAnswerSchema, 422: loadRefusedSchema, ...problemResponses },
  };
  app.register(async (scope) => {
    await scope.register(fastifyMultipart, { limits: { fileSize, files: csvFileNames.length } });
    (scope as App).post(
      '/api/v1/loads',
      { preHandler, schema, bodyLimit: fileSize * 2 },
      async (request, reply) => {
        const dryRun = request.query.dryRun === '1';
        const { siteId, userId } = managerOf(request);
        const loaded = await loadSite(await filesOf(request), { ...deps, siteId, userId, dryRun });
        if (loaded.ok) return { loaded: !dryRun, counts: countRows(loaded.value), faultCount: 0, faults: [] };
        return answerFaults(reply, request.id, loaded.failure.faults, dryRun);
      },
    );
  });
}

async function filesOf(request: FastifyRequest): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for await (const part of request.files() as AsyncIterable<MultipartFile>) {
    files.set(part.filename, (await part.toBuffer()).toString('utf8'));
  }
  return files;
}

function answerFaults(reply: FastifyReply, traceId: string, all: readonly Fault[], dryRun: boolean) {
  const faults: LoadFault[] = all.slice(0, faultLimit);
  if (dryRun) return { loaded: false, counts: [], faultCount: all.length, faults };
  const refused: LoadRefused = {
    type: 'load-faults',
    title: 'Nothing was loaded',
    status: 422,
    detail: `${all.length} faults in the files. Mend them and load again.`,
    traceId,
    faultCount: all.length,
    faults,
  };
  return reply.status(422).type('application/problem+json').send(refused);
}

const countRows = (counts: LoadCounts): FileCounts[] =>
  csvFileNames.flatMap((file) => {
    const one = counts[file];
    return one ? [{ file, ...one }] : [];
  });

const columnTables = csvFileNames.map((file) => ({
  file,
  columns: (csvFiles[file] as readonly Column[]).map(({ name, type, required, meaning }) => ({
    name,
    type: typeof type === 'string' ? type : ('oneOf' as const),
    choices: typeof type === 'string' ? [] : [...type.oneOf],
    required,
    meaning,
  })),
}));
