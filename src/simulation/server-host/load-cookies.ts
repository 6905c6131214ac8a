import cookie from '@fastify/cookie';
import fastify from 'fastify';

let loaded: Promise<void> | null = null;

/** The cookie library reads and writes cookies only once it was registered somewhere. Once in a process. */
export function loadCookies(): Promise<void> {
  loaded ??= register();
  return loaded;
}

async function register(): Promise<void> {
  const app = fastify();
  await app.register(cookie);
  await app.close();
}
