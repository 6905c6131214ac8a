import pino, { type DestinationStream, type Logger } from 'pino';
import type { Config } from './config.ts';

/**
 * The server's log: what was asked and how it was answered, never who by name, and nothing that opens a door. Errors
 * come without what the database says of values, for values may be names.
 */
export function createLog({ level, pretty }: Config['log'], destination?: DestinationStream): Logger {
  const serializers = { err: describeError, cause: describeError };
  // Libraries log requests as they come, at the level `trace`: their headers hold cookies and keys.
  const options = { level, serializers, redact: ['headers', '*.headers', '*.*.headers'] };
  if (destination) return pino(options, destination);
  return pino({
    ...options,
    ...(pretty && { transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname' } } }),
  });
}

/** Of an error of the database: which rule of which table it was. Its details quote the row. */
const kept = [
  'code',
  'kind',
  'severity',
  'schema',
  'table',
  'column',
  'constraint',
  'routine',
  'statusCode',
] as const;

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error === undefined ? undefined : { type: typeof error };
  const facts = error as Error & Partial<Record<(typeof kept)[number], unknown>>;
  const message = isAboutValues(facts.code) ? withoutValue(error.message) : error.message;
  return {
    type: error.name,
    message,
    // The stack begins with the message.
    stack: error.stack?.replace(error.message, message),
    ...Object.fromEntries(
      kept.filter((name) => facts[name] !== undefined).map((name) => [name, facts[name]]),
    ),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}

/** SQLSTATE class 22: "invalid input syntax for type uuid: "what was given"". */
const isAboutValues = (code: unknown): boolean => typeof code === 'string' && code.startsWith('22');

const withoutValue = (message: string): string => message.replace(/:? *".*/s, '');
