import { fastifyMultipart, type MultipartFile } from '@fastify/multipart';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Ids } from '../../shared/domain/random.ts';
import { done, failed, type Result } from '../../shared/domain/result.ts';
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
import { problemResponses, sendProblem } from '../http/problem.ts';
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
    await scope.register(fastifyMultipart, {
      limits: { fileSize, files: csvFileNames.length, fields: 10, fieldSize: 1_000 },
    });
    (scope as App).post(
      '/api/v1/loads',
      { preHandler, schema, bodyLimit: fileSize * 2 },
      async (request, reply) => {
        const dryRun = request.query.dryRun === '1';
        const { siteId, userId } = managerOf(request);
        const files = await filesOf(request);
        if (!files.ok) return sendProblem(reply, files.failure);
        const loaded = await loadSite(files.value, { ...deps, siteId, userId, dryRun });
        if (loaded.ok) return { loaded: !dryRun, counts: countRows(loaded.value), faultCount: 0, faults: [] };
        return answerFaults(reply, request.id, loaded.failure.faults, dryRun);
      },
    );
  });
}

/** All files together: a site of 100,000 products has about 40 MB. */
const uploadSize = 128 * 1024 * 1024;

/** An upload that cannot be read, or is too much. */
type BadUpload = { status: 400 | 413; kind: string; detail: string };

async function filesOf(request: FastifyRequest): Promise<Result<Map<string, string>, BadUpload>> {
  const files = new Map<string, string>();
  let size = 0;
  try {
    for await (const part of request.files() as AsyncIterable<MultipartFile>) {
      const content = await part.toBuffer();
      size += content.length;
      if (size > uploadSize) return failed(tooMuch);
      files.set(part.filename, content.toString('utf8'));
    }
  } catch (error) {
    // What reads the parts throws on every upload that is broken; those of its own limits have a status.
    const isTooMuch = (error as FastifyError).statusCode === 413;
    request.log.info({ reason: (error as Error).message }, 'upload not readable');
    return failed(isTooMuch ? tooMuch : unreadable);
  }
  return done(files);
}

const tooMuch: BadUpload = {
  status: 413,
  kind: 'body-too-large',
  detail: 'Files of up to 64 MB, 128 MB together.',
};
const unreadable: BadUpload = {
  status: 400,
  kind: 'invalid-upload',
  detail: 'The upload cannot be read as the parts of a form. Send the files again.',
};

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
