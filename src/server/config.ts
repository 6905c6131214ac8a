import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { type Result, done, failed } from '../shared/domain/result.ts';

/** What a deployment decides; read once at the start, from the environment and the command line. */
export type Config = {
  http: {
    host: string;
    port: number;
    tls: { cert: string; key: string } | null;
    /** Bounds how often one caller asks. Off where a gateway in front does it. */
    rateLimits: boolean;
    /** Answers over HTTPS tell browsers to come to this host name by HTTPS only, for a year; never where it has a port. */
    httpsOnly: boolean;
  };
  /** Absolute. Holds the embedded database and files taken in. */
  dataFolder: string;
  /** A PostgreSQL of one's own; null: the embedded one. */
  databaseUrl: string | null;
  /** The site that this deployment serves. */
  siteId: string;
  /** Fill an empty database with the demo warehouse and offer enrolment and badges on the start page. */
  demo: boolean;
  /** Other systems call the order routes with it; null: they cannot. */
  apiKey: string | null;
  log: { level: string; pretty: boolean };
  /** The client comes from its sources and reloads as one edits. */
  development: boolean;
};

export type BadEnvironment = { kind: 'bad_environment'; faults: { variable: string; expected: string }[] };

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const yesOrNo = z.enum(['1', '0', 'true', 'false', 'yes', 'no', 'on', 'off'], 'on or off');
const port = z.string().check(
  z.regex(/^\d{1,5}$/, 'a port number'),
  z.refine((text) => Number(text) < 65_536, 'a port number'),
);
const file = z.string().check(z.refine(isReadable, 'the path of a readable file'));

const environmentSchema = z.object({
  PORT: z._default(port, '8080'),
  HOST: z._default(z.string(), '0.0.0.0'),
  DATA_FOLDER: z._default(z.string(), '.data'),
  DATABASE_URL: z.optional(
    z
      .string()
      .check(z.regex(/^postgres(ql)?:\/\//, 'an address such as postgresql://user:password@host/name')),
  ),
  TLS_CERT: z.optional(file),
  TLS_KEY: z.optional(file),
  SITE: z._default(
    z.string().check(z.regex(/^[a-z0-9-]{1,40}$/, 'small letters, digits and dashes')),
    'main',
  ),
  DEMO: z.optional(yesOrNo),
  API_KEY: z.optional(z.string().check(z.minLength(24, 'at least 24 characters'))),
  RATE_LIMITS: z._default(yesOrNo, 'on'),
  HTTPS_ONLY: z._default(yesOrNo, 'on'),
  LOG_LEVEL: z._default(z.enum(logLevels, `one of ${logLevels.join(', ')}`), 'info'),
});

/** An empty variable counts as not given. `arguments_` are those after the script's name. */
export function readConfig(
  environment: Record<string, string | undefined>,
  commandLine: { arguments: readonly string[]; isTerminal: boolean },
): Result<Config, BadEnvironment> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => ({
      variable: String(path[0]),
      expected: message,
    }));
    return failed({ kind: 'bad_environment', faults });
  }
  const { data } = parsed;
  if ((data.TLS_CERT === undefined) !== (data.TLS_KEY === undefined)) {
    const variable = data.TLS_CERT === undefined ? 'TLS_CERT' : 'TLS_KEY';
    return failed({
      kind: 'bad_environment',
      faults: [{ variable, expected: 'given too: certificate and key go together' }],
    });
  }
  return done(toConfig(data, commandLine));
}

function toConfig(
  data: z.infer<typeof environmentSchema>,
  commandLine: { arguments: readonly string[]; isTerminal: boolean },
): Config {
  const { TLS_CERT: cert, TLS_KEY: key, DATABASE_URL: databaseUrl = null } = data;
  return {
    http: {
      host: data.HOST,
      port: Number(data.PORT),
      tls: cert && key ? { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') } : null,
      rateLimits: isYes(data.RATE_LIMITS),
      httpsOnly: isYes(data.HTTPS_ONLY),
    },
    dataFolder: resolve(data.DATA_FOLDER),
    databaseUrl,
    siteId: data.SITE,
    demo: data.DEMO === undefined ? databaseUrl === null : isYes(data.DEMO),
    apiKey: data.API_KEY ?? null,
    log: { level: data.LOG_LEVEL, pretty: commandLine.isTerminal },
    development: commandLine.arguments.includes('--dev'),
  };
}

const isYes = (given: string): boolean => ['1', 'true', 'yes', 'on'].includes(given);

function isReadable(path: string): boolean {
  try {
    return readFileSync(path).length > 0;
  } catch {
    return false;
  }
}
