import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Config, readConfig } from './config.ts';

const started = { arguments: [] as string[], isTerminal: false };

function configOf(environment: Record<string, string>, commandLine = started): Config {
  const read = readConfig(environment, commandLine);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

function faultsOf(environment: Record<string, string>): Record<string, string> {
  const read = readConfig(environment, started);
  return read.ok
    ? {}
    : Object.fromEntries(read.failure.faults.map(({ variable, expected }) => [variable, expected]));
}

describe('with nothing given', () => {
  test('the server is a demo on port 8080 over the embedded database', () => {
    const config = configOf({});
    expect(config.http).toEqual({
      host: '0.0.0.0',
      port: 8080,
      tls: null,
      rateLimits: true,
      httpsOnly: true,
    });
    expect(config.databaseUrl).toBeNull();
    expect(config.demo).toBe(true);
    expect(config.development).toBe(false);
  });

  test('an empty variable is as good as none', () => {
    expect(configOf({ PORT: '', DATABASE_URL: '', DEMO: '' })).toEqual(configOf({}));
  });
});

test('a database of one’s own is not filled with the demo unless asked', () => {
  const own = { DATABASE_URL: 'postgresql://user:secret@db/stockhand' };
  expect(configOf(own).demo).toBe(false);
  expect(configOf({ ...own, DEMO: 'on' }).demo).toBe(true);
  expect(configOf({ DEMO: 'off' }).demo).toBe(false);
});

test('the client comes from its sources in development', () => {
  expect(configOf({}, { arguments: ['--dev'], isTerminal: true }).development).toBe(true);
});

test.each([
  ['PORT', 'http'],
  ['PORT', '70000'],
  ['DATABASE_URL', 'mysql://db'],
  ['DEMO', 'perhaps'],
  ['LOG_LEVEL', 'loud'],
  ['API_KEY', 'short'],
  ['TLS_CERT', '/nowhere/cert.pem'],
])('%s=%s is refused, naming the variable', (variable, value) => {
  expect(Object.keys(faultsOf({ [variable]: value }))).toEqual([variable]);
});

test('every fault is named at once', () => {
  expect(Object.keys(faultsOf({ PORT: 'x', DEMO: 'y' }))).toEqual(['PORT', 'DEMO']);
});

test('a certificate without its key is refused', () => {
  expect(faultsOf({ TLS_CERT: fileURLToPath(import.meta.url) })).toEqual({
    TLS_KEY: 'given too: certificate and key go together',
  });
});
