import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const deviceCookie = 'stockhand_device';
export const managerCookie = 'stockhand_manager';
type CookieName = typeof deviceCookie | typeof managerCookie;

/** Browsers keep no cookie longer than 400 days; a device is asked for work more often than that. */
const deviceCookieSeconds = 400 * 24 * 60 * 60;

/** What a cookie says: the site it belongs to, and the secret whose hash that site keeps. */
type CookieToken = { siteId: string; token: string };

export const cookieValue = ({ siteId, token }: CookieToken): string =>
  `${encodeURIComponent(siteId)}.${token}`;

/** Null for what cannot be one of ours. */
export function readCookie(value: string | undefined): CookieToken | null {
  const [, site, token] = /^([^.]{1,120})\.([\w-]{43})$/.exec(value ?? '') ?? [];
  if (!site || !token) return null;
  try {
    return { siteId: decodeURIComponent(site), token };
  } catch {
    return null;
  }
}

/**
 * The value the browser sent. Over HTTPS cookies are named `__Host-...`, which browsers take from nobody but this
 * very host over HTTPS. A device that enrolled before its server spoke HTTPS keeps its plain one: it cannot sign in
 * anew by itself. A manager can.
 */
export function sentCookie(request: FastifyRequest, name: CookieName): string | undefined {
  const isPlainEnough = request.protocol !== 'https' || name === deviceCookie;
  return request.cookies[secureName(name)] ?? (isPlainEnough ? request.cookies[name] : undefined);
}

/** Of a handshake, where it is not known whether a proxy spoke HTTPS; what a socket tells is no secret. */
export const cookieIn = (
  cookies: Readonly<Record<string, string | undefined>>,
  name: CookieName,
): string | undefined => cookies[secureName(name)] ?? cookies[name];

export function setCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  name: CookieName,
  { token, maxAge = deviceCookieSeconds }: { token: CookieToken; maxAge?: number },
): void {
  reply.setCookie(nameFor(request, name), cookieValue(token), { ...cookieOptions(request), maxAge });
}

export function clearCookie(request: FastifyRequest, reply: FastifyReply, name: CookieName): void {
  reply.clearCookie(nameFor(request, name), cookieOptions(request));
}

const secureName = (name: CookieName): string => `__Host-${name}`;

const nameFor = (request: FastifyRequest, name: CookieName): string =>
  request.protocol === 'https' ? secureName(name) : name;

/** Neither scripts nor other sites get at it; over HTTPS it never travels in the open. */
const cookieOptions = (request: FastifyRequest): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'strict',
  secure: request.protocol === 'https',
});
