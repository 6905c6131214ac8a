import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';

export const deviceCookie = 'stockhand_device';
export const managerCookie = 'stockhand_manager';

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

/** Neither scripts nor other sites get at it; over HTTPS it never travels in the open. */
export function cookieOptions(
  request: FastifyRequest,
  maxAge: number = deviceCookieSeconds,
): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https', maxAge };
}
